"""Showing the papers for an insurer before they leave the vault."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salon_vault.claims.model import Annex, AnnexKind
from salon_vault.claims.use_cases import print_claim, save_claim
from salon_vault.clients.model import ClientId
from salon_vault.gate import Proof
from salon_vault.paper.document import Document
from ui.answer import Answer
from ui.line import Line
from ui.parts.button import Button
from ui.parts.plain_label import PlainLabel
from ui.parts.saving import ask_where
from ui.print_preview import PrintPreview
from ui.words import _, plural, run_on


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
        annexes: Sequence[Annex] = (),
    ) -> None:
        super().__init__(parent, line, _("Papers for the insurer"), _("Print papers"))
        self._client, self._to, self._reason, self._proof = client, to, reason, proof
        self._annexes = annexes
        if annexes:
            self.rows.addWidget(PlainLabel(_beside(annexes), role="hint", wrap=True))
        self.save = Button(_("Save as PDF…"), "ghost", "save")
        self.rows.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.save.clicked.connect(lambda: ask_where(self, "claim.pdf", self._save_to))

    def send(self, sheet: Document, printer: str) -> Answer[object]:
        """Have the papers printed; the log keeps for whom they were."""
        asking = self.line.asking(self, reason=self._reason, proof=self._proof)
        return asking.ask(print_claim, self._client, sheet, self._annexes, self._to, printer)

    def _save_to(self, path: Path) -> None:
        if self._sheet is None:
            return
        asking = self.line.asking(self, reason=self._reason, proof=self._proof)
        given = self._annexes, self._to, _free(path, self._annexes)
        answer = asking.ask(save_claim, self._client, self._sheet, *given)
        answer.then(lambda _nothing: self._went()).otherwise(self.failed)

    def _went(self) -> None:
        self.saved.emit()
        self.accept()


def _free(chosen: Path, annexes: Sequence[Annex]) -> Path:
    """Return where to save the papers: annexes of an earlier claim are never overwritten."""
    papers, number = chosen, 1
    while any(one.beside(papers, place).exists() for place, one in enumerate(annexes, 1)):
        number += 1
        papers = chosen.with_stem(f"{chosen.stem} ({number})")
    return papers


def _beside(annexes: Sequence[Annex]) -> str:
    """Return what goes along with the papers, printed and as files."""
    pictures = any(each.kind is not AnnexKind.PAPER for each in annexes)
    saved = plural(
        "When saved, {n} annex lies beside the papers as a file of its own.",
        "When saved, {n} annexes lie beside the papers, each a file of its own.",
        len(annexes),
    )
    printed = _("When printed, photos and scans are left out.")
    return run_on((saved, printed)) if pictures else saved
