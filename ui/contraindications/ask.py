"""Asking a client before a treatment: all questions, or what has changed since."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.contraindications.answers import Answers, AnswerSheet
from salon_vault.contraindications.model import Answer, QuestionSet
from salon_vault.contraindications.rules import propose
from salon_vault.contraindications.use_cases import (
    confirm_unchanged,
    decide_answers,
    hand_in_answers,
    record_answers,
)
from salon_vault.errors import InvalidInput, VaultError
from ui.answer import Answer as Coming
from ui.card.unfinished import Draft, Unfinished
from ui.contraindications.answer_row import AnswerRow
from ui.contraindications.ask_form import AskForm
from ui.contraindications.unfinished import UnfinishedAnswers, answers_in
from ui.dates import near_day
from ui.idle import mark_sensitive
from ui.line import Line
from ui.treatments.kinds import kind_name
from ui.words import _, about, clock


@dataclass(frozen=True, slots=True)
class Asking:
    """Whom to ask what, and what was answered before."""

    client: ClientId
    language: str
    """The client's own."""
    questions: QuestionSet
    today: date
    before: Answers | None = None
    sheet: AnswerSheet | None = None
    """What was answered before, for those who hold the key."""
    decides: bool = False
    """Whether to decide on the answers before, as they stand, instead of asking."""


