"""The page of a card with photos and files."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.attachments.model import Attachments
from salon_vault.attachments.use_cases import view_attachments
from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.consent_register.model import Consents
from salon_vault.consent_register.use_cases import record_consents, view_consents
from salon_vault.photos.model import Album
from salon_vault.photos.use_cases import view_album
from ui.attachments.panel import FilesPanel
from ui.consent_register.answers import Answers
from ui.line import Line
from ui.parts.dropped import dropped_files
from ui.photos.consent_panel import ConsentPanel
from ui.photos.panel import PhotosPanel
from ui.photos.take_down_panel import TakeDownPanel

GAP = 16
PAPERS = frozenset({".pdf", ".tif", ".tiff"})
"""Files that are dropped here and become no photos."""
PHOTOS = frozenset({Subject.PHOTO, Subject.CONSENT, Subject.PUBLICATION})


class PicturesPage(QWidget):
    """Asks for nothing before somebody turns to it: what is not looked at is not read."""

    said = Signal(str, object)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._client: ClientId | None = None
        self._stale = False
        self._consent = Consents()
        self.consent = ConsentPanel()
        self.photos = PhotosPanel(line)
        self.published = TakeDownPanel(line)
        self.files = FilesPanel(line)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP)
        for panel in (self.consent, self.published, self.photos, self.files):
            rows.addWidget(panel)
        rows.addStretch(1)
        for panel in (self.photos, self.published, self.files):
            panel.said.connect(self.said)
        for button in (self.consent.record, self.consent.ask):
            button.setEnabled(line.allows(record_consents))
            button.clicked.connect(self.record_answers)
        self.setAcceptDrops(True)
        self.published.hide()
        line.changed.connect(self._heard)

    def show_client(self, client: ClientId) -> None:
        """Show the photos and files of a client, as soon as somebody looks."""
        if client != self._client:
            self.photos.clear()
            self.files.clear()
        self._client, self._stale = client, True
        if self.isVisible():
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask now that somebody looks."""
        super().showEvent(event)
        self._ask()

    def record_answers(self) -> None:
        """Record what the client says about photos."""
        if self._client is not None:
            Answers(self.window(), self._line, self._client, self._consent, "photos").open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, and nothing else."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """File what was dropped: papers as they are, everything else as photos."""
        files = dropped_files(event)
        papers = [path for path in files if path.suffix.lower() in PAPERS]
        if papers:
            self.files.take(papers[0])
        elif files:
            self.photos.take(files)
        event.acceptProposedAction()

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if self._client is not None and subjects & (PHOTOS | {Subject.ATTACHMENT}):
            self._stale = True
            if self.isVisible():
                self._ask()

    def _ask(self) -> None:
        if self._client is None or not self._stale:
            return
        self._stale = False
        client = self._client
        asked = self._line.ask_newest(self, "album", view_album, client)
        asked.then(lambda album: self._show_album(client, album))
        said = self._line.ask_newest(self, "consents", view_consents, client)
        said.then(self._show_consent)
        files = self._line.ask_newest(self, "files", view_attachments, client)
        files.then(lambda found: self._show_files(client, found))

    def _show_consent(self, consent: Consents) -> None:
        self._consent = consent
        self.consent.show_consent(consent)

    def _show_album(self, client: ClientId, album: Album) -> None:
        self.published.show_album(album)
        self.photos.show_album(client, album)

    def _show_files(self, client: ClientId, found: Attachments) -> None:
        self.files.show_files(client, found)
