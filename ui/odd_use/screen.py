"""What the owner's inbox does."""

from functools import partial

from PySide6.QtWidgets import QWidget

from salon_vault.access_review.use_cases import ReviewState, review_state
from salon_vault.audit import Subject
from salon_vault.odd_use.model import Finding, Stage
from salon_vault.odd_use.use_cases import (
    OddUse,
    answer_finding,
    list_findings,
    look_for_odd_use,
    odd_use,
    set_thresholds,
)
from salon_vault.staff.model import Member, StaffId
from salon_vault.staff.use_cases import list_staff
from salon_vault.staff_notice.model import has_to_be_told
from salon_vault.staff_notice.use_cases import staff_notice_state
from ui.dates import near_day
from ui.line import Line
from ui.odd_use.explain import Explain
from ui.odd_use.finding_row import FindingRow
from ui.odd_use.form import InboxForm
from ui.odd_use.numbers import Numbers
from ui.odd_use.words import looked_words
from ui.screen import Screen
from ui.waiting import Waiting
from ui.words import N_, _, ended, listed, plural

OPEN = frozenset({Stage.NEW, Stage.ASK})


class InboxScreen(Screen):
    """See what is unusual, ask about it, note what was said; and what else is due."""

    title = N_("Inbox")
    opens_with = odd_use
    watches = frozenset(
        {Subject.FINDING, Subject.STAFF_SHEET, Subject.STAFF, Subject.REVIEW, Subject.SALON}
    )

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(line, parent)
        self._state: OddUse | None = None
        self._members: dict[StaffId, Member] = {}
        self.form = InboxForm(self, line)
        form = self.form
        panels = form.stops, form.overridden, form.corrections, form.still_up, form.not_back
        for panel in panels:
            panel.wants_card.connect(lambda client: self.wants.emit("clients", client))
            panel.said.connect(self.said)
        form.not_back.wants_page.connect(lambda: self.wants.emit("papers", ""))
        self.offer(form.look, look_for_odd_use, self._look)
        self.offer(form.numbers, set_thresholds, self._numbers)
        self.offer(form.tell, staff_notice_state, lambda: self.wants.emit("staff_notice", ""))
        for button in (form.review, form.begin):
            self.offer(button, review_state, lambda: self.wants.emit("access_review", ""))
        form.empty.button.clicked.connect(lambda: self.wants.emit("staff_notice", ""))
        self.refresh()

    def refresh(self) -> None:
        """Show what waits now."""
        self.ask(list_staff).then(self._know)
        if self.line.allows(review_state):
            self.ask(review_state).then(self._show_due)

    def _know(self, members: list[Member]) -> None:
        self._members = {member.id: member for member in members}
        self.ask(odd_use).then(self._show_state)

    def _show_state(self, state: OddUse) -> None:
        self._state = state
        form, watched = self.form, state.watched.since
        people = [each for each in self._members.values() if has_to_be_told(each)]
        waiting = [member.label for member in people if member.id not in watched]
        form.look.setEnabled(bool(watched))
        form.notice.setVisible(bool(watched and waiting))
        form.notice.say(
            "info",
            plural(
                "{n} login is not looked at yet",
                "{n} logins are not looked at yet",
                len(waiting),
            ),
            ended(_("Their staff notice is not in force: {who}").format(who=listed(waiting))),
        )
        form.looked.setText(looked_words(state.looked_at) if watched else "")
        self.ask(list_findings).then(self._show)

    def _show_due(self, state: ReviewState) -> None:
        self.form.due.setVisible(state.overdue)
        last = state.last
        said = (
            _("Nobody has gone through who can open what yet.")
            if last is None
            else ended(
                _("Last time: {day}").format(day=near_day(last.made_at.astimezone().date()))
            )
        )
        self.form.due.say("warn", _("A review of access is due"), said)

    def _show(self, findings: list[Finding]) -> None:
        assert self._state is not None
        form = self.form
        for row in form.show_findings(findings, self._who, lambda f: f.standing in OPEN):
            self._connect(row)
        form.empty.setVisible(not any(each.standing in OPEN for each in findings))
        if self._state.watched.since:
            form.empty.say(_("Nothing waits for you. What is unusual appears here."))
        else:
            why = _(
                "Nothing is looked at yet. First everybody has to be handed the staff notice "
                "and sign for it; then the law's waiting time runs. Until that day nothing is "
                "computed and nothing is shown."
            )
            form.empty.say(why, _("Open the staff notice"))

    def _connect(self, row: FindingRow) -> None:
        finding = row.finding
        odd = finding.odd
        place = f"login:{odd.who}:{odd.day.isoformat()}"
        row.entries.clicked.connect(lambda: self.wants.emit("log", place))
        self.offer(row.ask, answer_finding, partial(self._answer, finding, Stage.ASK))
        self.offer(row.watch, answer_finding, partial(self._answer, finding, Stage.WATCH))
        self.offer(row.explain, answer_finding, partial(self._explain, finding))

    def _who(self, finding: Finding) -> str:
        member = self._members.get(finding.odd.who)
        return member.label if member is not None else _("somebody no longer here")

    # --- deeds -------------------------------------------------------------------------------

    def _answer(self, finding: Finding, standing: Stage) -> None:
        self.ask(answer_finding, finding.id, standing, finding.note)

    def _explain(self, finding: Finding) -> None:
        Explain(self, self.line, finding, self._who(finding)).open()

    def _numbers(self) -> None:
        if self._state is not None:
            Numbers(self, self.line, self._state.thresholds).open()

    def _look(self) -> None:
        self.form.look.setEnabled(False)
        waiting = Waiting(self, self.line, _("Going through the log"))
        answer = self.ask(look_for_odd_use, waiting).then(self._looked)
        answer.at_last(lambda: self._over(waiting))

    def _looked(self, new: int) -> None:
        words = plural("{n} new question", "{n} new questions", new)
        self.said.emit(words if new else _("Nothing new"), None)
        self.refresh()

    def _over(self, waiting: Waiting) -> None:
        waiting.over()
        self.form.look.setEnabled(True)
