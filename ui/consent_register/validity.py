"""How long forms count, in words, as rows, and as fields to change it."""

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.consent_register.validity.model import MOST_MONTHS, MOST_VISITS, Validity
from salon_vault.consent_register.validity.proposals import Proposal
from salon_vault.consent_register.validity.use_cases import save_validity
from ui.adapted_forms.words import full_name
from ui.clearance.words import begun
from ui.dates import near_day
from ui.line import Line
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.text_line import TextLine
from ui.parts.ticks import Ticks
from ui.words import _, about, ended, language, listed, plural, run_on

HEALTH = "health"


def validity_words(validity: Validity) -> str:
    """Return how long a form counts: what ends it, whichever comes first."""
    return listed(_ends(validity)) or _("counts for good")


def _ends(validity: Validity) -> Iterator[str]:
    if validity.months is not None:
        yield plural("{n} month", "{n} months", validity.months)
    if validity.visits is not None:
        yield plural("{n} visit", "{n} visits", validity.visits)
    if validity.with_health:
        yield _("until an answer about health changes")


class ValidityRow(QWidget):
    """One form: what is in force, and what is proposed while nothing is."""

    def __init__(self, validity: Validity, proposal: Proposal | None) -> None:
        super().__init__()
        self.validity = validity
        self.proposal = proposal
        name = full_name(validity.form)
        self.change = Button(_("Change…"), "ghost", "pencil")
        self.adopt = Button(_("Adopt"), "", "check")
        for deed in (self.change, self.adopt):
            deed.setAccessibleName(about(name, deed.text()))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(name, role="strong", wrap=True))
        for line in self._lines():
            words.addWidget(PlainLabel(line, role="muted", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self._chip())
        row.addWidget(self.adopt)
        row.addWidget(self.change)
        self.adopt.setVisible(proposal is not None and not validity.ends)

    def _lines(self) -> Iterator[str]:
        validity, proposal = self.validity, self.proposal
        if validity.ends and validity.on is not None:
            since = _("since {day}, under the login of {who}")
            yield since.format(day=near_day(validity.on), who=validity.by)
        elif proposal is not None:
            said = proposal.words[language()]
            source = about(_("Source"), proposal.publication) if proposal.publication else ""
            proposed = begun(validity_words(proposal.of(validity.form)))
            yield run_on(ended(part) for part in (proposed, said, source) if part)

    def _chip(self) -> Chip:
        if self.validity.ends:
            return Chip(begun(validity_words(self.validity)), "ok", "clock")
        return Chip(begun(validity_words(self.validity)), "neutral", "circle-minus")


class EditValidity(Question):
    """Months, visits, and whether health ends it; all of it left empty, it counts for good."""

    def __init__(self, parent: QWidget, line: Line, validity: Validity) -> None:
        lead = _("Whichever comes first. Leave a field empty if it does not end the form.")
        title = about(_("How long it counts"), full_name(validity.form))
        super().__init__(parent, title, _("Put in force"), lead)
        self._line, self._validity = line, validity
        self.months = TextLine(_("Months after signing"))
        self.visits = TextLine(_("Visits, the one on that day included"))
        self.fields = {
            "months": Field(_("Months after signing"), self.months),
            "visits": Field(_("Visits, the one on that day included"), self.visits),
        }
        self.health = Ticks(((HEALTH, _("Sign again once an answer about health changes")),))
        for part in (*self.fields.values(), self.health):
            self.rows.addWidget(part)
        self.months.setText(str(validity.months or ""))
        self.visits.setText(str(validity.visits or ""))
        self.health.tick({HEALTH} if validity.with_health else set())
        self.go.clicked.connect(self._save)

    def _save(self) -> None:
        typed = {"months": self.months.text(), "visits": self.visits.text()}
        most = {"months": MOST_MONTHS, "visits": MOST_VISITS}
        read: dict[str, int | None] = {}
        for name, text in typed.items():
            self.fields[name].blame("")
            figure = int(text) if text.strip().isdecimal() else 0
            if text.strip() and not 1 <= figure <= most[name]:
                words = _("A number from 1 to {n}, or nothing.")
                self.fields[name].blame(words.format(n=most[name]))
                return
            read[name] = figure or None
        kept = Validity(
            self._validity.form,
            read["months"],
            read["visits"],
            HEALTH in self.health.ticked,
            version=self._validity.version,
        )
        self.wait(waiting=True)
        asked = self._line.ask(self, save_validity, kept)
        asked.then(lambda _kept: self.accept())
        asked.at_last(lambda: self.wait(waiting=False))
