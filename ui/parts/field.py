"""A field with its name above and what is wrong with it below."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.parts.looks import look_again, show_if
from ui.parts.plain_label import PlainLabel


class Field(QWidget):
    """Puts a name above an input, and a hint or a fault below."""

    def __init__(
        self, name: str, input_: QWidget, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.input = input_
        self._hint = hint
        self.name = PlainLabel(name, role="muted")
        self.name.setBuddy(input_)
        self.below = PlainLabel(role="hint", wrap=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        self._head = QHBoxLayout()
        self._head.setSpacing(2)
        self._head.addWidget(self.name)
        rows.addLayout(self._head)
        for part in (input_, self.below):
            rows.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.blame("")

    def beside_name(self, part: QWidget) -> None:
        """Put something small behind the name."""
        self._head.addWidget(part)
        self._head.addStretch(1)

    def hint(self, words: str) -> None:
        """Say something else below, when nothing is wrong."""
        self._hint = words
        self.blame("")

    def blame(self, fault: str) -> None:
        """Say what is wrong with the input; "" when nothing is."""
        self.below.setText(fault or self._hint)
        show_if(bool(fault or self._hint), self.below)
        self.below.setProperty("role", "fault" if fault else "hint")
        self.input.setProperty("fault", bool(fault))
        self.input.setAccessibleDescription(fault or self._hint)
        look_again(self.below, self.input)
