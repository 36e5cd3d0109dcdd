"""Buttons that show an icon, and say aloud and in a tooltip what they do."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from ui import theme
from ui.icons import icon as drawn
from ui.parts.tips import tip


class IconButton(QToolButton):
    """A square button with a spoken name; a ``small`` one sits inside a field."""

    def __init__(
        self,
        icon: str,
        spoken: str,
        parent: QWidget | None = None,
        *,
        colour: str = "text2",
        keys: str = "",
        small: bool = False,
    ) -> None:
        super().__init__(parent)
        size = theme.scaled(17)
        self.setProperty("kind", "icon-small" if small else "icon")
        self.setIcon(drawn(icon, colour, size))
        self.setIconSize(QSize(size, size))
        self.setAccessibleName(spoken)
        self.setToolTip(tip(spoken, keys))
        self.setAutoRaise(True)
        if small:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if keys:
            self.setShortcut(keys)
