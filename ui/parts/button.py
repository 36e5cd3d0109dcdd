"""Buttons with a deed written on them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from ui import theme
from ui.icons import icon as drawn
from ui.parts.tips import tip

GAP = "\u2009\u2009"
"""Two thin spaces: Qt would glue the words to the icon."""

INK = {"": "text", "primary": "on_accent", "ghost": "accent_text", "danger": "on_danger"}
"""The colour of the icon on each kind of button."""

FADED = {"primary": "text3", "danger": "text3"}
"""Its colour while the button is disabled, where that of Qt would not be seen on the grey."""


class Button(QPushButton):
    """A button; ``kind`` is "", primary, ghost or danger, ``keys`` do the same as a click."""

    def __init__(
        self,
        text: str,
        kind: str = "",
        icon: str = "",
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setProperty("kind", kind)
        if icon:
            size = theme.scaled(17)
            self.setIcon(drawn(icon, INK[kind], size, disabled=FADED.get(kind, "")))
            self.setIconSize(QSize(size, size))
        if keys:
            self.setShortcut(QKeySequence(keys))
        self._keys = keys
        self._iconic = bool(icon)
        self.say(text)

    def say(self, text: str) -> None:
        """Write other words on the button."""
        shown = text.replace("&", "&&")
        kept = self.shortcut()
        self.setText(GAP + shown if self._iconic else shown)
        self.setShortcut(kept)
        self.setAccessibleName(text)
        if self._keys:
            self.setToolTip(tip(text, self._keys))
