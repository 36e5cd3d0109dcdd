"""Letting somebody stand in for a colleague, up to a day."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from salon_vault.closed_cards.use_cases import give_cover
from salon_vault.errors import InvalidInput, VaultError
from salon_vault.staff.model import Member, StaffId, Tier
from ui.dates import today
from ui.fact_words import facts_of
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.day_line import DayLine
from ui.parts.field import Field
from ui.parts.question import Question
from ui.problems import complain
from ui.words import _

A_FEW_DAYS = timedelta(days=4)


class GiveCover(Question):
    """Who, for whom, until when."""

    def __init__(self, parent: QWidget, line: Line, people: Sequence[Member]) -> None:
        lead = _("Until the last day, the cards of the colleague's clients open as well.")
        super().__init__(parent, _("Stand in for a colleague"), _("Save"), lead)
        self._line = line
        first = [each for each in people if each.tier is Tier.SPECIALIST]
        offered = [(str(each.id), each.label) for each in first]
        self.who = Choice(_("Who stands in"), offered)
        self.whom = Choice(_("In place of"), [(str(each.id), each.label) for each in people])
        self.who_field = Field(_("Who stands in"), self.who)
        self.whom_field = Field(_("In place of"), self.whom)
        self.until = DayLine(_("Last day"), today() + A_FEW_DAYS)
        for field in (self.who_field, self.whom_field, self.until):
            self.rows.addWidget(field)
        self.whom.currentIndexChanged.connect(lambda: self.whom_field.blame(""))
        self.until.changed.connect(self._look)
        self.go.clicked.connect(self._give)
        self._look()

    def _look(self) -> None:
        self.go.setEnabled(bool(self.who.key) and self.until.day is not None)

    def _give(self) -> None:
        until = self.until.day
        if until is None:
            return
        who, whom = StaffId(self.who.key), StaffId(self.whom.key)
        self.wait(waiting=True)
        answer = self._line.ask(self, give_cover, who, whom, until)
        answer.then(lambda _cover: self.accept()).otherwise(self._failed)
        answer.at_last(lambda: self.wait(waiting=False))

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, InvalidInput):
            field = self.until if error.field == "until" else self.whom_field
            field.blame(facts_of(error)["problem"])
        else:
            complain(self, error)
