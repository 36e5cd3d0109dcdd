"""The photos of a client as small pictures, the latest first."""

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.compartments import Sealed
from salon_vault.photos.model import Album, PhotoId
from salon_vault.photos.use_cases import view_thumbnails
from ui.line import Line
from ui.parts.picture_tile import PictureTile
from ui.parts.tile_sheet import TileSheet
from ui.photos.marks import mark_of, title_of
from ui.photos.pixels import image_of

AT_A_TIME = 10
"""Thumbnails of one question: others can be answered in between."""


class PhotoTiles(TileSheet):
    """One tile a photo; the pictures come as they are opened."""

    opened = Signal(str)
    """The id of a photo."""
    drawn = Signal()
    """Every thumbnail has come."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._line = line
        self.tiles: dict[PhotoId, PictureTile] = {}
        self._waiting = 0

    def show_album(self, album: Album, without: Iterable[PhotoId] = ()) -> None:
        """Show these photos in place of those before."""
        self.clear()
        left_out = frozenset(without)
        photos = () if isinstance(album.photos, Sealed) else album.photos
        for photo in photos:
            if photo.id in left_out:
                continue
            mark = mark_of(album, photo.id)
            tile = PictureTile(title_of(photo), photo.about, mark)
            tile.clicked.connect(partial(self.opened.emit, photo.id))
            self.tiles[photo.id] = tile
        self.fill(self.tiles.values())
        self._ask()

    def clear(self) -> None:
        """Show none."""
        super().clear()
        self.tiles = {}

    def _ask(self) -> None:
        ids = tuple(self.tiles)
        some = [ids[at : at + AT_A_TIME] for at in range(0, len(ids), AT_A_TIME)]
        self._waiting = len(some)
        for each in some:
            self._line.ask(self, view_thumbnails, each).then(self._show)

    def _show(self, found: Mapping[PhotoId, bytes] | Sealed) -> None:
        if not isinstance(found, Sealed):
            for photo_id, jpeg in found.items():
                if (tile := self.tiles.get(photo_id)) is not None:
                    tile.show_image(image_of(jpeg), "circle-alert")
        self._waiting -= 1
        if not self._waiting:
            self.drawn.emit()
