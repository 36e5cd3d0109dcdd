"""Asking what a claim is about, and showing the papers before they leave the vault."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.claims.model import ClaimPack
from salon_vault.claims.use_cases import (
    gather_claim,
    what_to_claim,
)
from salon_vault.clients.model import ClientId
from salon_vault.errors import InvalidInput
from salon_vault.gate import Proof
from salon_vault.reactions.model import Reaction
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import view_salon
from salon_vault.staff.model import StaffId
from salon_vault.visits.model import Visit, VisitId
from ui.claims.contents import WhatGoesOut
from ui.claims.preview import ClaimPreview
from ui.claims.sheet import claim_sheet
from ui.dates import near_day
from ui.line import Line
from ui.parts.asking_fields import AskingFields
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.second_person import agree
from ui.words import _

PART, WHOLE = "part", "whole"


class MakeClaim(AskingFields):
    """For whom, why, and about which reaction or visit; then the password, then the papers."""

    gathered = Signal(object)
    """The papers to look at: a ``ClaimPreview``."""

    def __init__(self, parent: QWidget, line: Line, client: ClientId) -> None:
        lead = _(
            "Tests, rules of the day, forms, notice, visits, formulas, batches, reactions and "
            "log in one paper. What is not on file is listed."
        )
        title = _("Papers for the insurer")
        super().__init__(parent, line, title, _("Put together"), lead)
        self._client = client
        self._salon = Salon()
        self.about = Choice(_("About"), ())
        choices = (PART, _("What belongs to it")), (WHOLE, _("Everything on this card"))
        self.much = Choice(_("How much"), choices)
        self.contents = WhatGoesOut(line, client)
        self.to = TextLine(_("For whom"), _("insurer, or its expert"))
        self.reason = TextLine(_("Reason"), _("number of the claim"))
        to, reason = Field(_("For whom"), self.to), Field(_("Reason"), self.reason)
        words = _("The papers hold health entries. Hand over no more than was asked for.")
        much = Field(_("How much"), self.much)
        for part in (Field(_("About"), self.about), much, self.contents, to, reason):
            self.rows.addWidget(part)
        self.rows.addWidget(Remark("warn", "", words))
        self.fields = {"to": to, "reason": reason}
        self.go.setEnabled(False)
        for choice in (self.about, self.much):
            choice.currentIndexChanged.connect(self._look)
        line.ask(self, what_to_claim, client).then(self._offer)
        line.ask(self, view_salon).then(self._know_salon)

    def _know_salon(self, salon: Salon) -> None:
        self._salon = salon

    def _offer(self, found: tuple[Sequence[Reaction], Sequence[Visit]]) -> None:
        reactions, visits = found
        for reaction in reactions:
            words = _("Reaction of {day}").format(day=near_day(reaction.on))
            self.about.addItem(words, reaction.id)
        for visit in visits:
            words = _("Visit of {day}").format(day=near_day(visit.on))
            self.about.addItem(f"{words} · {visit.treatment}", visit.id)
        self.go.setEnabled(self.about.count() > 0)

    def _look(self) -> None:
        """List what would go out."""
        if self.about.count():
            self.contents.look(VisitId(self.about.key), whole=self.much.key == WHOLE)

    def give(self) -> None:
        """Ask for the password once more, then put the papers together."""
        for name, line in (("to", self.to), ("reason", self.reason)):
            if not line.text().strip():
                self.failed(InvalidInput(name, "blank"))
                return
        agree(self, self.line, gather_claim, self.go.accessibleName(), self._gather)

    def _gather(self, proof: Proof | None, witness: StaffId | None) -> None:
        reason, about = self.reason.text(), VisitId(self.about.key)
        wanted = self.contents.wanted
        asking = self.line.asking(self, reason=reason, proof=proof, witness=witness)
        answer = asking.ask(gather_claim, self._client, about, wanted)
        self.wait(waiting=True)
        answer.then(lambda pack: self._show(pack, proof)).otherwise(self.failed)
        answer.at_last(lambda: self.wait(waiting=False))

    def _show(self, pack: ClaimPack, proof: Proof | None) -> None:
        to, reason = self.to.text().strip(), self.reason.text().strip()
        sheet = claim_sheet(pack, self._salon.name, to, reason)
        parent = self.parentWidget() or self
        given = self._client, to, reason, proof, pack.annexes
        preview = ClaimPreview(parent, self.line, *given)
        preview.show_sheet(sheet)
        self.gathered.emit(preview)
        self.accept()
        preview.open()
