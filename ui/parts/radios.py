"""A question with a few answers in a row, of which one is chosen."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from ui.words import about


class Radios(QWidget):
    """Radio buttons; every answer is a key and the words for it."""

    chosen = Signal(str)

    def __init__(
        self, spoken: str, answers: Iterable[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(spoken)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for key, words in answers:
            button = QRadioButton(words)
            button.setAccessibleName(about(spoken, words))
            button.clicked.connect(lambda *, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        row.addStretch(1)

    @property
    def key(self) -> str:
        """The key of the chosen answer, "" for none."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose by key, without telling anybody."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def button(self, key: str) -> QRadioButton:
        """Return the button of an answer."""
        return self._buttons[key]
