"""What the screen of a review of access does."""

from functools import partial

from PySide6.QtWidgets import QWidget

from salon_vault.access_review.model import Person, Verdict
from salon_vault.access_review.use_cases import (
    ReviewState,
    finish_review,
    note_review_signed,
    review_person,
    review_state,
    set_review_interval,
)
from salon_vault.audit import Subject
from salon_vault.staff.model import StaffId
from salon_vault.staff.use_cases import remove_member, retier_member
from ui.access_review.finish import FinishReview
from ui.access_review.form import ReviewForm
from ui.dates import near_day, today
from ui.line import Line
from ui.screen import Screen
from ui.staff.dialogs import Retier
from ui.staff.leaver.wizard import Leaver
from ui.words import N_, _, ended, run_on


class ReviewScreen(Screen):
    """Go through who can open what: look, decide, print, sign."""

    title = N_("Review of access")
    opens_with = review_state
    watches = frozenset({Subject.STAFF, Subject.REVIEW, Subject.STAFF_SHEET})

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(line, parent)
        self._state: ReviewState | None = None
        self._person: Person | None = None
        self.verdicts: dict[StaffId, Verdict] = {}
        self.form = ReviewForm(self)
        form = self.form
        form.back.clicked.connect(lambda: self.wants.emit("inbox", ""))
        form.people.currentRowChanged.connect(self._come)
        form.person.verdict.chosen.connect(self._decide)
        form.person.next.clicked.connect(self._next)
        form.months.currentIndexChanged.connect(self._set_months)
        self.offer(form.person.change, retier_member, self._change)
        self.offer(form.person.remove, remove_member, self._leave)
        self.offer(form.finish, finish_review, self._finish)
        self.offer(form.sign, note_review_signed, self._sign)
        self.refresh()

    def refresh(self) -> None:
        """Show whom the review goes through now."""
        self.ask(review_state).then(self._show)

    def _show(self, state: ReviewState) -> None:
        self._state = state
        ids = {member.id for member in state.people}
        self.verdicts = {who: said for who, said in self.verdicts.items() if who in ids}
        form = self.form
        form.page.say(_lead(state))
        form.months.blockSignals(True)
        form.months.choose(str(state.months))
        form.months.blockSignals(False)
        form.sign.setVisible(state.last is not None and state.last.signed_on is None)
        form.show_people(state.people, self.verdicts)
        self._come(form.people.currentRow())

    def _come(self, row: int) -> None:
        if self._state is not None and 0 <= row < len(self._state.people):
            who = self._state.people[row].id
            self.ask_newest("person", review_person, who).then(self._show_person)

    def _show_person(self, person: Person) -> None:
        assert self._state is not None
        self._person = person
        labels = {member.id: member.label for member in self._state.people}
        said = self.verdicts.get(person.member.id)
        own = person.member.id == self.line.member.id
        self.form.person.show_person(person, said, labels, own=own)

    # --- deciding ----------------------------------------------------------------------------

    def _decide(self, key: str) -> None:
        if self._person is None or self._state is None:
            return
        self.verdicts[self._person.member.id] = Verdict(key)
        self.form.person.show_verdict(Verdict(key))
        self.form.show_people(self._state.people, self.verdicts)

    def _next(self) -> None:
        """Go to the next person nobody has decided about; from the last on to the first."""
        people = self._state.people if self._state is not None else ()
        here = self.form.people.currentRow()
        order = [*range(here + 1, len(people)), *range(here + 1)]
        waiting = [row for row in order if people[row].id not in self.verdicts]
        if waiting:
            self.form.people.setCurrentRow(waiting[0])
        else:
            self.form.finish.setFocus()

    def _change(self) -> None:
        if self._person is not None:
            Retier(self, self.line, self._person.member).open()

    def _leave(self) -> None:
        if self._person is not None:
            Leaver(self, self.line, self._person.member).open()

    def _finish(self) -> None:
        dialog = FinishReview(self, self.line, self.verdicts)
        dialog.accepted.connect(self._finished)
        dialog.open()

    def _finished(self) -> None:
        self.verdicts = {}
        self.said.emit(_("Sheet sent to the printer: sign it, and note the signature"), None)
        self.refresh()

    def _sign(self) -> None:
        last = self._state.last if self._state is not None else None
        if last is not None:
            noted = partial(self.said.emit, _("Signature noted"), None)
            self.ask(note_review_signed, last.id, today()).then(lambda _nothing: noted())

    def _set_months(self) -> None:
        self.ask(set_review_interval, int(self.form.months.key))


def _lead(state: ReviewState) -> str:
    due = (
        _("Due now.")
        if state.overdue
        else ended(_("Next due: {day}").format(day=near_day(state.due_on)))
    )
    if state.last is None:
        return run_on((_("Nobody has gone through who can open what yet."), due))
    made = near_day(state.last.made_at.astimezone().date())
    signed = state.last.signed_on
    paper = _("signed {day}").format(day=near_day(signed)) if signed else _("not signed yet")
    return run_on((_("Last time: {day}, {paper}.").format(day=made, paper=paper), due))
