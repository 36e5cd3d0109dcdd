"""Asks what came of the forms that a visit wants signed, before it closes."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.consents.model import Paper
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.consents.use_cases import print_papers
from salon_vault.errors import InvalidInput, VaultError
from salon_vault.visits.begun.papers import Answer as PaperAnswer
from salon_vault.visits.begun.papers import unsigned
from salon_vault.visits.errors import SignatureMissing, Unsigned
from salon_vault.visits.model import Visit
from ui.answer import Answer
from ui.card.visits.print_now import PrintNow
from ui.consents.sets.words import names_of
from ui.consents.tracking.fields import OutcomeFields
from ui.consents.words import form_name, in_languages
from ui.dates import near_day
from ui.line import Line
from ui.parts.button import Button
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.rule import Rule
from ui.parts.text_line import TextLine
from ui.problems import complain
from ui.words import _, about

type Close = Callable[[Sequence[PaperAnswer], str], Answer[Visit]]
"""Close the visit with what came of papers, and why it closes without the others."""


class UnsignedForms(Question):
    """
    An answer for each paper that is out, and Print now for what was never printed.

    For the rest a reason, which goes to the owner.
    """

    def __init__(
        self,
        parent: QWidget,
        line: Line,
        visit: Visit,
        error: SignatureMissing,
        close: Close,
    ) -> None:
        lead = _("This visit wants signed forms. Say what came of each, and it closes.")
        super().__init__(parent, _("What came of the forms?"), _("Close visit"), lead)
        self._close = close
        self._line = line
        self._visit = visit
        self.answers: list[tuple[Unsigned, OutcomeFields]] = []
        self.never: dict[str, NeverPrinted] = {}
        """By form, what nobody has printed."""
        forms = tuple(dict.fromkeys(each.form for each in error.missing))
        self._names = dict(zip(forms, names_of(forms), strict=True))
        self._papers, self._offers = QVBoxLayout(), QVBoxLayout()
        for part in (self._papers, self._offers):
            part.setSpacing(12)
            self.rows.addLayout(part)
        self._show(error.missing)
        self.why = TextLine(_("Why it closes without them"))
        hint = _("Needed while a form above has no answer. The owner sees it with the visit.")
        self.field = Field(_("Why it closes without them"), self.why, hint)
        self.rows.addWidget(self.field)
        self.why.textChanged.connect(lambda: self.field.blame(""))
        self.go.clicked.connect(self._go)

    def _show(self, missing: Iterable[Unsigned]) -> None:
        """Add a row for each that has none yet; what was answered stays."""
        asked = {each.paper for each, _fields in self.answers}
        for each in missing:
            if each.paper is None:
                self._offer(each.form)
            elif each.paper not in asked and self._line.allows(note_outcome):
                self._withdraw(each.form)
                self._ask(each)

    def _offer(self, form: str) -> None:
        """Show a form that nobody has printed, unless it stands there."""
        if form not in self.never:
            row = self.never[form] = NeverPrinted(self._names.get(form, form_name(form)))
            row.go.setVisible(self._line.allows(print_papers))
            row.go.clicked.connect(lambda: self._print(form))
            self._offers.addWidget(row)

    def _withdraw(self, form: str) -> None:
        row = self.never.pop(form, None)
        if row is not None:
            row.hide()
            row.deleteLater()

    def _print(self, form: str) -> None:
        question = PrintNow(self, self._line, self._visit, form)
        question.printed.connect(lambda papers: self._printed(form, papers))
        question.open()

    def _printed(self, form: str, papers: Sequence[Paper]) -> None:
        """Ask what came of a form that is out now, as of the others."""
        before = len(self.answers)
        self._show(unsigned(form, papers))
        self._order()
        if self.answers[before:]:
            self.answers[before][1].outcome.setFocus()

    def _order(self) -> None:
        """Have Tab go from above to below, also to what came up later."""
        answers = [
            field.input for _e, fields in self.answers for field in fields.fields.values()
        ]
        offers = [row.go for row in self.never.values()]
        for one, next_one in pairwise((*answers, *offers, self.why, self.stop, self.go)):
            self.setTabOrder(one, next_one)

    def _ask(self, each: Unsigned) -> None:
        fields = OutcomeFields(self._line, self._visit.client, None, dated=False)
        known = self._names.get(each.form, form_name(each.form))
        name = in_languages(known, each.languages)
        assert each.printed_at is not None
        day = near_day(each.printed_at.astimezone().date())
        printed = _("{paper} · printed {day}").format(paper=name, day=day)
        fields.speak_of(name)
        self._papers.addWidget(PlainLabel(printed, role="strong", wrap=True))
        self._papers.addWidget(fields)
        self._papers.addWidget(Rule())
        self.answers.append((each, fields))

    def _go(self) -> None:
        if not all(fields.is_readable() for _each, fields in self.answers):
            return
        told: list[PaperAnswer] = []
        for each, fields in self.answers:
            if each.paper is not None and fields.told is not None:
                told.append((each.paper, each.version, fields.told))
        self.wait(waiting=True)
        asked = self._close(told, self.why.text())
        asked.then(lambda _visit: self.accept()).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, SignatureMissing):
            self._show(error.missing)
            self._order()
            self.field.blame(_("Answer for every form, or write why it closes without."))
            self.why.setFocus()
        elif not (isinstance(error, InvalidInput) and self._blame(error)):
            self.reject()
            complain(self.parentWidget(), error)

    def _blame(self, error: InvalidInput) -> bool:
        """Say it at the first answer that lacks what the rules miss."""
        return any(
            fields.lacks(error) and fields.blame(error) for _each, fields in self.answers
        )


class NeverPrinted(QWidget):
    """A form that is out nowhere, and the way to have it on paper."""

    def __init__(self, name: str) -> None:
        super().__init__()
        words = _("{paper} · not printed").format(paper=name)
        self.go = Button(_("Print now…"), "", "printer")
        self.go.setAutoDefault(False)
        self.go.setAccessibleName(about(name, self.go.text()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(PlainLabel(words, role="strong", wrap=True), 1)
        row.addWidget(self.go)
