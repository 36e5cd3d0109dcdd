"""The last step: the papers printed for them, what is signed by hand, and lessons taken."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salon_vault.personnel.model import LESSONS, PAPERS, PRINTED
from salon_vault.staff.model import Employment, StaffId
from ui.dates import today
from ui.first_run.step import Step
from ui.line import Line
from ui.parts.button import Button
from ui.parts.day_line import DayLine
from ui.parts.plain_label import PlainLabel
from ui.parts.ticks import Ticks
from ui.staff.people_words import LESSONS as LESSON_WORDS
from ui.staff.people_words import PAPERS as PAPER_WORDS
from ui.staff_notice.their_sheets import TheirSheets
from ui.words import _


class PapersStep(Step):
    """What is not ticked now can be put on file later, from the list of staff."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        lead = _("The login is given. Tick what is signed and learned; the rest can follow.")
        super().__init__(_("Papers and lessons"), lead, _("Done"), parent)
        self.sheets = TheirSheets(line)
        self.slip = Button(_("Print the slip…"), "", "printer")
        """For the passphrase of the step before, if it was made up."""
        self.slip.hide()
        self.papers = Ticks()
        self.lessons = Ticks((item, _(LESSON_WORDS[item])) for item in LESSONS)
        self.on = DayLine(_("Signed or taken on"), today())
        self.rows.addWidget(self.slip, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (
            self.sheets,
            PlainLabel(_("Papers signed"), role="strong"),
            self.papers,
            PlainLabel(_("Lessons taken"), role="strong"),
            self.lessons,
            self.on,
        ):
            self.rows.addWidget(part)
        self.on.changed.connect(self.changed)

    @property
    def is_ready(self) -> bool:
        """Whether there is a day for what is ticked."""
        return self.on.day is not None

    def offer(self, who: StaffId, employment: Employment) -> None:
        """Offer the papers that go with this footing."""
        self.sheets.show_person(who)
        by_hand = (item for item in PAPERS[employment] if item not in PRINTED)
        self.papers.offer((item, _(PAPER_WORDS[item])) for item in by_hand)

    def first_field(self) -> QWidget | None:
        """Begin at what is signed by hand: the printed papers come a moment later."""
        return self.papers.box("confidentiality")
