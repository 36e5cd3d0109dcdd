"""How much of a window the screen has room for, without the system's own bars."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from ui import theme

FRAME = 40
"""Pixels that the system takes for the bar of a window, at most."""


def room_on_screen(window: QWidget) -> QRect:
    """Return where windows may be on the screen of this one."""
    return window.screen().availableGeometry()


def keep_size(window: QWidget, wide: int, tall: int) -> None:
    """Make a window no smaller than these points, as far as its screen has room for them."""
    room = room_on_screen(window)
    wanted = QSize(theme.scaled(wide), theme.scaled(tall))
    window.setMinimumSize(wanted.boundedTo(QSize(room.width(), room.height() - FRAME)))


def keep_on_screen(window: QWidget) -> None:
    """Move a window up when it has grown past the foot of its screen."""
    room, frame = room_on_screen(window), window.frameGeometry()
    over = frame.bottom() - room.bottom()
    if over > 0:
        window.move(window.x(), max(room.top(), window.y() - over))
