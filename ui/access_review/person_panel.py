"""One person of a review: what to go by, lines of the log, and the decision."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.access_review.model import Person, Verdict
from salon_vault.staff.model import StaffId
from ui import theme
from ui.access_review.words import VERDICTS, facts_about
from ui.log.rows import row_of
from ui.parts.avatar import Avatar
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.radios import Radios
from ui.parts.remark import Remark
from ui.words import _, short_day

COLUMNS = 3


class PersonPanel(QWidget):
    """Filled anew for each person; the decision is made at its foot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = PlainLabel(role="h2")
        self._disc = Avatar(theme.scaled(38))
        self.facts = Panel(_("What this login reaches"))
        self.sample = Panel(_("Ten log entries, drawn at random"))
        self.untold = Remark("info")
        self.decision = Panel(_("What is decided"))
        answers = [(verdict, _(words)) for verdict, words in VERDICTS.items()]
        self.verdict = Radios(_("What is decided"), answers)
        self.change = Button(_("Change role and keys…"), "ghost", "pencil")
        self.remove = Button(_("Leaves the salon…"), "ghost", "log-out")
        self.next = Button(_("Next person"), "primary", "chevron-right", "Ctrl+Return")
        self._own = False
        self._kept: list[QWidget] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(10)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self._build()

    def show_person(
        self,
        person: Person,
        verdict: Verdict | None,
        labels: Mapping[StaffId, str],
        *,
        own: bool,
    ) -> None:
        """Show somebody, and what was decided; one's ``own`` keys nobody changes here."""
        self._own = own
        for part in self._kept:
            part.hide()
            part.deleteLater()
        self._kept = []
        self.name.setText(person.member.label)
        self._disc.show_name(person.member.label)
        for place, (name, words) in enumerate(facts_about(person)):
            row, column = divmod(place, COLUMNS)
            self._put(self._grid, PlainLabel(name, role="overline"), 2 * row, column)
            self._put(self._grid, PlainLabel(words, wrap=True), 2 * row + 1, column)
        for line in person.sample:
            entry = row_of(line, labels)
            when = _("{day}, {time}").format(day=short_day(entry.day), time=entry.time)
            label = Elided(f"{when}  {entry.words}")
            self._kept.append(label)
            self._lines.addWidget(label)
        self._say_why_empty(person)
        self.show_verdict(verdict)

    def show_verdict(self, verdict: Verdict | None) -> None:
        """Show what was decided, and the way to carry it out."""
        for each in Verdict:
            button = self.verdict.button(each)
            button.setAutoExclusive(False)
            button.setChecked(each is verdict)
            button.setAutoExclusive(True)
        self.change.setVisible(verdict is Verdict.CHANGE and not self._own)
        self.remove.setVisible(verdict is Verdict.REMOVE and not self._own)

    def _say_why_empty(self, person: Person) -> None:
        self.untold.setVisible(not person.sample)
        told = _("This login has no entries in the last three months.")
        wait = _("Entries are shown once the staff notice is in force for this login.")
        self.untold.say("info", "", told if person.told else wait)

    def _put(self, grid: QGridLayout, part: QWidget, row: int, column: int) -> None:
        self._kept.append(part)
        grid.addWidget(part, row, column)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._disc)
        head.addWidget(self.name, 1)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.facts.rows.addLayout(self._grid)
        self.sample.rows.addLayout(self._lines)
        self.sample.rows.addWidget(self.untold)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addWidget(self.verdict, 1)
        for deed in (self.change, self.remove, self.next):
            deeds.addWidget(deed)
        self.decision.rows.addLayout(deeds)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        rows.addLayout(head)
        for part in (self.facts, self.decision, self.sample):
            rows.addWidget(part)
        rows.addStretch(1)
