"""How much of a window the screen has room for, without the system's own bars."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

FRAME = 40
"""Pixels that the system takes for the bar of a window, at most."""


def room_on_screen(window: QWidget) -> QRect:
    """Return where windows may be on the screen of this one."""
    return window.screen().availableGeometry()


def keep_on_screen(window: QWidget) -> None:
    """Move a window up when it has grown past the foot of its screen."""
    room, frame = room_on_screen(window), window.frameGeometry()
    over = frame.bottom() - room.bottom()
    if over > 0:
        window.move(window.x(), max(room.top(), window.y() - over))
