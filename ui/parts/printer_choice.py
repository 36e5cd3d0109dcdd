"""Which printer and how many copies, and what to do on a PC without one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.looks import show_if
from ui.parts.remark import Remark
from ui.words import _

MOST_COPIES = 5


class PrinterChoice(QWidget):
    """The printers of this PC and a number of copies; without a printer, some advice."""

    def __init__(self, advice: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.printer = Choice(_("Printer"), ())
        self.printer_field = Field(_("Printer"), self.printer)
        figures = [(str(n), str(n)) for n in range(1, MOST_COPIES + 1)]
        self.copies = Choice(_("Copies"), figures)
        self.copies_field = Field(_("Copies"), self.copies)
        self.no_printer = Remark("warn", _("No printer is set up on this PC"), advice)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(12)
        where = QHBoxLayout()
        where.setSpacing(10)
        where.addWidget(self.printer_field, 3)
        where.addWidget(self.copies_field, 1)
        self.rows.addLayout(where)
        self.rows.addWidget(self.no_printer)
        show_if(False, self.printer_field, self.copies_field, self.no_printer)

    def show_printers(self, names: Sequence[str], remembered: str = "") -> None:
        """Offer the printers of this PC; the remembered one first, else its default."""
        self.printer.clear()
        for name in names:
            self.printer.addItem(name, name)
        if remembered in names:
            self.printer.choose(remembered)
        show_if(bool(names), self.printer_field, self.copies_field)
        show_if(not names, self.no_printer)

    @property
    def number(self) -> int:
        """How many copies are wanted."""
        return int(self.copies.key)
