"""The sheet with a client's reactions, and the question what a known allergy bars."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from salon_vault.audit import Subject
from salon_vault.claims.use_cases import gather_claim
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.reactions.ingredients import Suspected
from salon_vault.reactions.model import Reaction
from salon_vault.reactions.use_cases import (
    ReactionsOnFile,
    add_to_reaction,
    bar_more,
    bar_nothing,
    lift_reaction,
    list_reactions,
    note_insurer_told,
    record_reaction,
    what_to_bar,
)
from ui.claims.dialog import MakeClaim
from ui.line import Line
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.rows import Rows
from ui.reactions.bar_more import BarMore
from ui.reactions.dialogs import AddToReaction, InsurerTold, LiftReaction, RecordReaction
from ui.reactions.row import ReactionRow
from ui.reactions.suspects import Suspects
from ui.words import _

HEARS = frozenset({Subject.REACTION, Subject.HEALTH, Subject.BARS_NOTHING})


class ReactionsPanel(Panel):
    """Reactions, the latest first; above them allergies that nobody has drawn a line from."""

    said = Signal(str, object)
    shown = Signal(object)
    """The reactions that were read."""

    def __init__(self, line: Line) -> None:
        super().__init__(_("Reactions"))
        self.line = line
        self._client: ClientId | None = None
        self.record = Button(_("Record reaction"), "ghost", "plus")
        self.record.setEnabled(line.allows(record_reaction))
        self.claim = Button(_("Papers for the insurer"), "ghost", "file-text")
        self.claim.setVisible(line.allows(gather_claim))
        self.deeds.addWidget(self.claim)
        self.deeds.addWidget(self.record)
        self.claim.clicked.connect(self._claim)
        self.suspects = Suspects()
        """Asks whether a known allergy bars a treatment."""
        self._list = Rows()
        self.none = PlainLabel(_("No reaction is on file."), role="quiet")
        self.rows.addWidget(self.suspects)
        self.rows.addLayout(self._list)
        self.rows.addWidget(self.none)
        self.record.clicked.connect(self.begin)
        self.suspects.wants_bar.connect(self._decide)
        self.suspects.bars_nothing.connect(self._bar_nothing)
        line.changed.connect(self._heard)

    def show_client(self, client: ClientId) -> None:
        """Show the reactions of a client."""
        if client != self._client:
            self._client = client
            self.shown.emit(())
        self.line.ask_newest(self, "reactions", list_reactions, client).then(self._show)
        if self.line.allows(what_to_bar):
            asked = self.line.ask_newest(self, "bars", what_to_bar, client)
            asked.then(self.suspects.ask_about)

    def begin(self) -> None:
        """Ask for a reaction."""
        if self._client is not None:
            dialog = RecordReaction(self, self.line, self._client)
            self._open(dialog, _("Reaction recorded"))

    def _claim(self) -> None:
        if self._client is not None:
            MakeClaim(self, self.line, self._client).open()

    def _show(self, on_file: ReactionsOnFile) -> None:
        self._list.show_rows(self._row(each, on_file) for each in on_file.reactions)
        self.none.setVisible(not on_file.reactions)
        decided = on_file.bars_nothing
        self.suspects.tell(() if isinstance(decided, Sealed) else decided)
        self.shown.emit(on_file.reactions)

    def _row(self, reaction: Reaction, on_file: ReactionsOnFile) -> QWidget:
        closed = isinstance(on_file.accounts, Sealed)
        known = () if isinstance(on_file.accounts, Sealed) else on_file.accounts
        accounts = [each for each in known if each.reaction == reaction.id]
        row = ReactionRow(reaction, accounts, closed=closed)
        for words, case, dialog in (
            (_("Add what became known…"), add_to_reaction, AddToReaction),
            (_("Bar more…"), bar_more, BarMore),
            (_("The insurer was told…"), note_insurer_told, InsurerTold),
            (_("A doctor's letter lifts it…"), lift_reaction, LiftReaction),
        ):
            action = row.menu.addAction(words)
            action.triggered.connect(
                lambda _on, kind=dialog: self._open(
                    kind(self, self.line, reaction), _("Reaction saved")
                )
            )
            bars = case in {lift_reaction, bar_more}
            action.setVisible(self.line.allows(case) and (reaction.in_force or not bars))
        return row

    def _decide(self, each: Suspected) -> None:
        if self._client is None:
            return
        dialog = RecordReaction(
            self, self.line, self._client, bars=each.kinds, ingredient=each.allergen
        )
        self._open(dialog, _("Reaction recorded"))

    def _bar_nothing(self, each: Suspected) -> None:
        if self._client is not None:
            answer = self.line.ask(self, bar_nothing, self._client, each.allergen)
            answer.then(lambda _decided: self.said.emit(_("Noted: nothing to bar"), None))

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if self._client is not None and subjects & HEARS:
            self.show_client(self._client)

    def _open(self, dialog: Question, words: str) -> None:
        dialog.accepted.connect(lambda: self.said.emit(words, None))
        dialog.open()
