"""Filing a paper as it is, and changing what it is called."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from salon_vault.attachments.model import Attachment, AttachmentKind, Moved
from salon_vault.attachments.use_cases import describe_attachment, file_attachment
from salon_vault.attachments.words import KINDS
from salon_vault.clients.model import ClientId
from salon_vault.errors import InvalidInput, VaultError
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.text_line import TextLine
from ui.problems import complain
from ui.words import _


class Titled(Question):
    """Kind and title of a file."""

    def __init__(self, parent: QWidget, line: Line, title: str, deed: str, lead: str) -> None:
        super().__init__(parent, title, deed, lead)
        self._line = line
        self.kind = Choice(_("Kind"), [(kind, _(words)) for kind, words in KINDS.items()])
        self.title = TextLine(_("Title"))
        hint = _("The client may read this.")
        self.title_field = Field(_("Title"), self.title, hint)
        self.rows.addWidget(Field(_("Kind"), self.kind))
        self.rows.addWidget(self.title_field)
        self.title.textChanged.connect(lambda: self.title_field.blame(""))

    @property
    def chosen(self) -> AttachmentKind:
        """The kind that is chosen."""
        return AttachmentKind(self.kind.key)

    def failed(self, error: VaultError) -> None:
        """Say what is wrong beside the title, or in a box."""
        if isinstance(error, InvalidInput) and error.field == "title":
            self.title_field.blame(_("This is too long."))
        else:
            complain(self, error)


class FileAttachment(Titled):
    """The file itself is not opened here: the helper looks whether it can be shown."""

    filed = Signal(object)

    def __init__(self, parent: QWidget, line: Line, client: ClientId, path: Path) -> None:
        lead = _("It is kept as it is, sealed, and shown page by page. At most 25 MB.")
        super().__init__(parent, line, _("File a paper"), _("File it"), lead)
        self._client, self._path = client, path
        self.rows.insertWidget(0, PlainLabel(path.name, role="strong", wrap=True))
        words = _("Delete the file where it is, once its sealed copy was read back")
        self.clear = QCheckBox(words)
        self.clear.setAccessibleName(words)
        self.rows.addWidget(self.clear)
        self.go.clicked.connect(self._file)

    def _file(self) -> None:
        self.wait(waiting=True)
        asked = self._line.ask(
            self,
            file_attachment,
            self._client,
            self._path,
            self.chosen,
            self.title.text(),
            clear=self.clear.isChecked(),
        )
        asked.then(self._filed).otherwise(self.failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _filed(self, moved: Moved) -> None:
        self.accept()
        self.filed.emit(moved)


class Describe(Titled):
    """Another kind or title for a file."""

    def __init__(self, parent: QWidget, line: Line, attachment: Attachment) -> None:
        super().__init__(parent, line, _("About this file"), _("Save"), "")
        self._attachment = attachment
        self.kind.choose(attachment.kind)
        self.title.setText(attachment.title)
        self.go.clicked.connect(self._save)

    def _save(self) -> None:
        self.wait(waiting=True)
        one = self._attachment
        terms = one.id, one.version, self.chosen, self.title.text()
        asked = self._line.ask(self, describe_attachment, *terms)
        asked.then(lambda _file: self.accept()).otherwise(self.failed)
        asked.at_last(lambda: self.wait(waiting=False))
