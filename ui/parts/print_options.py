"""Which printer, how many copies, and what to do on a PC without one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.looks import show_if
from ui.parts.remark import Remark
from ui.words import _

MOST_COPIES = 5


class PrintOptions(QWidget):
    """A printer, copies, and the two deeds: print, or save as a file anyone can read."""

    printing = Signal(str, int)
    """Printer and copies: somebody wants paper."""
    saving = Signal()
    """Somebody wants a file."""

    def __init__(self, deed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ready = False
        self.printer = Choice(_("Printer"), ())
        self.printer_field = Field(_("Printer"), self.printer)
        figures = [(str(n), str(n)) for n in range(1, MOST_COPIES + 1)]
        self.copies = Choice(_("Copies"), figures)
        self.copies_field = Field(_("Copies"), self.copies)
        title = _("No printer is set up on this PC")
        advice = _("Connect one, or save the paper as a file that anyone can read.")
        self.no_printer = Remark("warn", title, advice)
        self.print = Button(deed, "primary", "printer", "Ctrl+P")
        self.save = Button(_("Save as PDF"), "", "save")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        where = QHBoxLayout()
        where.setSpacing(10)
        where.addWidget(self.printer_field, 3)
        where.addWidget(self.copies_field, 1)
        rows.addLayout(where)
        rows.addWidget(self.no_printer)
        rows.addSpacing(2)
        rows.addWidget(self.print)
        rows.addWidget(self.save)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self.saving)
        self.show_printers((), "")

    def show_printers(self, names: Sequence[str], remembered: str) -> None:
        """Offer the printers of this PC; the remembered one first, else its default."""
        self.printer.clear()
        for name in names:
            self.printer.addItem(name, name)
        if remembered in names:
            self.printer.choose(remembered)
        show_if(bool(names), self.printer_field, self.copies_field, self.print)
        show_if(not names, self.no_printer)

    def be_ready(self, *, ready: bool, may_save: bool = True) -> None:
        """Allow the deeds once there is a paper to print."""
        self._ready = ready
        self.print.setEnabled(ready)
        self.save.setEnabled(ready and may_save)

    def _print(self) -> None:
        if self._ready:
            self.printing.emit(self.printer.key, int(self.copies.key))
