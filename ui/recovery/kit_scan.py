"""A recovery kit off a picture of its sheet, wherever its groups can be typed."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.errors import HelperStopped, InvalidInput, VaultError
from salon_vault.recovery.scan import ScannedKit
from ui import theme
from ui.line import Line
from ui.parts.button import Button
from ui.parts.glyph import Glyph
from ui.parts.looks import look_again, show_if
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.words import N_, _

KINDS = "*.jpg *.jpeg *.png *.webp *.pdf"

REFUSALS: Mapping[str, str] = MappingProxyType(
    {
        "no code": N_(
            "No QR code was found. Take the picture from closer up, straight, in good light."
        ),
        "other code": N_("This is the code of another paper, not of a recovery kit."),
        "several kits": N_("There are two kits in this picture. Show one sheet only."),
        "large": N_("This file is too large for a picture of one sheet."),
    }
)
"""Why there is no kit on a picture."""

UNREADABLE = N_("This picture cannot be read: use JPEG, PNG, WebP or PDF.")
STOPPED = N_(
    "The program could not get through this picture. Take another one, or type the groups."
)


class KitScan(QWidget):
    """A button and room to drop a picture; afterwards it asks for the picture's end."""

    found = Signal(str)
    """The code on the picture, to go the same way as typed groups."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._scanned: ScannedKit | None = None
        self.choose = Button(_("Choose a picture…"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._ask)
        self.below = PlainLabel(role="hint", wrap=True)
        self.remark = Remark("warn")
        self.delete = Button(_("Delete the picture"), "", "trash-2")
        self.delete.setAutoDefault(False)
        self.delete.clicked.connect(self._delete)
        self.remark.deeds.addWidget(self.delete)
        self._build()
        self.blame("")
        show_if(False, self.remark)
        show_if(line.kit_pictures is not None, self)

    def catch(self, around: QWidget) -> None:
        """Take what is dropped anywhere on ``around``, which holds this part."""
        around.setAcceptDrops(True)
        for child in around.findChildren(QWidget):
            child.setAcceptDrops(False)  # or a field would take the path for typing
        around.installEventFilter(self)

    def blame(self, fault: str) -> None:
        """Say why there is no kit on the picture; "" when nothing is known to be wrong."""
        words = _("Or drop a picture or PDF of the sheet here. It is read and not copied.")
        self.below.setText(fault or words)
        self.below.setProperty("role", "fault" if fault else "hint")
        look_again(self.below)
        self.choose.setAccessibleDescription(fault)

    def read(self, picture: Path) -> None:
        """Look for a kit on a picture, away from the screen."""
        pictures = self._line.kit_pictures
        if pictures is None:
            return
        self.blame("")
        self.choose.setEnabled(False)
        answer = self._line.aside(self, partial(pictures.read, picture))
        answer.at_last(lambda: self.choose.setEnabled(True))
        answer.then(self._found).otherwise(self._refused)

    # --- what came of it ---------------------------------------------------------------------

    def _found(self, scanned: ScannedKit) -> None:
        self._scanned = scanned
        text = _(
            "Delete {name}, and every copy of it: on the phone, in the scanner's folder, in "
            "an album in the cloud."
        ).format(name=scanned.picture.name)
        self.remark.say("warn", _("This picture opens the vault"), text)
        show_if(scanned.removable, self.delete)
        show_if(True, self.remark)
        self.found.emit(scanned.code)

    def _refused(self, error: VaultError) -> None:
        if isinstance(error, InvalidInput):
            self.blame(_(REFUSALS.get(error.problem, UNREADABLE)))
        elif isinstance(error, HelperStopped):
            self.blame(_(STOPPED))
        else:
            self._line.complain(self, error)

    def _delete(self) -> None:
        if self._scanned is None or self._line.kit_pictures is None:
            return
        self.delete.setEnabled(False)
        remove = partial(self._line.kit_pictures.delete, self._scanned.picture)
        answer = self._line.aside(self, remove)
        answer.at_last(lambda: self.delete.setEnabled(True))
        answer.then(lambda _nothing: self._deleted()).otherwise(self._not_deleted)

    def _deleted(self) -> None:
        text = _("Copies on a phone, in a scanner's folder or in an album are still there.")
        self.remark.say("ok", _("The picture was deleted from this PC"), text)
        show_if(False, self.delete)

    def _not_deleted(self, _error: VaultError) -> None:
        title = _("The picture could not be deleted")
        text = _("Delete it yourself: whoever has it can open the vault.")
        self.remark.say("danger", title, text)

    # --- choosing and dropping ---------------------------------------------------------------

    def eventFilter(self, around: QObject, event: QEvent) -> bool:
        """Take one file that is dragged over the page; leave everything else alone."""
        if isinstance(event, QDropEvent) and event.type() in {
            QEvent.Type.DragEnter,
            QEvent.Type.Drop,
        }:
            files = [Path(url.toLocalFile()) for url in _local(event.mimeData().urls())]
            if not files or not self.choose.isEnabled():
                return False
            event.acceptProposedAction()
            if not isinstance(event, QDragEnterEvent):
                self._dropped(files)
            return True
        return super().eventFilter(around, event)

    def _dropped(self, files: list[Path]) -> None:
        if len(files) > 1:
            self.blame(_("One picture at a time, please."))
        else:
            self.read(files[0])

    def _ask(self) -> None:
        kinds = "{} ({})".format(_("Pictures and PDF"), KINDS)
        dialog = QFileDialog(self, _("Choose a picture…"), filter=kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.read(Path(chosen)))
        dialog.open()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Glyph("scan-line", "text2", theme.scaled(18)))
        row.addWidget(self.below, 1)
        row.addWidget(self.choose)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(row)
        rows.addWidget(self.remark)


def _local(urls: list[QUrl]) -> list[QUrl]:
    return [url for url in urls if url.isLocalFile()]
