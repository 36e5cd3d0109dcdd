"""Big buttons for digits, for fingers."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui import theme
from ui.parts.button import Button
from ui.words import _

KEY = 56
"""Height of a key in points, at 100 %."""

ROWS = ("123", "456", "789", " 0<")


class PinPad(QWidget):
    """Ten digits and one step back; a keyboard does the same without it."""

    pressed = Signal(str)
    stepped_back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for row, keys in enumerate(ROWS):
            grid.setRowMinimumHeight(row, theme.scaled(KEY))
            for column, key in enumerate(keys):
                if key != " ":
                    grid.addWidget(self._key(key), row, column)

    def _key(self, key: str) -> Button:
        button = Button("" if key == "<" else key, icon="undo-2" if key == "<" else "")
        if key == "<":
            button.setAccessibleName(_("Delete the last digit"))
            button.setToolTip(_("Delete the last digit"))
            button.clicked.connect(self.stepped_back)
        else:
            button.clicked.connect(partial(self.pressed.emit, key))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays in the field
        return button
