"""The fourth step: the recovery kit on paper."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from salon_vault.door import Kit
from ui.first_run.step import Step
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.words import _

COLUMNS = 6


class KitStep(Step):
    """The groups, to be printed or written down by hand."""

    printing = Signal(str)
    """The printer the kit goes to."""

    def __init__(self, kit: Kit, parent: QWidget | None = None) -> None:
        lead = _(
            "If the owner's password is ever lost, this opens the vault. It is shown only now "
            "and kept nowhere: print it or write it down, and keep it away from this PC."
        )
        super().__init__(_("The recovery kit"), lead, _("I have it on paper"), parent)
        panel = Panel(_("Vault {name}").format(name=kit.vault))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(14)
        for number, group in enumerate(kit.groups):
            label = PlainLabel(group, role="title")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setAccessibleName(_("Group {n}: {group}").format(n=number + 1, group=group))
            grid.addWidget(label, *divmod(number, COLUMNS))
        panel.rows.addLayout(grid)
        self.rows.addWidget(panel)
        self.printer = Choice(_("Printer"), ())
        self.print = Button(_("Print the kit"), "", "printer", "Ctrl+P")
        self.print.clicked.connect(lambda: self.printing.emit(self.printer.key))
        self.note = PlainLabel(role="hint", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.printer, 1)
        row.addWidget(self.print)
        self.rows.addLayout(row)
        self.rows.addWidget(self.note)
        self.show_printers(())

    def show_printers(self, names: Sequence[str]) -> None:
        """Offer the printers of this PC."""
        self.printer.clear()
        for name in names:
            self.printer.addItem(name, name)
        for part in (self.printer, self.print):
            part.setVisible(bool(names))
        self.note.setText(
            _("A print queue may hold the page until it is printed.")
            if names
            else _(
                "No printer is set up on this PC: write the groups down by hand, and check "
                "them."
            )
        )

    def say_sent(self) -> None:
        """Say that the kit went to the printer."""
        self.note.setText(_("Sent to the printer. Check that the whole page came out."))
