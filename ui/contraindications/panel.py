"""The sheet on a card with what was asked before treatments."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from salon_vault.audit import Subject
from salon_vault.clients.model import Card, ClientId
from salon_vault.compartments import Sealed
from salon_vault.contraindications.answers import Answers, AnswerSheet
from salon_vault.contraindications.model import AdoptedSet
from salon_vault.contraindications.sets.use_cases import set_versions
from salon_vault.contraindications.use_cases import (
    Asked,
    decide_answers,
    hand_in_answers,
    list_answers,
    open_answers,
)
from ui.card.unfinished import Unfinished
from ui.contraindications.ask import AskDialog, Asking
from ui.contraindications.history import History
from ui.contraindications.kind_row import KindRow
from ui.contraindications.unfinished import draft_name
from ui.contraindications.words import outcome_words
from ui.line import Line
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.treatments.kinds import kind_name
from ui.words import _, about

WATCHED = frozenset({Subject.ANSWERS, Subject.QUESTION_SET, Subject.HANDOVER})


class QuestionsPanel(Panel):
    """One row for each kind of treatment that the salon has questions for."""

    said = Signal(str, object)

    def __init__(self, line: Line, unfinished: Unfinished) -> None:
        super().__init__(_("Questions before treatment"))
        self.line = line
        self._unfinished = unfinished
        unfinished.loaded.connect(self._look)
        self._client: ClientId | None = None
        self._language = "en"
        self.asked: Asked | None = None
        self._list = Rows()
        words = _("First hand over the privacy notice, then ask.")
        self.first = PlainLabel(words, role="quiet", wrap=True)
        self.history = Button(_("Earlier answers"), "ghost", "history")
        self.deeds.addWidget(self.history)
        self.rows.addWidget(self.first)
        self.rows.addLayout(self._list)
        self.history.clicked.connect(self._show_history)
        self.dialog: AskDialog | None = None
        line.changed.connect(self._heard)
        self.hide()

    def show_card(self, card: Card) -> None:
        """Show what another client was asked; questions begin in the client's language."""
        self._language = card.client.language
        if card.client.id != self._client:
            self.hide()
            self._client = card.client.id
            self._look()

    def _look(self) -> None:
        if self._client is not None:
            answer = self.line.ask_newest(self, "answers", list_answers, self._client)
            answer.then(self._show)

    def _show(self, asked: Asked) -> None:
        self.asked = asked
        self.first.setVisible(not asked.told)
        self.history.setVisible(bool(asked.history))
        self._list.show_rows(self._row(adopted, asked) for adopted in asked.sets)
        self.setVisible(bool(asked.sets or asked.history))

    def _row(self, adopted: AdoptedSet, asked: Asked) -> QWidget:
        kind = adopted.questions.kind
        answers = asked.latest(kind)
        row = KindRow(adopted, answers, asked.today, whole=kind not in asked.unreadable)
        assert self._client is not None
        if self._unfinished.of(draft_name(self._client, kind)) is not None:
            row.goes_on()
        row.ask.setEnabled(asked.told and self.line.allows(hand_in_answers))
        row.ask.clicked.connect(lambda: self._ask(adopted, answers))
        row.decide.setVisible(
            answers is not None and answers.waits and self.line.allows(decide_answers)
        )
        if answers is not None:
            row.decide.clicked.connect(lambda: self.decide(answers))
        return row

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if subjects & WATCHED:
            self._look()

    # --- asking ------------------------------------------------------------------------------

    def _ask(self, adopted: AdoptedSet, before: Answers | None) -> None:
        fits = before is not None and before.set_version == adopted.questions.version
        if before is None or not fits or not self.line.allows(decide_answers):
            self._open(adopted, None, None)
            return
        answer = self.line.ask(self, open_answers, before.id)
        answer.then(lambda sheet: self._open(adopted, before, sheet))

    def _open(
        self, adopted: AdoptedSet, before: Answers | None, sheet: AnswerSheet | Sealed | None
    ) -> None:
        assert self._client is not None
        assert self.asked is not None
        known = None if isinstance(sheet, Sealed) else sheet
        asking = Asking(
            self._client,
            self._language,
            adopted.questions,
            self.asked.today,
            before if known else None,
            known,
        )
        self._begin(asking)

    def decide(self, answers: Answers) -> None:
        """Let somebody decide on answers that were handed in."""

        def read(versions: list[AdoptedSet]) -> None:
            by_number = {each.questions.version: each for each in versions}
            adopted = by_number.get(answers.set_version)
            if adopted is not None:
                opened = self.line.ask(self, open_answers, answers.id)
                opened.then(lambda sheet: self._decide(adopted, answers, sheet))

        self.line.ask(self, set_versions, answers.kind).then(read)

    def _decide(
        self, adopted: AdoptedSet, answers: Answers, sheet: AnswerSheet | Sealed
    ) -> None:
        assert self.asked is not None
        if isinstance(sheet, Sealed):
            self.said.emit(_("The answers are closed to you."), None)
            return
        today = self.asked.today
        questions = adopted.questions
        self._begin(
            Asking(
                answers.client, self._language, questions, today, answers, sheet, decides=True
            )
        )

    def _begin(self, asking: Asking) -> None:
        self.dialog = AskDialog(self.window(), self.line, asking, self._unfinished)
        self.dialog.kept.connect(self._kept)
        self.dialog.rejected.connect(self._look)
        self.dialog.open()

    def _kept(self, answers: Answers) -> None:
        self.said.emit(about(kind_name(answers.kind), outcome_words(answers)), None)

    def _show_history(self) -> None:
        assert self.asked is not None
        History(self.window(), self.line, self.asked.history).open()
