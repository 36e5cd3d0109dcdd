"""The sheet with what a client likes; hidden in a salon that does not ask."""

from PySide6.QtCore import Slot

from salon_vault.audit import Subject
from salon_vault.clients.model import Card
from salon_vault.salon.model import Salon
from salon_vault.wishes.model import Wishes
from salon_vault.wishes.use_cases import view_wishes
from ui.card.unfinished import Unfinished
from ui.card.wishes.editor import WishesEditor
from ui.line import Line
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.words import _


class WishesPanel(Panel):
    """Asks for what is kept by itself, and again when it has changed."""

    def __init__(self, line: Line, unfinished: Unfinished) -> None:
        super().__init__(_("What the client likes"))
        self._line = line
        self._card: Card | None = None
        self.editor = WishesEditor(line, unfinished)
        self.deeds.addWidget(self.editor.note)
        lead = _("Nothing about health: that has its own place. The client may read this.")
        self.rows.addWidget(PlainLabel(lead, role="muted", wrap=True))
        self.rows.addWidget(self.editor)
        line.changed.connect(self._heard)
        self.hide()

    def know(self, salon: Salon) -> None:
        """Show the fields that the salon asks for."""
        self.editor.know(salon)
        self.setVisible(self.editor.is_wanted)

    def show_card(self, card: Card) -> None:
        """Show what this client likes."""
        self._card = card
        self._ask()

    def _ask(self) -> None:
        if self._card is not None:
            asked = self._line.ask_newest(self, "wishes", view_wishes, self._card.client.id)
            asked.then(self._show)

    def _show(self, wishes: Wishes) -> None:
        assert self._card is not None
        self.editor.show_wishes(self._card, wishes)
        self.setVisible(self.editor.is_wanted)

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if Subject.WISHES in subjects:
            self._ask()
