"""Saving a file outside the vault: why, the password once more, and where to."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from salon_vault.attachments.model import Attachment
from salon_vault.attachments.use_cases import export_attachment
from salon_vault.gate import Proof
from salon_vault.staff.model import StaffId
from ui.line import Line
from ui.parts.reason import Reason
from ui.second_person import agree
from ui.words import _


def take_out(
    asker: QWidget, line: Line, attachment: Attachment, then: Callable[[], object]
) -> Reason:
    """Ask for all of it, save the file as it came, and call ``then``."""
    lead = _("The file is not in the vault: whoever gets hold of it can read it.")
    deed = _("Save outside the vault")

    def agreed(reason: str) -> None:
        with_reason = partial(_choose, asker, line, attachment, then, reason)
        agree(asker, line, export_attachment, deed, with_reason)

    question = Reason(
        asker.window(), _("Save this file outside the vault?"), deed, lead, agreed
    )
    question.open()
    return question


def _choose(
    asker: QWidget,
    line: Line,
    attachment: Attachment,
    then: Callable[[], object],
    reason: str,
    proof: Proof | None,
    witness: StaffId | None,
) -> None:
    places = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(places))
    dialog = QFileDialog(asker, _("Save outside the vault"), str(folder))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(attachment.format)
    dialog.selectFile(f"file-{attachment.id[:4]}.{attachment.format}")

    def save(chosen: str) -> None:
        asking = line.asking(asker, reason=reason, proof=proof, witness=witness)
        asked = asking.ask(export_attachment, attachment.id, Path(chosen))
        asked.then(lambda _nothing: then())

    dialog.fileSelected.connect(save)
    dialog.open()
