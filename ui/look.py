"""How the program looks and which language it speaks, as this PC prefers it."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.preferences import Preferences
from ui.words import LANGUAGES, language, speak


def look_like(preferences: Preferences, application: QApplication) -> None:
    """Speak and look like ``preferences`` from now on; windows are built anew afterwards."""
    speak(preferences.language or _system_language())
    QLocale.setDefault(QLocale(language()))
    dark = preferences.look == "dark" or (
        preferences.look == "system" and theme.system_is_dark()
    )
    theme.wear(theme.Theme(dark, preferences.scale, preferences.touch), application)


def _system_language() -> str:
    code = QLocale.system().name().partition("_")[0]
    return code if code in LANGUAGES else "en"
