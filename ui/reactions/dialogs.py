"""What is asked about a reaction before it is recorded, added to, or lifted."""

from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.errors import InvalidInput
from salon_vault.gate import Proof
from salon_vault.reactions.model import Reaction, ReactionId
from salon_vault.reactions.use_cases import (
    Told,
    add_to_reaction,
    lift_reaction,
    note_insurer_told,
    record_reaction,
)
from salon_vault.staff.model import StaffId
from salon_vault.treatments.model import Kind
from ui.dates import today
from ui.line import Line
from ui.parts.asking_fields import AskingFields
from ui.parts.choice import Choice
from ui.parts.day_line import DayLine
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.text_line import TextLine
from ui.parts.ticks import Ticks
from ui.patch_tests.placing import TESTED
from ui.reactions.telling import Telling
from ui.reactions.words import lines_typed
from ui.second_person import agree
from ui.treatments.kinds import kind_name
from ui.words import _


class RecordReaction(AskingFields):
    """What is not done any more, for everybody; below it what it was, for *health*."""

    def __init__(
        self,
        parent: QWidget,
        line: Line,
        client: ClientId,
        bars: frozenset[Kind] = frozenset(),
        ingredient: str = "",
    ) -> None:
        lead = _("What is ticked is not done any more, whatever a test says.")
        super().__init__(parent, line, _("Record a reaction"), _("Record reaction"), lead)
        self._client = client
        self.on = DayLine(_("Date"), today())
        kinds = [(each.value, kind_name(each)) for each in TESTED]
        self.kind = Choice(_("After which treatment"), kinds)
        self.product = TextLine(_("Product"), _("Brand and line"))
        self.lot = TextLine(_("Batch"))
        self.bars = Ticks((each.value, kind_name(each)) for each in TESTED)
        self.bars.tick(bars)
        self.lines = TextLine(_("Product lines"), _("separated by commas"))
        self.telling = Telling()
        if ingredient:
            self.telling.lines["ingredients"].setText(ingredient)
        product, lot = Field(_("Product"), self.product), Field(_("Batch"), self.lot)
        barred = Field(_("Not done any more"), self.bars)
        lines = Field(_("Product lines not used any more"), self.lines)
        after = Field(_("After which treatment"), self.kind)
        for part in (self.on, after, product, lot, barred, lines):
            self.rows.addWidget(part)
        hint = _("Only logins with the key to health entries read the rest.")
        self.rows.addWidget(PlainLabel(hint, role="hint", wrap=True))
        self.rows.addWidget(self.telling)
        self.fields = {
            "on": self.on,
            "product": product,
            "lot": lot,
            "bars": barred,
            "barred_lines": lines,
        }

    def give(self) -> None:
        """Keep the reaction."""
        if self.on.day is None:
            self.failed(InvalidInput("on", "unreadable"))
            return
        try:
            reaction = Reaction(
                *(ReactionId(""), self._client, self.on.day, Kind(self.kind.key)),
                bars=frozenset(Kind(key) for key in self.bars.ticked),
                barred_lines=lines_typed(self.lines.text()),
                product=self.product.text(),
                lot=self.lot.text(),
            )
        except InvalidInput as error:
            self.failed(error)
            return
        told = self.telling.told
        self.await_answer(self.line.ask(self, record_reaction, reaction, told))


class AddToReaction(AskingFields):
    """What became known since; what was written before stays."""

    def __init__(self, parent: QWidget, line: Line, reaction: Reaction) -> None:
        lead = _("It is added; nothing that was written before is changed.")
        super().__init__(parent, line, _("Add to the reaction"), _("Add"), lead)
        self._reaction = reaction
        self.telling = Telling()
        self.rows.addWidget(self.telling)

    def give(self) -> None:
        """Add it."""
        told: Told = self.telling.told
        self.await_answer(self.line.ask(self, add_to_reaction, self._reaction.id, told))


class InsurerTold(AskingFields):
    """On which day the insurer was told."""

    def __init__(self, parent: QWidget, line: Line, reaction: Reaction) -> None:
        title = _("The insurer was told")
        super().__init__(parent, line, title, _("Save date"))
        self._reaction = reaction
        self.on = DayLine(_("Told on"), today())
        self.rows.addWidget(self.on)
        self.fields = {"on": self.on}

    def give(self) -> None:
        """Keep the day."""
        if self.on.day is None:
            self.failed(InvalidInput("on", "unreadable"))
            return
        kept = self._reaction
        self.await_answer(
            self.line.ask(self, note_insurer_told, kept.id, kept.version, self.on.day)
        )


class LiftReaction(AskingFields):
    """A doctor's letter after which a reaction bars nothing any more."""

    def __init__(self, parent: QWidget, line: Line, reaction: Reaction) -> None:
        lead = _(
            "Only a doctor's letter lifts it. A new patch test is needed afterwards; those "
            "from before do not count."
        )
        title = _("Lift the bar after a reaction")
        super().__init__(parent, line, title, _("Lift it"), lead)
        self._reaction = reaction
        self.on = DayLine(_("Date of the doctor's letter"), None)
        self.letter = TextLine(_("What the letter says"), _("who wrote it, where it is filed"))
        letter = Field(_("What the letter says"), self.letter)
        self.rows.addWidget(self.on)
        self.rows.addWidget(letter)
        self.fields = {"letter_on": self.on, "letter": letter}

    def give(self) -> None:
        """Ask a second person where the salon wants one, then lift it."""
        if self.on.day is None:
            self.failed(InvalidInput("letter_on", "unreadable"))
            return
        agree(self, self.line, lift_reaction, self.go.accessibleName(), self._lift)

    def _lift(self, proof: Proof | None, witness: StaffId | None) -> None:
        kept, day = self._reaction, self.on.day
        assert day is not None
        asking = self.line.asking(self, proof=proof, witness=witness)
        self.await_answer(
            asking.ask(lift_reaction, kept.id, kept.version, day, self.letter.text())
        )
