"""What lies in the folder, as far as the program was told."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.emergency_folder.model import Printed, Reminder
from ui.emergency_folder.words import left_words, of_each_words, reminder_words, used_words
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.rows import Rows
from ui.parts.tips import tip
from ui.words import _, about


class PrintedPanel(Panel):
    """One row for each time it was printed; above them, why it wants to be printed anew."""

    throwing_away = Signal(object)
    """What of it was thrown away: a ``Printed``."""

    def __init__(self) -> None:
        super().__init__(_("In the folder"))
        self.anew = Remark("warn", "")
        self.none = PlainLabel(
            _("No folder has been printed yet: without one there are no forms on such a day."),
            role="quiet",
            wrap=True,
        )
        self.list = Rows()
        self.rows.addWidget(self.anew)
        self.rows.addWidget(self.none)
        self.rows.addLayout(self.list)
        self.spoiled = Button(_("One sheet is spoiled…"), "ghost")
        self.rows.addWidget(self.spoiled, 0, Qt.AlignmentFlag.AlignRight)

    def show_printed(self, printed: Sequence[Printed], reminder: Reminder | None) -> None:
        """Show what is left of each."""
        self.none.setVisible(not printed)
        self.spoiled.setVisible(any(each.unused for each in printed))
        anew = reminder is not None and bool(printed)  # that there is none is said below
        self.anew.setVisible(anew)
        if reminder is not None and anew:
            self.anew.say("warn", reminder_words(reminder), "")
        self.list.show_rows([self._row(each) for each in printed])

    def _row(self, each: Printed) -> "PrintedRow":
        row = PrintedRow(each)
        row.away.clicked.connect(lambda: self.throwing_away.emit(each))
        return row


class PrintedRow(QWidget):
    """When it was printed, how much is unused, and of which kinds some was taken."""

    def __init__(self, printed: Printed) -> None:
        super().__init__()
        self.printed = printed
        self.left = PlainLabel(left_words(printed), role="strong", wrap=True)
        # of every kind it would be a wall of words, and say nothing while all is there
        self.used = PlainLabel(used_words(printed), role="hint", wrap=True)
        self.setToolTip(tip(of_each_words(printed)))
        self.setAccessibleDescription(of_each_words(printed))
        self.away = Button(_("Thrown away…"), "ghost")
        self.away.setAccessibleName(about(self.left.text(), self.away.text()))
        deeds = QHBoxLayout()
        deeds.addStretch(1)
        deeds.addWidget(self.away)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self.left)
        rows.addWidget(self.used)
        rows.addLayout(deeds)
        # only now: a widget without a parent would come up as a window of its own
        self.away.setVisible(printed.unused > 0)
        self.used.setVisible(bool(self.used.text()))
