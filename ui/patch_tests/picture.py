"""Which picture goes with what was seen of a test: one of the client's photos in the vault."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.photos.model import Album, Photo
from salon_vault.photos.use_cases import view_album
from ui.line import Line
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.text_line import TextLine
from ui.photos.marks import title_of
from ui.words import _, about


class PictureField(QWidget):
    """A choice among the photos; where a salon keeps none, a line for where it is filed."""

    asked = Signal()
    """It is known whether there are photos."""

    def __init__(self, line: Line, client: ClientId) -> None:
        super().__init__()
        self.choice: Choice | None = None
        self.filed: TextLine | None = None
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        line.ask(self, view_album, client).then(self._offer)

    @property
    def key(self) -> str:
        """The id of a photo, or where the picture is filed; "" for none."""
        if self.choice is not None:
            return self.choice.key
        return "" if self.filed is None else self.filed.text()

    def _offer(self, album: Album) -> None:
        if not album.wanted:
            self.filed = TextLine(_("Picture"), _("where it is filed"))
            self.rows.addWidget(Field(_("Picture"), self.filed))
        elif isinstance(album.photos, Sealed) or not album.photos:
            none = _("No photo of this client is in the vault that you can open.")
            self.rows.addWidget(PlainLabel(none, role="hint", wrap=True))
        else:
            found = [(each.id, photo_words(each)) for each in album.photos]
            self.choice = Choice(_("Picture"), [("", _("no picture")), *found])
            self.rows.addWidget(Field(_("Picture"), self.choice))
        self.asked.emit()


def photo_words(photo: Photo) -> str:
    """Return which photo it is: its kind, its day, and what it shows."""
    title = title_of(photo)
    return about(title, photo.about) if photo.about else title
