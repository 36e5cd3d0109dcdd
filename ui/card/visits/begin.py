"""Beginning a visit: name treatments, press Enter; what stands against it is told at once."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.clearance.weighing import Lines
from salon_vault.clients.model import ClientId
from salon_vault.treatments.model import Kind, TreatmentId
from salon_vault.visits.begun.use_cases import lines_to_plan
from salon_vault.visits.errors import StandsAgainst
from salon_vault.visits.model import Visit
from ui import theme
from ui.card.unfinished import Unfinished
from ui.card.visits.form import PERSON
from ui.card.visits.offers import Offers
from ui.card.visits.person import PersonChoice
from ui.card.visits.picker import TreatmentPicker
from ui.card.visits.planned import PlannedLines
from ui.card.visits.standing import said_of
from ui.consents.stopped import Stopped
from ui.parts.button import Button
from ui.parts.field import Field
from ui.parts.flow import Flow
from ui.words import _


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants done."""

    treatments: tuple[TreatmentId, ...]
    also: str
    """What is on no list."""
    unlisted: tuple[Kind, ...]
    """Of which kind that is."""
    lines: Lines
    """With which product lines it is planned."""


class BeginEntry(QWidget):
    """Treatments and who does them; a stop turns it red, and says what can be done."""

    entered = Signal()
    instead = Signal()
    """What was done is to be recorded, not begun."""

    def __init__(
        self,
        offers: Offers,
        unfinished: Unfinished,
        client: ClientId,
        under_way: Visit | None = None,
    ) -> None:
        super().__init__()
        self._offers, self._client = offers, client
        self.under_way = under_way
        """The visit on which more is to be done; None for one that begins."""
        self._unfinished, self._draft = unfinished, ""
        self.picker = TreatmentPicker(offers, _("Treatment"), _("Type a treatment, Enter"))
        self.treatment = Field(_("Treatment"), self.picker)
        self.planned = PlannedLines(offers)
        self._eager = False
        """Whether Enter was pressed before it was known what was used the last time."""
        self.person = PersonChoice(offers)
        self.who = Field(_("Who does it"), self.person)
        self.who.setFixedWidth(theme.scaled(PERSON))
        title = _("Not today: this stands against it")
        self.stopped = Stopped(offers.line, title=title, say=partial(said_of, offers))
        self.keep = Button(_("Begin visit") if under_way is None else _("Add"), "primary")
        self.stop = Button(_("Cancel"))
        self.record = Button(_("Record what was done…"), "ghost", "pencil")
        self._lay_out()
        for part in (self.who, self.record):
            part.setVisible(under_way is None)
        self.keep.clicked.connect(self.enter)
        for typed in (self.picker, self.planned):
            typed.entered.connect(self.enter)
            typed.changed.connect(self._changed)
        self.record.clicked.connect(self.instead)
        self.stopped.changed.connect(self.enter)
        self.person.activated.connect(self._keep_draft)
        offers.line.ask(self, lines_to_plan, client).then(self._know_lines)

    @property
    def wanted(self) -> Wanted:
        """What is to be done."""
        picker = self.picker
        also, lines = picker.line.text(), self.planned.lines
        return Wanted(picker.treatments, also, picker.unlisted, lines)

    def continue_as(self, draft: str) -> None:
        """Take up the draft of this name, if there is one, and go on keeping it."""
        self._draft = draft
        waiting = self._unfinished.of(draft)
        if waiting is not None:
            chosen = tuple(map(TreatmentId, waiting.texts["chosen"].split()))
            kind = waiting.texts.get("kind", "")
            self.picker.kind.show_kinds([Kind(kind)] if kind else ())
            self.planned.show_text(waiting.texts.get("lines", ""))
            self.picker.show_treatments(chosen, waiting.texts["treatment"])
            self._show_lines()

    def forget(self) -> None:
        """Drop the draft: the visit is under way, or not wanted."""
        if self._draft:
            self._unfinished.drop(self._draft)

    def enter(self) -> None:
        """Ask for the visit to begin, or say what has to be named first."""
        self.picker.settle()
        self.treatment.blame("" if self.picker.words else _("Name at least one treatment."))
        if not self.picker.words:
            self.picker.setFocus()
        elif self.picker.lacks_kind:
            self.picker.kind.ask()
        elif not self.planned.known:
            self._eager = True
        else:
            self.entered.emit()

    def refused(self, error: StandsAgainst) -> None:
        """Turn red: say what is missing, and offer what can be done about it, or instead."""
        self.stopped.show_stops(self._client, error.obstacles)
        self.record.say(_("It was done all the same: record it…"))
        self.record.show()
        self.record.setFocus()

    def _changed(self) -> None:
        self.treatment.blame("")
        self._show_lines()
        self.stopped.show_stops(self._client, ())
        self.record.say(_("Record what was done…"))
        self.record.setVisible(self.under_way is None)
        self._keep_draft()

    def _keep_draft(self) -> None:
        if self._draft:
            texts = {
                "chosen": " ".join(self.picker.treatments),
                "treatment": self.picker.line.text(),
                "kind": self.picker.kind.choice.key,
                "lines": self.planned.text,
            }
            self._unfinished.keep(self._draft, texts)

    def _know_lines(self, lines: Lines) -> None:
        under_way = self.under_way
        self.planned.propose(lines, under_way.lines if under_way is not None else {})
        self._show_lines()
        if self._eager:
            self._eager = False
            self.enter()

    def _show_lines(self) -> None:
        kinds = [each.kind for each in self.picker.chosen]
        self.planned.show_kinds((*kinds, *self.picker.unlisted))

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(8)
        fields.addWidget(self.treatment, 1, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self.who, 0, Qt.AlignmentFlag.AlignTop)
        deeds = QWidget()
        flow = Flow(deeds, 8)
        for deed in (self.keep, self.stop, self.record):
            flow.addWidget(deed)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 8)
        rows.setSpacing(10)
        rows.addLayout(fields)
        for part in (self.picker.buttons, self.picker.kind, self.planned, self.stopped):
            rows.addWidget(part)
        rows.addWidget(deeds)
