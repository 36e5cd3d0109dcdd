"""The sheet with allergies and notes, or the words that it is closed."""

from salon_vault.clients.model import AllergyState, Card, Health
from salon_vault.clients.use_cases import save_health
from salon_vault.compartments import Sealed
from salon_vault.consent_first.model import Collecting
from ui.card.closed import Closed
from ui.card.health.editor import HealthEditor
from ui.card.health.facts import HealthFacts
from ui.card.unfinished import Unfinished
from ui.consent_first.asking import AskFirst
from ui.idle import mark_sensitive
from ui.line import Line
from ui.parts.button import Button
from ui.parts.icon_button import IconButton
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.why_kept.button import WhyButton
from ui.words import _


class HealthPanel(Panel):
    """Facts to read, an editor in their place, or a lock; some may write in without the key."""

    def __init__(self, line: Line, unfinished: Unfinished) -> None:
        super().__init__(_("Allergies and notes"))
        self._may_write = line.allows(save_health)
        self._opened = False
        """Whether the client was told, and has agreed."""
        self.first = AskFirst(line)
        self.editor = HealthEditor(line, unfinished)
        self.facts = HealthFacts()
        self.closed = Closed(_("Allergies and notes"))
        words = _("You can write down what the client says; it is closed to you afterwards.")
        self.write_in = PlainLabel(words, role="hint", wrap=True)
        self.confirm = Button(_("Confirm today"), "ghost", "check")
        self.edit = IconButton("pencil", _("Change allergies and notes"), colour="accent_text")
        self.done = Button(_("Done"), "ghost")
        why = WhyButton(line, _("Allergies and notes"), "health", "allergens")
        self.beside_title(why)
        for deed in (self.editor.note, self.confirm, self.edit, self.done):
            self.deeds.addWidget(deed)
        for part in (self.first, self.closed, self.facts, self.write_in, self.editor):
            self.rows.addWidget(part)
        for part in (self.facts, self.editor):
            mark_sensitive(part)
        self.first.opened.connect(self._open_for)
        self.editor.resumed.connect(self.open)
        self.edit.clicked.connect(self.open)
        self.done.clicked.connect(self._read_again)
        self.confirm.clicked.connect(self.editor.confirm)
        self._editing = False

    def show_card(self, card: Card) -> None:
        """Show what this desk can see of the record."""
        other = self._shown_of(card)
        self._card = card
        self.editor.show_card(card)
        if isinstance(card.health, Health):
            self.facts.show_health(card.health)
        if other:
            self._editing = self._opened = False
        self.first.show_client(card.client)
        self._arrange()

    def open(self) -> None:
        """Show the editor."""
        self._editing = True
        self._arrange()
        self.editor.form.state.button(self.editor.form.state.key).setFocus()

    def _open_for(self, found: Collecting) -> None:
        self._opened = found.takes_allergies
        self._arrange()

    def _read_again(self) -> None:
        self.editor.save()
        self._editing = False
        self._arrange()

    def _arrange(self) -> None:
        health = self._card.health
        closed = isinstance(health, Sealed)
        can_write_in = (
            closed and self._may_write and self._card.client.allergies_asked_on is None
        )
        self.closed.setVisible(closed)
        self.facts.setVisible(not closed and not self._editing)
        self.editor.setVisible(self._editing)
        self.write_in.setVisible(can_write_in and self._editing)
        self.done.setVisible(self._editing)
        self.edit.setVisible(
            self._may_write
            and self._opened
            and not self._editing
            and (not closed or can_write_in)
        )
        said = isinstance(health, Health) and health.state is not AllergyState.NEVER_ASKED
        self.confirm.setVisible(self._may_write and self._opened and said and not self._editing)

    def _shown_of(self, card: Card) -> bool:
        return not hasattr(self, "_card") or self._card.client.id != card.client.id
