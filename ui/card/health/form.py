"""What the editor of allergies and notes looks like."""

from PySide6.QtWidgets import QVBoxLayout

from salon_vault.clients.model import AllergyState
from ui.card.health.allergens import AllergenList
from ui.parts.field import Field
from ui.parts.radios import Radios
from ui.parts.text_area import TextArea
from ui.words import N_, _

STATES = {
    AllergyState.NEVER_ASKED: N_("Never asked"),
    AllergyState.NONE_KNOWN: N_("None known"),
    AllergyState.KNOWN: N_("Known"),
}


class HealthForm(QVBoxLayout):
    """Was the client asked, what did they say, what else is there to know."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(10)
        states = [(str(state), _(words)) for state, words in STATES.items()]
        self.state = Radios(_("Allergies"), states)
        self.list = AllergenList()
        self.allergens = Field(_("Substances"), self.list)
        self.notes_area = TextArea(_("Notes"), lines=3)
        hint = _("Seen by logins with the key to health entries. The client may read this.")
        self.notes = Field(_("Notes"), self.notes_area, hint)
        for part in (self.state, self.allergens, self.notes):
            self.addWidget(part)