class AskDialog(QDialog):
    """Every question once; Ctrl+Enter keeps what was said and decided."""

    kept = Signal(object)
    """What came of it."""

    def __init__(
        self, parent: QWidget, line: Line, asking: Asking, unfinished: Unfinished
    ) -> None:
        super().__init__(parent)
        self._line, self._asking = line, asking
        self._draft = UnfinishedAnswers(unfinished, asking.client, asking.questions)
        self._may_decide = line.allows(record_answers)
        name = kind_name(asking.questions.kind)
        self.setWindowTitle(about(name, _("questions before treatment")))
        then = asking.before if asking.decides else None
        day = day_of(then.asked_at) if then is not None else asking.today
        self.rows = [
            AnswerRow(number, question, day, tells=self._may_decide)
            for number, question in enumerate(asking.questions.questions, 1)
        ]
        self.form = AskForm(self, name, self.rows)
        mark_sensitive(self.form.scroll)
        self._day = day
        self._fill()
        self._connect()
        self._speak()
        self._look()
        self.rows[0].setFocus()

    # --- showing -----------------------------------------------------------------------------

    def _fill(self) -> None:
        asking, form = self._asking, self.form
        form.language.choose(asking.language)
        form.decision.setVisible(False)
        form.handed_in.setVisible(not self._may_decide)
        said = (
            {} if asking.sheet is None else {one.question: one for one in asking.sheet.answers}
        )
        for row in self.rows:
            if row.question.id in said:
                row.show_answer(said[row.question.id])
            if asking.decides:
                row.freeze()
        if asking.before is not None and asking.sheet is not None:
            self._tell_before(asking.before, asking.sheet)
        if not asking.decides and (waiting := self._draft.waiting) is not None:
            self._go_on_from(waiting)

    def _tell_before(self, before: Answers, sheet: AnswerSheet) -> None:
        day = near_day(before.asked_at.astimezone().date())
        words = _("Answered {day}, asked by {person}").format(day=day, person=before.asked_by)
        if self._asking.decides:
            self.form.before.say("info", words, sheet.note)
        else:
            hint = _("Ask what has changed since. If nothing has, Ctrl+Enter confirms it.")
            self.form.before.say("info", words, hint)
        self.form.before.show()

    def _go_on_from(self, draft: Draft) -> None:
        said = {one.question: one for one in answers_in(draft)}
        for row in self.rows:
            if row.question.id in said:
                row.show_answer(said[row.question.id])
        self.form.note_line.setText(draft.texts.get("note", ""))
        words = _("Unfinished typing from {time}").format(time=clock(draft.at))
        self.form.before.say("info", words)
        self.form.before.show()

    def _keep_draft(self) -> None:
        if not self._asking.decides:
            self._draft.keep(self.answers, self.form.note_line.text())

    def reject(self) -> None:
        """Ask no further, and keep nothing of it."""
        self._draft.drop()
        super().reject()

    def _look(self) -> None:
        answers = self.answers
        form = self.form
        done, all_ = len(answers), len(self.rows)
        form.progress.setText(_("{n} of {all} answered.").format(n=done, all=all_))
        whole = done == all_
        if whole and self._may_decide:
            proposal = propose(self._asking.questions, answers, self._day)
            form.decision.propose(proposal)
        form.decision.setVisible(whole and self._may_decide)
        form.hint.setVisible(not whole)
        form.note.setVisible(whole and not self._asking.decides)
        form.go.say(self._deed(answers))
        form.go.setEnabled(whole and (not self._may_decide or form.decision.is_ready))

    def _deed(self, answers: list[Answer]) -> str:
        if not self._may_decide:
            return _("Hand in the answers")
        if self._is_unchanged(answers):
            return _("Nothing has changed: confirm")
        return _("Decide under my login")

    def _is_unchanged(self, answers: list[Answer]) -> bool:
        sheet = self._asking.sheet
        if sheet is None or self._asking.decides:
            return False
        return {a.question: a for a in answers} == {a.question: a for a in sheet.answers}

    # --- answering ---------------------------------------------------------------------------

    @property
    def answers(self) -> list[Answer]:
        """What was answered so far."""
        return [row.answer for row in self.rows if row.answer is not None]

    def _connect(self) -> None:
        form = self.form
        form.language.currentIndexChanged.connect(self._speak)
        form.decision.changed.connect(self._ready)
        form.stop.clicked.connect(self.reject)
        form.go.clicked.connect(self._keep)
        form.note_line.textEdited.connect(self._keep_draft)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._end)
        for place, row in enumerate(self.rows):
            row.answered.connect(self._look)
            row.answered.connect(self._keep_draft)
            row.leaves.connect(lambda way, place=place: self._go_on(place + way))

    def _speak(self) -> None:
        for row in self.rows:
            row.speak(self.form.language.key)

    def _ready(self) -> None:
        whole = len(self.answers) == len(self.rows)
        self.form.go.setEnabled(whole and self.form.decision.is_ready)

    def _go_on(self, place: int) -> None:
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus()
            self.form.scroll.ensureWidgetVisible(self.rows[place], 0, 24)
        elif place == len(self.rows):
            (self.form.go if self.form.go.isEnabled() else self.form.note_line).setFocus()

    def _end(self) -> None:
        if self.form.go.isEnabled():
            self._keep()

    # --- keeping -----------------------------------------------------------------------------

    def _keep(self) -> None:
        self.form.go.setEnabled(False)
        self._ask_to_keep().then(self._done).otherwise(self._failed)

    def _ask_to_keep(self) -> Coming[Answers]:
        asking, answers, note = self._asking, self.answers, self.form.note_line.text()
        known = asking.client, asking.questions.kind, asking.questions.version
        if not self._may_decide:
            return self._line.ask(self, hand_in_answers, *known, answers, note)
        decision = self.form.decision.decision
        before = asking.before
        if before is not None and asking.decides:
            return self._line.ask(self, decide_answers, before.id, before.version, decision)
        if before is not None and self._is_unchanged(answers):
            return self._line.ask(self, confirm_unchanged, before.id, decision, note)
        return self._line.ask(self, record_answers, *known, answers, decision, note)

    def _done(self, answers: Answers) -> None:
        self._draft.drop()
        self.accept()
        self.kept.emit(answers)

    def _failed(self, error: VaultError) -> None:
        self._look()
        if isinstance(error, InvalidInput) and error.field == "reason":
            self.form.decision.reason.blame(_("Write why."))
            return
        self._line.complain(self, error)
