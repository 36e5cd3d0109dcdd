"""How the program looks now: light or dark, how large, for a mouse or for fingers."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from resources import path
from ui import tokens
from ui.fonts import load_fonts

SCALES = range(90, 151, 10)
"""Sizes of the text that can be chosen, in per cent."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One way to look."""

    dark: bool = False
    scale: int = 100
    touch: bool = False

    @property
    def colours(self) -> tokens.Colours:
        """The colours by name."""
        return tokens.DARK if self.dark else tokens.LIGHT


_worn = Theme()
_colours = _worn.colours


def wear(theme: Theme, app: QApplication) -> None:
    """
    Look like ``theme`` from now on; windows are built anew afterwards.

    Where the system asks for high contrast, its own palette stays and no style sheet is set.
    """
    global _worn, _colours  # noqa: PLW0603 - how the program looks is one thing
    _worn, _colours = theme, theme.colours
    font, sheet = _font(), style_sheet()
    if app.styleSheet() == sheet and app.font() == font and not wants_high_contrast():
        return  # to polish every widget anew for nothing would take a tenth of a second
    app.setStyle("Fusion")
    app.setFont(font)
    if wants_high_contrast():
        app.setStyleSheet("")
        app.setPalette(QPalette())
        _colours = colours_of(app.palette())
        return
    app.setPalette(_palette())
    app.setStyleSheet(sheet)


def wants_high_contrast() -> bool:
    """Tell whether the system asks for high contrast."""
    hints = QGuiApplication.styleHints()  # held: Python would take its parts along
    asked = hints.accessibility().contrastPreference()
    return asked is Qt.ContrastPreference.HighContrast


def system_is_dark() -> bool:
    """Tell whether the system looks dark."""
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def colour(name: str) -> QColor:
    """Return a colour by the name of its token."""
    return QColor(_colours[name])


def colours_of(palette: QPalette) -> tokens.Colours:
    """Return what to paint by hand with, where the system decides on the colours."""
    grounds = ("bg", "surface", "sunken", "hover", "selection", "rail")
    chosen = ("accent", "focus", "scroll")
    role = QPalette.ColorRole

    def part(name: str) -> QPalette.ColorRole:
        if name in grounds or name.endswith(("_soft", "surface2")):
            return role.Window
        if name in chosen:
            return role.Highlight
        return role.HighlightedText if name.startswith("on_") else role.WindowText

    return {name: palette.color(part(name)).name() for name in tokens.LIGHT}


def avatar_pair(index: int) -> tuple[QColor, QColor]:
    """Return ground and letters of the round picture with this number."""
    pairs = tokens.AVATARS_DARK if _worn.dark else tokens.AVATARS_LIGHT
    ground, letters = pairs[index % len(pairs)]
    return QColor(ground), QColor(letters)


def text_size(name: str) -> int:
    """Return a text size in pixels, as large as the person wants it."""
    return scaled(tokens.TYPE[name])


def scaled(pixels: float) -> int:
    """Return a length that grows and shrinks with the text."""
    return round(pixels * _worn.scale / 100)


def control_height() -> int:
    """Return the height of a button or a field, in pixels."""
    return max(tokens.TOUCH if _worn.touch else tokens.CONTROL, scaled(tokens.CONTROL))


def style_sheet() -> str:
    """Return the one style sheet, with the tokens filled in."""
    text = path("style/salon.qss").read_text("utf-8")
    tick = path("style/tick-dark.svg" if _worn.dark else "style/tick-light.svg").as_posix()
    return Template(text).substitute(_measures(), tick=tick, **_worn.colours)


def _measures() -> Mapping[str, str]:
    sizes = {name: text_size(name) for name in tokens.TYPE}
    control, tap = control_height() - 2, max(28, scaled(28))
    heights = {"control": control, "small": scaled(26), "tap": tap}
    # the ring of what the keys are in is a pixel wider all round, and nothing may move for it
    heights |= {"control_ringed": control - 2, "tap_ringed": tap - 2}
    return {name: str(size) for name, size in {**sizes, **tokens.RADIUS, **heights}.items()}


def _font() -> QFont:
    font = QFont()
    font.setFamilies(load_fonts())
    font.setPixelSize(text_size("md"))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _palette() -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for part, name in (
        (role.Window, "bg"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "surface2"),
        (role.Text, "text"),
        (role.Button, "surface"),
        (role.ButtonText, "text"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.PlaceholderText, "text3"),
        (role.ToolTipBase, "text"),
        (role.ToolTipText, "surface"),
        (role.Link, "accent_text"),
        (role.Mid, "border"),
        (role.Accent, "accent"),
    ):
        palette.setColor(part, colour(name))
    for part in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, colour("text3"))
    return palette
