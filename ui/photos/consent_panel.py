"""What a client agrees to, one use of photos after the other."""

from PySide6.QtWidgets import QWidget

from salon_vault.consent_register.model import Consents, Standing
from salon_vault.consent_register.purposes import PHOTOS, Purpose
from ui.consent_register.chips import ConsentChips
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.remark import Remark
from ui.words import _


class ConsentPanel(Panel):
    """A chip a purpose; before there is a yes to photos on the card, what that bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What the client agrees to"), parent)
        self.record = Button(_("Record answers…"), "ghost", "pencil")
        self.deeds.addWidget(self.record)
        self._chips = ConsentChips()
        self.missing = Remark("warn")
        self.ask = Button(_("Record answers…"), "ghost")
        self.missing.deeds.addWidget(self.ask)
        self.rows.addWidget(self.missing)
        self.rows.addWidget(self._chips)

    def show_consent(self, consent: Consents) -> None:
        """Show what was said, and when."""
        self._chips.show_chips(consent, PHOTOS)
        standing = consent.standing(Purpose.RECORD)
        title = _("Photos can be filed once the client has agreed to photos on the card")
        text = _("Ask first, then record the answer. A no is recorded, too.")
        if standing is Standing.UNHEARD:
            title = _("The client is a minor: a guardian has to agree to photos")
            text = _("Until then no photo is filed or shown. Record the guardian's answers.")
        elif standing is Standing.LAPSED:
            title = _("The client's yes to photos on the card is over")
            text = _("Ask again; until then no photo is filed.")
        elif standing is not Standing.NOT_ASKED:
            title = _("The client does not want photos on the card")
            text = _(
                "No photo can be filed. Look at the ones there are, and remove them if asked."
            )
        self.missing.say("warn", title, text)
        self.missing.setVisible(standing is not Standing.AGREED)
