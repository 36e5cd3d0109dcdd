"""What is wrong with a draft, under the text; a press goes to the place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.adapted_forms.faults import Fault
from ui import theme
from ui.adapted_forms.words import fault_words, tongue
from ui.parts.button import Button
from ui.parts.glyph import Glyph
from ui.parts.plain_label import PlainLabel
from ui.parts.scrolled import Scrolled
from ui.words import _

HIGH = 134
"""Points that the list takes at most, at 100 %."""
MOST = 40
"""What is shown at once: whoever mends these has the next ones told."""


class FaultList(QWidget):
    """One row a fault; empty, it says that nothing is wrong."""

    chosen = Signal(str, int)
    """Language and line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = PlainLabel(role="strong")
        self._sheet = QWidget()
        self._rows = QVBoxLayout(self._sheet)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self._scrolled = Scrolled(self._sheet)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.count)
        rows.addWidget(self._scrolled)
        self.buttons: list[Button] = []

    def show_faults(self, faults: Sequence[Fault], said: str) -> None:
        """Show other faults under a line that counts them."""
        self.count.setText(said)
        while item := self._rows.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self.buttons = []
        for fault in faults[:MOST]:
            row = self._row(fault)
            self._rows.addWidget(row)
            row.show()  # else it has no height yet
        tall = self._sheet.sizeHint().height()
        self._scrolled.setFixedHeight(min(tall, theme.scaled(HIGH)))
        self._scrolled.setVisible(bool(faults))

    def _row(self, fault: Fault) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        middle = Qt.AlignmentFlag.AlignVCenter
        drawn, tone = ("info", "warn") if fault.only_warns else ("circle-alert", "danger")
        across.addWidget(Glyph(drawn, f"{tone}_text", theme.scaled(16)), 0, middle)
        place = Button(_place(fault), "ghost")
        place.clicked.connect(lambda: self.chosen.emit(fault.language, fault.line))
        self.buttons.append(place)
        across.addWidget(place, 0, middle)
        words = PlainLabel(fault_words(fault), role="muted", wrap=True)
        place.setAccessibleDescription(words.text())
        across.addWidget(words, 1)
        return row


def _place(fault: Fault) -> str:
    if not fault.line:
        return tongue(fault.language)
    words = _("{language}, line {n}")
    return words.format(language=tongue(fault.language), n=fault.line)
