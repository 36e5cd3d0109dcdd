"""Asks what came of the forms that a visit wants signed, before it closes."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.errors import InvalidInput, VaultError
from salon_vault.visits.begun.papers import Answer as PaperAnswer
from salon_vault.visits.errors import SignatureMissing, Unsigned
from salon_vault.visits.model import Visit
from ui.answer import Answer
from ui.consents.tracking.fields import OutcomeFields
from ui.consents.words import form_name
from ui.dates import near_day
from ui.line import Line
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.rule import Rule
from ui.parts.text_line import TextLine
from ui.problems import complain
from ui.words import _, ended, listed

type Close = Callable[[Sequence[PaperAnswer], str], Answer[Visit]]
"""Close the visit with what came of papers, and why it closes without the others."""


class UnsignedForms(Question):
    """An answer for each paper that is out; for the rest a reason, which goes to the owner."""

    def __init__(
        self,
        parent: QWidget,
        line: Line,
        client: ClientId,
        error: SignatureMissing,
        close: Close,
    ) -> None:
        lead = _("This visit wants signed forms. Say what came of each, and it closes.")
        super().__init__(parent, _("What came of the forms?"), _("Close visit"), lead)
        self._close = close
        self._line = line
        self.answers: list[tuple[Unsigned, OutcomeFields]] = []
        for each in error.missing:
            if each.paper is not None and line.allows(note_outcome):
                self._ask(each, OutcomeFields(line, client, None, dated=False))
        never = [form_name(each.form) for each in error.missing if each.paper is None]
        if never:
            words = ended(_("Not printed: {forms}").format(forms=listed(dict.fromkeys(never))))
            self.rows.addWidget(PlainLabel(words, role="strong", wrap=True))
        self.why = TextLine(_("Why it closes without them"))
        hint = _("Needed while a form above has no answer. The owner sees it with the visit.")
        self.field = Field(_("Why it closes without them"), self.why, hint)
        self.rows.addWidget(self.field)
        self.why.textChanged.connect(lambda: self.field.blame(""))
        self.go.clicked.connect(self._go)

    def _ask(self, unsigned: Unsigned, fields: OutcomeFields) -> None:
        name = form_name(unsigned.form)
        assert unsigned.printed_at is not None
        day = near_day(unsigned.printed_at.astimezone().date())
        printed = _("{paper} · printed {day}").format(paper=name, day=day)
        fields.speak_of(name)
        self.rows.addWidget(PlainLabel(printed, role="strong", wrap=True))
        self.rows.addWidget(fields)
        self.rows.addWidget(Rule())
        self.answers.append((unsigned, fields))

    def _go(self) -> None:
        if not all(fields.is_readable() for _unsigned, fields in self.answers):
            return
        told: list[PaperAnswer] = []
        for unsigned, fields in self.answers:
            if unsigned.paper is not None and fields.told is not None:
                told.append((unsigned.paper, unsigned.version, fields.told))
        self.wait(waiting=True)
        asked = self._close(told, self.why.text())
        asked.then(lambda _visit: self.accept()).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, SignatureMissing):
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
