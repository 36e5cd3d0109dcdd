"""The photos of a client: small ones to look at, and the deeds that begin with them."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.consent_register.purposes import Purpose
from salon_vault.photos.intake.use_cases import file_photos
from salon_vault.photos.model import Album, Filed, Photo, PhotoId, pairs_of
from salon_vault.photos.use_cases import pair_photos, remove_photo, unpair_photos
from ui.card.closed import Closed
from ui.idle import mark_sensitive
from ui.line import Line
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.reason import Reason
from ui.photos.describe import Describe
from ui.photos.intake import Intake
from ui.photos.publish import Publish
from ui.photos.report import Report, filed_words
from ui.photos.side_by_side import OtherPhoto, SideBySide
from ui.photos.tiles import PhotoTiles
from ui.photos.view import PhotoView
from ui.why_kept.button import WhyButton
from ui.words import _, plural

KINDS = "*.jpg *.jpeg *.png *.webp *.heic *.heif"


class PhotosPanel(Panel):
    """Tiles, or how many there are for who cannot open them."""

    said = Signal(str, object)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(_("Photos"), parent)
        self.beside_title(WhyButton(line, _("Photos"), "photo", "about"))
        self._line = line
        self._client: ClientId | None = None
        self._album: Album | None = None
        self._view: PhotoView | None = None
        self.add = Button(_("File photos…"), "ghost", "image", "Ctrl+Shift+P")
        self.folder = Button(_("From a camera or folder…"), "ghost", "camera")
        for deed in (self.folder, self.add):
            self.deeds.addWidget(deed)
        self.tiles = PhotoTiles(line)
        mark_sensitive(self.tiles)
        self.closed = Closed(_("Photos"))
        self.words = PlainLabel(role="quiet", wrap=True)
        for part in (self.tiles, self.closed, self.words):
            self.rows.addWidget(part)
        self.tiles.opened.connect(self.open)
        self.add.clicked.connect(self._choose_files)
        self.folder.clicked.connect(self._choose_folder)

    def show_album(self, client: ClientId, album: Album) -> None:
        """Show the photos of a client."""
        self._client, self._album = client, album
        closed = isinstance(album.photos, Sealed)
        self.tiles.show_album(album)
        self.tiles.setVisible(bool(self.tiles.tiles))
        self.closed.setVisible(closed)
        count = plural("{n} photo is filed.", "{n} photos are filed.", album.count)
        self.words.setText(count if album.count else _none_yet(album))
        self.words.setVisible(closed or not album.count)
        agreed = album.wanted and album.consent.allows(Purpose.RECORD)
        may = self._line.allows(file_photos) and agreed
        self.add.setEnabled(may)
        self.folder.setEnabled(may)
        if self._view is not None and self._view.photo is not None:
            self._view.show_photo(album, self._view.photo.id)

    def clear(self) -> None:
        """Show nothing of anybody."""
        self.tiles.clear()
        self._client = self._album = None

    def take(self, places: Sequence[Path]) -> None:
        """Offer files, and what is in folders, to be filed."""
        if self._client is None or not self.add.isEnabled():
            return
        intake = Intake(self.window(), self._line, self._client, places)
        intake.filed.connect(self._filed)
        intake.open()
        intake.look()

    def open(self, photo: str) -> None:
        """Show a photo as large as the screen allows."""
        if self._album is None:
            return
        view = self._view = PhotoView(self.window(), self._line)
        view.wants.connect(self._do)
        view.finished.connect(self._closed)
        view.show_photo(self._album, PhotoId(photo))
        view.open()

    # --- deeds -------------------------------------------------------------------------------

    def _do(self, deed: str, photo_id: str) -> None:
        photo = self._photo(photo_id)
        if photo is None or self._album is None or self._client is None:
            return
        over = self._view or self.window()
        if deed == "about":
            Describe(over, self._line, photo).open()
        elif deed == "publish":
            consent = self._album.consent
            Publish(over, self._line, self._client, photo.id, consent).open()
        elif deed == "remove":
            self._ask_why(over, photo)
        else:
            self._put_beside(over, photo)

    def _ask_why(self, over: QWidget, photo: Photo) -> None:
        lead = _(
            "It is removed from this vault today; backups keep it until they are replaced. "
            "Where it was published stays on the list, to be taken down."
        )
        title = _("Remove this photo?")
        Reason(over, title, _("Remove the photo"), lead, partial(self._remove, photo)).open()

    def _remove(self, photo: Photo, reason: str) -> None:
        asked = self._line.asking(self, reason=reason).ask(remove_photo, photo.id)
        asked.then(lambda _nothing: self.said.emit(_("Photo removed"), None))

    def _put_beside(self, over: QWidget, photo: Photo) -> None:
        assert self._album is not None
        assert not isinstance(self._album.photos, Sealed)
        pair = next((two for two in pairs_of(self._album.photos) if photo in two), None)
        if pair is not None:
            both = SideBySide(over, self._line, *pair)
            both.part.setEnabled(self._line.allows(unpair_photos))
            both.part_them.connect(partial(self._part, photo))
            both.open()
            return
        other = OtherPhoto(over, self._line, self._album, photo.id)
        other.chosen.connect(lambda chosen: self._pair(photo, chosen))
        other.open()

    def _pair(self, photo: Photo, chosen: str) -> None:
        other = self._photo(chosen)
        if self._client is None or other is None:
            return
        first, second = sorted((photo, other), key=lambda each: each.taken_on)
        asked = self._line.ask(self, pair_photos, self._client, first.id, second.id)
        over = self._view or self.window()
        asked.then(lambda pair: SideBySide(over, self._line, *pair).open())

    def _part(self, photo: Photo) -> None:
        if self._client is not None:
            asked = self._line.ask(self, unpair_photos, self._client, photo.id)
            asked.then(
                lambda _nothing: self.said.emit(_("The two photos are separate again"), None)
            )

    # --- files -------------------------------------------------------------------------------

    def _choose_files(self) -> None:
        kinds = "{} ({})".format(_("Pictures"), KINDS)
        dialog = QFileDialog(self, _("File photos…"), filter=kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda chosen: self.take([Path(one) for one in chosen]))
        dialog.open()

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, _("From a camera or folder…"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda chosen: self.take([Path(chosen)]))
        dialog.open()

    def _filed(self, filed: Filed, names: list[str]) -> None:
        if filed.refused or filed.left:
            Report(self.window(), filed, names).open()
        elif filed.kept:
            self.said.emit(filed_words(filed), None)

    def _closed(self) -> None:
        self._view = None

    def _photo(self, photo_id: str) -> Photo | None:
        photos = self._album.photos if self._album is not None else ()
        found = () if isinstance(photos, Sealed) else photos
        return next((photo for photo in found if photo.id == photo_id), None)


def _none_yet(album: Album) -> str:
    if not album.wanted:
        return _("This salon keeps no photos. The owner can switch them on in the settings.")
    return _("No photo has been filed yet. Drop pictures here, or choose them.")
