"""The files on a client's card."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from salon_vault.attachments.model import Attachment, Attachments, Moved
from salon_vault.attachments.use_cases import (
    describe_attachment,
    export_attachment,
    file_attachment,
    remove_attachment,
)
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from ui.attachments.filing import Describe, FileAttachment
from ui.attachments.leaves import Leaves
from ui.attachments.row import FileRow
from ui.attachments.taking_out import take_out
from ui.card.closed import Closed
from ui.from_elsewhere.words import LEFT
from ui.idle import mark_sensitive
from ui.line import Line
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.reason import Reason
from ui.parts.rows import Rows
from ui.why_kept.button import WhyButton
from ui.words import _, about, plural

KINDS = "*.pdf *.jpg *.jpeg *.png *.webp *.tif *.tiff"


class FilesPanel(Panel):
    """A row a file, or how many there are for who cannot open them."""

    said = Signal(str, object)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(_("Files"), parent)
        self.beside_title(WhyButton(line, _("Files"), "attachment", "title"))
        self._line = line
        self._client: ClientId | None = None
        self.add = Button(_("File a paper…"), "ghost", "paperclip")
        self.deeds.addWidget(self.add)
        self._sheet = QWidget()
        mark_sensitive(self._sheet)
        self._list = Rows()
        self._sheet.setLayout(self._list)
        self.shown: list[FileRow] = []
        self.closed = Closed(_("Files"))
        self.words = PlainLabel(role="quiet", wrap=True)
        for part in (self._sheet, self.closed, self.words):
            self.rows.addWidget(part)
        self.add.setEnabled(line.allows(file_attachment))
        self.add.clicked.connect(self._choose)

    def show_files(self, client: ClientId, found: Attachments) -> None:
        """Show the files of a client."""
        self._client = client
        closed = isinstance(found.files, Sealed)
        files = () if isinstance(found.files, Sealed) else found.files
        self.shown = [self._row(each) for each in files]
        self._list.show_rows(self.shown)
        self._sheet.setVisible(bool(files))
        self.closed.setVisible(closed)
        count = plural("{n} file is kept.", "{n} files are kept.", found.count)
        none = _("Old cards, letters and signed papers can be kept here as they are.")
        self.words.setText(count if found.count else none)
        self.words.setVisible(closed or not found.count)

    def clear(self) -> None:
        """Show nothing of anybody."""
        self._list.show_rows(())
        self.shown, self._client = [], None

    def take(self, path: Path) -> None:
        """Offer a file to be kept."""
        if self._client is not None and self.add.isEnabled():
            question = FileAttachment(self.window(), self._line, self._client, path)
            question.filed.connect(self._filed)
            question.open()

    def _row(self, attachment: Attachment) -> FileRow:
        row = FileRow(attachment)
        for button, case, deed in (
            (row.look, None, self._look),
            (row.change, describe_attachment, self._change),
            (row.export, export_attachment, self._export),
            (row.remove, remove_attachment, self._remove),
        ):
            button.setEnabled(case is None or self._line.allows(case))
            button.clicked.connect(partial(deed, attachment))
        return row

    def _look(self, attachment: Attachment) -> None:
        Leaves(self.window(), self._line, attachment).open()

    def _change(self, attachment: Attachment) -> None:
        Describe(self.window(), self._line, attachment).open()

    def _export(self, attachment: Attachment) -> None:
        words = _("Saved as a file that anyone can read")
        take_out(self, self._line, attachment, lambda: self.said.emit(words, None))

    def _remove(self, attachment: Attachment) -> None:
        lead = _(
            "It is removed from this vault today; backups keep it until they are replaced."
        )

        def remove(reason: str) -> None:
            asked = self._line.asking(self, reason=reason).ask(remove_attachment, attachment.id)
            asked.then(lambda _nothing: self.said.emit(_("File removed"), None))

        title = _("Remove this file?")
        Reason(self.window(), title, _("Remove the file"), lead, remove).open()

    def _choose(self) -> None:
        kinds = "{} ({})".format(_("PDF and pictures"), KINDS)
        dialog = QFileDialog(self, _("File a paper…"), filter=kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.take(Path(chosen)))
        dialog.open()

    def _filed(self, moved: Moved) -> None:
        words = _("File kept")
        if moved.left is not None:
            words = about(
                _("File kept; the original was left where it is"), _(LEFT[moved.left])
            )
        self.said.emit(words, None)
