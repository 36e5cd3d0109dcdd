"""What somebody has signed and learned here, and what is still missing."""

from PySide6.QtWidgets import QWidget

from salon_vault.personnel.model import LESSONS, PAPERS, PRINTED, Absence, Filed, OnFile
from salon_vault.personnel.use_cases import put_on_file, staff_file
from salon_vault.staff.model import Member
from ui.dates import today
from ui.line import Line
from ui.parts.day_line import DayLine
from ui.parts.plain_label import PlainLabel
from ui.parts.ticks import Ticks
from ui.staff.dialogs import StaffDialog
from ui.staff.people_words import LESSONS as LESSON_WORDS
from ui.staff.people_words import PAPERS as PAPER_WORDS
from ui.staff_notice.their_sheets import TheirSheets
from ui.words import _, about, day

WORDS = {**PAPER_WORDS, **LESSON_WORDS}


class StaffFile(StaffDialog):
    """Papers and lessons with their days above, and what can be ticked off below."""

    def __init__(self, parent: QWidget, line: Line, member: Member) -> None:
        title = _("Papers and lessons of {who}").format(who=member.label)
        super().__init__(parent, line, title, _("Put on file"), "")
        self._member = member
        self.filed = PlainLabel(role="muted", wrap=True)
        self.sheets = TheirSheets(line)
        self.papers, self.lessons = Ticks(), Ticks()
        self.on = DayLine(_("Signed or taken on"), today())
        for part in (
            self.filed,
            self.sheets,
            PlainLabel(_("Papers signed"), role="strong"),
            self.papers,
            PlainLabel(_("Lessons taken"), role="strong"),
            self.lessons,
            self.on,
        ):
            self.rows.addWidget(part)
        for part in (self.papers, self.lessons, self.on):
            part.changed.connect(self._look)
        self._look()
        self.sheets.changed.connect(self._read)
        self.sheets.show_person(member.id)
        self._read()

    def give(self) -> None:
        """Put what is ticked on file."""
        on, who = self.on.day, self._member.id
        kinds = ((Filed.PAPER, self.papers.ticked), (Filed.LESSON, self.lessons.ticked))
        asked = [(kind, sorted(items)) for kind, items in kinds if items]
        if on is None or not asked:
            return
        for kind, items in asked[:-1]:
            self.line.ask(self, put_on_file, who, kind, items, on).otherwise(self.failed)
        kind, items = asked[-1]
        self.await_answer(self.line.ask(self, put_on_file, who, kind, items, on))

    def _read(self) -> None:
        self.line.ask(self, staff_file, self._member.id).then(self._show)

    def _show(self, found: tuple[list[OnFile], list[Absence]]) -> None:
        entries, _absences = found
        lines = [about(_(WORDS[one.item]), day(one.on)) for one in entries]
        self.filed.setText("\n".join(lines) or _("Nothing is on file yet."))
        has = {one.item for one in entries}
        left = (p for p in PAPERS[self._member.employment] if p not in has | PRINTED)
        self.papers.offer((item, _(WORDS[item])) for item in left)
        self.lessons.offer((item, _(WORDS[item])) for item in LESSONS)

    def _look(self) -> None:
        ticked = self.papers.ticked | self.lessons.ticked
        self.go.setEnabled(bool(ticked) and self.on.day is not None)
