"""One photo, as large as the screen allows, with what is known of it and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.compartments import Sealed
from salon_vault.errors import VaultError
from salon_vault.photos.model import Album, Photo, PhotoId, pairs_of
from salon_vault.photos.use_cases import (
    describe_photo,
    open_photo,
    pair_photos,
    publish_photo,
    remove_photo,
)
from ui import theme
from ui.idle import mark_sensitive
from ui.line import Line
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.elided import Elided
from ui.parts.icon_button import IconButton
from ui.parts.picture import Picture
from ui.parts.plain_label import PlainLabel
from ui.photos.marks import mark_of, title_of
from ui.photos.pixels import image_of
from ui.problems import complain
from ui.words import _

WIDE, TALL = 980, 660


class PhotoView(QDialog):
    """Arrows go from photo to photo; the deeds are asked of whoever listens."""

    wants = Signal(str, str)
    """A deed, and the id of the photo in front."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Photo"))
        mark_sensitive(self)
        self.resize(theme.scaled(WIDE), theme.scaled(TALL))
        self._line = line
        self._album: Album | None = None
        self._photos: tuple[Photo, ...] = ()
        self.photo: Photo | None = None
        self.picture = Picture(_("Photo"))
        self.title = PlainLabel(role="title")
        self.below = Elided(role="quiet")
        self._marks = QHBoxLayout()
        self.before = IconButton("chevron-left", _("Newer photo"), keys="Left")
        self.after = IconButton("chevron-right", _("Older photo"), keys="Right")
        self.beside = Button(_("Side by side…"), "", "columns-2")
        self.about = Button(_("About this photo…"), "", "pencil")
        self.publish = Button(_("Published…"), "", "globe")
        self.remove = Button(_("Remove…"), "", "trash-2")
        self.close_button = Button(_("Close"), "primary")
        self._build()
        self._connect()

    def show_photo(self, album: Album, photo_id: PhotoId) -> None:
        """Show a photo of an album; close if it is not there any more."""
        photos = () if isinstance(album.photos, Sealed) else album.photos
        found = next((photo for photo in photos if photo.id == photo_id), None)
        if found is None:
            self.reject()
            return
        other = self.photo is None or self.photo.id != found.id
        self._album, self._photos, self.photo = album, photos, found
        self._describe(found)
        if other:
            asked = self._line.ask_newest(self, "photo", open_photo, found.id)
            asked.then(self._show).otherwise(self._cannot)

    def _describe(self, photo: Photo) -> None:
        assert self._album is not None
        self.title.setText(title_of(photo))
        filed = _("Filed under the login of {who}").format(who=photo.by)
        self.below.say(photo.about or filed)
        while (item := self._marks.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        mark = mark_of(self._album, photo.id)
        words = mark.detail or mark.words
        self._marks.addWidget(Chip(words, mark.tone, mark.icon))
        at = self._photos.index(photo)
        self.before.setEnabled(at > 0)
        self.after.setEnabled(at < len(self._photos) - 1)
        paired = any(photo in pair for pair in pairs_of(self._photos))
        may_pair = self._line.allows(pair_photos) and len(self._photos) > 1
        self.beside.setEnabled(paired or may_pair)

    def _show(self, jpeg: bytes | Sealed) -> None:
        if not isinstance(jpeg, Sealed):
            self.picture.show_image(image_of(jpeg))

    def _cannot(self, error: VaultError) -> None:
        complain(self, error)

    def _step(self, by: int) -> None:
        if self.photo is None or self._album is None:
            return
        at = self._photos.index(self.photo) + by
        if 0 <= at < len(self._photos):
            self.show_photo(self._album, self._photos[at].id)

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        for button, deed in (
            (self.beside, "beside"),
            (self.about, "about"),
            (self.publish, "publish"),
            (self.remove, "remove"),
        ):
            button.clicked.connect(lambda *, deed=deed: self._want(deed))
            button.setAutoDefault(False)
        for button, case in (
            (self.about, describe_photo),
            (self.publish, publish_photo),
            (self.remove, remove_photo),
        ):
            button.setEnabled(self._line.allows(case))
        self.close_button.clicked.connect(self.reject)
        self.close_button.setDefault(True)

    def _want(self, deed: str) -> None:
        if self.photo is not None:
            self.wants.emit(deed, self.photo.id)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.below, 1)
        head.addLayout(self._marks)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.before)
        middle.addWidget(self.picture, 1)
        middle.addWidget(self.after)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        for button in (self.beside, self.about, self.publish, self.remove):
            deeds.addWidget(button)
        deeds.addStretch(1)
        deeds.addWidget(self.close_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 18)
        rows.setSpacing(12)
        rows.addLayout(head)
        rows.addLayout(middle, 1)
        rows.addLayout(deeds)
        self.close_button.setFocus()
