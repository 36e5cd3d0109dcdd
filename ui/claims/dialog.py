"""Asking what a claim is about, and showing the papers before they leave the vault."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salon_vault.claims.model import ClaimPack
from salon_vault.claims.use_cases import (
    gather_claim,
    print_claim,
    save_claim,
    what_to_claim,
)
from salon_vault.clients.model import ClientId
from salon_vault.errors import InvalidInput
from salon_vault.gate import Proof
from salon_vault.paper.document import Document
from salon_vault.reactions.model import Reaction
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import view_salon
from salon_vault.staff.model import StaffId
from salon_vault.visits.model import Visit, VisitId
from ui.answer import Answer
from ui.claims.sheet import claim_sheet
from ui.dates import near_day
from ui.line import Line
from ui.parts.asking_fields import AskingFields
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.remark import Remark
from ui.parts.saving import ask_where
from ui.parts.text_line import TextLine
from ui.print_preview import PrintPreview
from ui.second_person import agree
from ui.words import _


class MakeClaim(AskingFields):
    """For whom, why, and about which reaction or visit; then the password, then the papers."""

    gathered = Signal(object)
    """The papers to look at: a ``ClaimPreview``."""

    def __init__(self, parent: QWidget, line: Line, client: ClientId) -> None:
        lead = _(
            "Test, rule, form, notice, visit, formula, batches, reaction and log of this card "
            "in one paper. What is not on file is listed."
        )
        title = _("Papers for the insurer")
        super().__init__(parent, line, title, _("Put together"), lead)
        self._client = client
        self._salon = Salon()
        self.about = Choice(_("About"), ())
        self.to = TextLine(_("For whom"), _("insurer, or its expert"))
        self.reason = TextLine(_("Reason"), _("number of the claim"))
        to, reason = Field(_("For whom"), self.to), Field(_("Reason"), self.reason)
        words = _("The papers hold health entries. Hand over no more than was asked for.")
        for part in (Field(_("About"), self.about), to, reason, Remark("warn", "", words)):
            self.rows.addWidget(part)
        self.fields = {"to": to, "reason": reason}
        self.go.setEnabled(False)
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

    def give(self) -> None:
        """Ask for the password once more, then put the papers together."""
        for name, line in (("to", self.to), ("reason", self.reason)):
            if not line.text().strip():
                self.failed(InvalidInput(name, "blank"))
                return
        agree(self, self.line, gather_claim, self.go.accessibleName(), self._gather)

    def _gather(self, proof: Proof | None, witness: StaffId | None) -> None:
        reason, about = self.reason.text(), VisitId(self.about.key)
        asking = self.line.asking(self, reason=reason, proof=proof, witness=witness)
        answer = asking.ask(gather_claim, self._client, about)
        self.wait(waiting=True)
        answer.then(lambda pack: self._show(pack, proof)).otherwise(self.failed)
        answer.at_last(lambda: self.wait(waiting=False))

    def _show(self, pack: ClaimPack, proof: Proof | None) -> None:
        to, reason = self.to.text().strip(), self.reason.text().strip()
        sheet = claim_sheet(pack, self._salon.name, to, reason)
        parent = self.parentWidget() or self
        preview = ClaimPreview(parent, self.line, self._client, to, reason, proof)
        preview.show_sheet(sheet)
        self.gathered.emit(preview)
        self.accept()
        preview.open()


class ClaimPreview(PrintPreview):
    """The papers as they come out: printed, or saved as a file that anyone can read."""

    saved = Signal()

    def __init__(
        self,
        parent: QWidget,
        line: Line,
        client: ClientId,
        to: str,
        reason: str,
        proof: Proof | None,
    ) -> None:
        super().__init__(parent, line, _("Papers for the insurer"), _("Print papers"))
        self._client, self._to, self._reason, self._proof = client, to, reason, proof
        self.save = Button(_("Save as PDF…"), "ghost", "save")
        self.rows.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.save.clicked.connect(lambda: ask_where(self, "claim.pdf", self._save_to))

    def send(self, sheet: Document, printer: str) -> Answer[object]:
        """Have the papers printed; the log keeps for whom they were."""
        asking = self.line.asking(self, reason=self._reason, proof=self._proof)
        return asking.ask(print_claim, self._client, sheet, self._to, printer)

    def _save_to(self, path: Path) -> None:
        if self._sheet is None:
            return
        asking = self.line.asking(self, reason=self._reason, proof=self._proof)
        answer = asking.ask(save_claim, self._client, self._sheet, self._to, path)
        answer.then(lambda _nothing: self._went()).otherwise(self.failed)

    def _went(self) -> None:
        self.saved.emit()
        self.accept()
