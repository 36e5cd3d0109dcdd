"""What came of one paper, as it is typed: the answer, and what belongs to it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.clients.model import ClientId
from salon_vault.consents.model import NOBODY_ELSE, Outcome, Why
from salon_vault.consents.tracking.model import WHY as CHOICES
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import propose_until, view_box
from salon_vault.errors import InvalidInput
from salon_vault.staff.model import StaffId
from salon_vault.visits.model import Practitioner
from salon_vault.visits.use_cases import list_practitioners
from ui.consents.tracking.words import OUTCOMES, WHY, choices_of
from ui.dates import today
from ui.fact_words import FAULTS
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.day_line import DayLine
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.words import N_, _, about, short_day

UNREADABLE = FAULTS["unreadable"]
BOXED, SEEN, FORGONE = Outcome.SIGNED, Outcome.REFUSED, frozenset(CHOICES)

BESIDE_SIGNATURE = N_(
    "As it is written beside the signature. Blank if nobody knows: then the earliest day "
    "counts."
)
NAMED = N_("You name this person; the program does not ask them. Please tell them.")


class OutcomeFields(QWidget):
    """Shows the fields of the chosen answer, without a day if it is not dated."""

    def __init__(
        self,
        line: Line,
        client: ClientId,
        outcome: Outcome | None,
        *,
        dated: bool = True,
        likely: date | None = None,
    ) -> None:
        """``likely`` is the day on which the paper was there to be signed, if it is known."""
        super().__init__()
        self._dated = dated
        answers = [(key.value, _(words)) for key, words in OUTCOMES.items()]
        nothing = [("", _("Please choose"))] if outcome is None else []
        self.outcome = Choice(_("What came of it"), [*nothing, *answers])
        self.outcome.choose(outcome.value if outcome is not None else "")
        proposed = today() if likely == today() else None
        self.signed = DayLine(_("Signed on"), proposed, _(BESIDE_SIGNATURE))
        self.on = DayLine(_("When"), today())
        self.witness = Choice(_("Who else saw it"), ())
        self.why = Choice(_("Why"), ())
        self.until = DayLine(_("Awaited until"), None)
        self.box = TextLine(_("Box"))
        self.fields = self._fields()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for field in self.fields.values():
            rows.addWidget(field)
        self.outcome.currentIndexChanged.connect(self._arrange)
        self._name_people(line, ())
        self._arrange()
        line.ask(self, list_practitioners).then(lambda found: self._name_people(line, found))
        line.ask(self, view_box).then(self._propose_box)
        line.ask(self, propose_until, client).then(
            lambda day: self.until.line.setText(self.until.line.text() or short_day(day))
        )

    def _fields(self) -> dict[str, Field]:
        return {
            "outcome": Field(_("What came of it"), self.outcome),
            "signed": self.signed,
            "witness": Field(_("Who else saw it"), self.witness, _(NAMED)),
            "reason": Field(_("Why"), self.why),
            "until": self.until,
            "box": Field(_("Box"), self.box, _("As written on it. Blank: it lies in none.")),
            "on": self.on,
        }

    @property
    def told(self) -> Noted | None:
        """What is told; None while nothing is chosen."""
        if not self.outcome.key:
            return None
        outcome, witness = Outcome(self.outcome.key), self.witness.key
        named = witness if witness != NOBODY_ELSE else ""
        return Noted(
            outcome,
            self._day_of(outcome),
            StaffId(named) if named and outcome is SEEN else None,
            witness == NOBODY_ELSE,
            Why(self.why.key) if outcome in FORGONE and self.why.key else None,
            self.until.day if outcome is Outcome.WILL_BRING else None,
            self.box.text(),
        )

    def is_readable(self) -> bool:
        """Tell whether every day that is shown can be read, and say where one cannot."""
        for day in (self.signed, self.on, self.until):
            if not day.isHidden() and not day.is_readable:
                day.blame(_(UNREADABLE))
                day.line.setFocus()
                return False
        return True

    def blame(self, error: InvalidInput) -> bool:
        """Say what is wrong with a field; False if it is none of these."""
        field = self._field_of(error)
        if field is None:
            return False
        blank = error.problem == "blank"
        field.blame(_("Please choose one.") if blank else _(FAULTS[error.problem]))
        field.input.setFocus()
        return True

    def speak_of(self, paper: str) -> None:
        """Name the paper in what is spoken of the fields, where there are several."""
        for field in self.fields.values():
            field.input.setAccessibleName(about(paper, field.input.accessibleName()))

    def lacks(self, error: InvalidInput) -> bool:
        """Tell whether the choice that the rules miss is open here."""
        choice = {"witness": self.witness, "reason": self.why}.get(error.field)
        field = self._field_of(error)
        shown = field is not None and not field.isHidden()
        return shown and (choice is None or not choice.key)

    def _field_of(self, error: InvalidInput) -> Field | None:
        signed = error.field == "on" and self.on.isHidden()
        return self.signed if signed else self.fields.get(error.field)

    def _day_of(self, outcome: Outcome) -> date | None:
        if outcome is BOXED:
            return self.signed.day if self._dated else None
        return self.on.day if outcome is SEEN else None

    def _arrange(self) -> None:
        outcome = Outcome(self.outcome.key) if self.outcome.key else None
        shown = {
            "outcome": True,
            "signed": self._dated and outcome is BOXED,
            "on": self._dated and outcome is SEEN,
            "witness": outcome is SEEN,
            "reason": outcome in FORGONE,
            "until": outcome is Outcome.WILL_BRING,
            "box": outcome is BOXED,
        }
        for name, field in self.fields.items():
            field.blame("")
            field.setVisible(shown[name])
        self.why.clear()
        choices = CHOICES.get(outcome, ()) if outcome is not None else ()
        for key, words in choices_of(WHY, choices):
            self.why.addItem(words, key)

    def _name_people(self, line: Line, people: Sequence[Practitioner]) -> None:
        others = [(str(one.id), one.label) for one in people if one.id != line.member.id]
        alone = (NOBODY_ELSE, _("Nobody else was there"))
        chosen = self.witness.key
        self.witness.clear()
        for key, words in (("", _("Please choose")), *others, alone):
            self.witness.addItem(words, key)
        self.witness.choose(chosen if self.witness.findData(chosen) >= 0 else "")

    def _propose_box(self, box: str) -> None:
        if not self.box.text():
            self.box.setText(box)
