"""What came of it: how many cards, the end of the file, and the way back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salon_vault.importing.book import TakenBack, TakenIn
from ui.first_run.step import Step
from ui.parts.button import Button
from ui.parts.grid import Grid
from ui.parts.looks import show_if
from ui.parts.remark import Remark
from ui.words import _, plural, short_day


class ResultStep(Step):
    """One sentence, and two deeds that may follow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("The list is in the vault"), "", _("Done"), parent)
        self.done = Remark("ok")
        self.source = Remark("warn")
        self.delete = Button(_("Delete the file"), "", "trash-2")
        self.delete.setAutoDefault(False)
        self.source.deeds.addWidget(self.delete)
        self.back = Button(_("Take the list back…"), "ghost", "undo-2")
        self.back.setAutoDefault(False)
        self.stay = Grid(_("Cards that stay"), 170)
        show_if(False, self.stay)
        for part in (self.done, self.source, self.stay):
            self.rows.addWidget(part)
        self.rows.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)

    def first_field(self) -> QWidget | None:
        """Begin at the file that lies readable."""
        return self.delete

    def show_taken(self, taken: TakenIn, name: str) -> None:
        """Say what was taken in, and what lies readable now."""
        text = _(
            "They are found and opened like any other. Within seven days the list can be taken "
            "back, in the settings too: cards that somebody has worked with then stay."
        )
        title = plural("{n} card was made", "{n} cards were made", taken.cards)
        self.done.say("ok", title, text)
        lies = _(
            "Whoever finds {name} can read it. Copies in the mail or on a stick are not "
            "reached from here."
        )
        self.source.say("warn", _("The file is still on this PC"), lies.format(name=name))

    def show_deleted(self) -> None:
        """Say that the file is gone."""
        text = _("Copies in the mail, on a stick or in the trash of the disk are still there.")
        self.source.say("ok", _("The file was deleted from this PC"), text)
        show_if(False, self.delete)

    def show_taken_back(self, back: TakenBack) -> None:
        """Say what was removed, and which cards stay."""
        title = plural("{n} card was removed", "{n} cards were removed", back.removed)
        text = plural(
            "{n} card stays: somebody has worked with it since.",
            "{n} cards stay: somebody has worked with them since.",
            len(back.kept),
        )
        self.done.say("info", title, text if back.kept else "")
        show_if(False, self.back)
        show_if(bool(back.kept), self.stay)
        rows = [
            (line.name, short_day(line.last_visit) if line.last_visit else "")
            for line in back.kept
        ]
        self.stay.show_rows((_("Name"), _("Last visit")), rows)
