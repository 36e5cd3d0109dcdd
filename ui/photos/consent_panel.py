"""What a client agrees to, one use of photos after the other."""

from PySide6.QtWidgets import QWidget

from salon_vault.consent_register.model import Consents
from salon_vault.consent_register.purposes import PHOTOS, Purpose
from salon_vault.consent_register.words import PURPOSES
from ui.dates import near_day
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.panel import Panel
from ui.parts.remark import Remark
from ui.words import _, about


class ConsentPanel(Panel):
    """A chip a purpose; before there is a yes to photos on the card, what that bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What the client agrees to"), parent)
        self.record = Button(_("Record answers…"), "ghost", "pencil")
        self.deeds.addWidget(self.record)
        self._chips = QWidget()
        self._flow = Flow(self._chips, gap=6)
        self.missing = Remark("warn")
        self.ask = Button(_("Record answers…"), "ghost")
        self.missing.deeds.addWidget(self.ask)
        self.rows.addWidget(self.missing)
        self.rows.addWidget(self._chips)

    def show_consent(self, consent: Consents) -> None:
        """Show what was said, and when."""
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for purpose in PHOTOS:
            chip = _chip(consent, purpose)
            self._flow.addWidget(chip)
            chip.show()
        self._chips.updateGeometry()
        latest = consent.latest(Purpose.RECORD)
        title = _("Photos can be filed once the client has agreed to photos on the card")
        text = _("Ask first, then record the answer. A no is recorded, too.")
        if latest is not None and not consent.is_heard(latest):
            title = _("The client is a minor: a guardian has to agree to photos")
            text = _("Until then no photo is filed or shown. Record the guardian's answers.")
        elif latest is not None:
            title = _("The client does not want photos on the card")
            text = _(
                "No photo can be filed. Look at the ones there are, and remove them if asked."
            )
        self.missing.say("warn", title, text)
        self.missing.setVisible(not consent.allows(Purpose.RECORD))


def _chip(consent: Consents, purpose: Purpose) -> Chip:
    name = _(PURPOSES[purpose])
    latest = consent.latest(purpose)
    if latest is None:
        return Chip(about(name, _("not asked")), "neutral", "circle-help")
    if not consent.is_heard(latest):
        return Chip(about(name, _("a guardian has to say so")), "warn", "circle-help")
    day = near_day(latest.on)
    words = _("yes, {day}") if latest.agrees else _("no, {day}")
    detail = _("recorded under the login of {who}").format(who=latest.by)
    tone, sign = ("ok", "check") if latest.agrees else ("danger", "x")
    return Chip(about(name, words.format(day=day)), tone, sign, detail)
