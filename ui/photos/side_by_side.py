"""Two photos of equal height beside each other, and choosing the second one."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salon_vault.compartments import Sealed
from salon_vault.photos.model import Album, Photo, PhotoId
from salon_vault.photos.use_cases import open_photo
from ui import theme
from ui.idle import mark_sensitive
from ui.line import Line
from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.parts.picture import Picture
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.photos.marks import title_of
from ui.photos.pixels import image_of
from ui.photos.tiles import PhotoTiles
from ui.words import _

WIDE, TALL = 1120, 620
CHOICE = 820, 320


class SideBySide(QDialog):
    """The earlier photo on the left, each under its kind and day."""

    part_them = Signal()

    def __init__(self, parent: QWidget, line: Line, left: Photo, right: Photo) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Side by side"))
        mark_sensitive(self)
        self.resize(theme.scaled(WIDE), theme.scaled(TALL))
        self.pictures: list[Picture] = []
        across = QHBoxLayout()
        across.setSpacing(12)
        for photo in (left, right):
            across.addLayout(self._column(photo), 1)
            asked = line.ask(self, open_photo, photo.id)
            asked.then(partial(self._show, self.pictures[-1]))
        self.part = Button(_("Separate the two"), "ghost")
        self.part.clicked.connect(self._part)
        self.close_button = Button(_("Close"), "primary")
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        deeds = QHBoxLayout()
        deeds.addWidget(self.part)
        deeds.addStretch(1)
        deeds.addWidget(self.close_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 18)
        rows.setSpacing(12)
        rows.addLayout(across, 1)
        rows.addLayout(deeds)
        self.close_button.setFocus()

    def _column(self, photo: Photo) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        picture = Picture(title_of(photo))
        self.pictures.append(picture)
        column.addWidget(picture, 1)
        column.addWidget(PlainLabel(title_of(photo), role="strong"))
        column.addWidget(Elided(photo.about, role="muted"))
        return column

    def _show(self, picture: Picture, jpeg: bytes | Sealed) -> None:
        if not isinstance(jpeg, Sealed):
            picture.show_image(image_of(jpeg))

    def _part(self) -> None:
        self.accept()
        self.part_them.emit()


class OtherPhoto(Question):
    """The other photos of a client, to put one beside the first."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, line: Line, album: Album, first: PhotoId) -> None:
        super().__init__(parent, _("Which photo goes beside it?"), _("Choose"))
        wide, tall = CHOICE
        self.setMinimumWidth(theme.scaled(wide))
        mark_sensitive(self)
        self.go.hide()
        self.tiles = PhotoTiles(line)
        self.tiles.opened.connect(self._choose)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFixedHeight(theme.scaled(tall))
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(self.tiles)
        column.addStretch(1)
        area.setWidget(ground)
        self.rows.addWidget(area)
        self.tiles.show_album(album, without=(first,))

    def _choose(self, photo: str) -> None:
        self.accept()
        self.chosen.emit(photo)
