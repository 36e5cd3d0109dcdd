"""Where a paper goes: to a printer, or into a file that anyone can read."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.button import Button
from ui.parts.looks import show_if
from ui.parts.printer_choice import PrinterChoice
from ui.words import _


class PrintOptions(PrinterChoice):
    """A printer, copies, and the two deeds: print, or save as a file anyone can read."""

    printing = Signal(str, int)
    """Printer and copies: somebody wants paper."""
    saving = Signal()
    """Somebody wants a file."""

    def __init__(self, deed: str, parent: QWidget | None = None) -> None:
        advice = _("Connect one, or save the paper as a file that anyone can read.")
        super().__init__(advice, parent)
        self._ready = False
        self.print = Button(deed, "primary", "printer", "Ctrl+P")
        self.save = Button(_("Save as PDF"), "", "save")
        self.rows.addSpacing(2)
        self.rows.addWidget(self.print)
        self.rows.addWidget(self.save)
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self.saving)
        self.show_printers(())

    def show_printers(self, names: Sequence[str], remembered: str = "") -> None:
        """Offer the printers of this PC, and paper only where there is one."""
        super().show_printers(names, remembered)
        show_if(bool(names), self.print)

    def be_ready(self, *, ready: bool, may_save: bool = True) -> None:
        """Allow the deeds once there is a paper to print."""
        self._ready = ready
        self.print.setEnabled(ready)
        self.save.setEnabled(ready and may_save)

    def _print(self) -> None:
        if self._ready:
            self.printing.emit(self.printer.key, self.number)
