"""The page with the people of the salon and the password of the one who sits down."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from salon_vault.door import Tile
from salon_vault.staff.model import StaffId
from ui.login.busy import Busy
from ui.login.key_file_row import KeyFileRow
from ui.login.person_tile import PersonTile
from ui.parts.button import Button
from ui.parts.field import Field
from ui.parts.flow import Flow
from ui.parts.password_line import PasswordLine
from ui.parts.plain_label import PlainLabel
from ui.staff.words import TIERS
from ui.words import _

COLUMNS = 2


class PeoplePage(QWidget):
    """Tiles, a password, and one button; everything works from the keyboard."""

    chosen = Signal(object)  # Tile

    def __init__(self, people: Sequence[Tile], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = QButtonGroup(self)
        ordered = sorted(people, key=lambda tile: tile.spare)
        self.tiles = [PersonTile(tile, _(TIERS[tile.tier])) for tile in ordered]
        self.password = PasswordLine(_("Password"))
        self.field = Field(_("Password"), self.password)
        self.unlock = Button(_("Unlock"), "primary", "lock-keyhole")
        self.pin = Button(_("Open with the PIN"), "ghost", "lock-keyhole")
        self.kit = Button(_("Recovery kit…"), "ghost", "key-round")
        self.restore = Button(_("Restore a backup…"), "ghost", "rotate-ccw")
        self.restore.hide()
        self.leave = Button(_("Move to another PC…"), "ghost", "usb")
        self.leave.hide()
        self.more = Button(_("More ways…"), "ghost", "users")
        self.busy = Busy(_("Opening the vault"))
        self.key_file = KeyFileRow()
        self._caps = False
        self._build()
        for tile in self.tiles:
            self.group.addButton(tile)
            tile.clicked.connect(self.password.setFocus)
            tile.toggled.connect(self._choose)
        self.password.installEventFilter(self)
        self.password.textChanged.connect(lambda: self.blame(""))
        self.password.returnPressed.connect(self.unlock.click)
        self.more.clicked.connect(self.show_spares)
        if self.tiles:
            self._in_sight()[0].setChecked(True)

    @property
    def tile(self) -> Tile:
        """The person who is chosen."""
        return next(each.tile for each in self.tiles if each.isChecked())

    def begin(self) -> None:
        """Put the cursor where this person goes on: a password, or who they are."""
        tiles = self._in_sight()
        (self.password if len(tiles) == 1 else tiles[0]).setFocus()

    def show_spares(self) -> None:
        """Show the logins out of envelopes, too."""
        self.more.hide()
        for tile in self.tiles:
            tile.show()

    def blame(self, fault: str) -> None:
        """Say what is wrong with the password; "" when nothing is known to be."""
        self.field.blame(fault or (_("Caps Lock is on.") if self._caps else ""))

    def wait(self, *, waiting: bool) -> None:
        """Take no input while the vault is being opened."""
        self.busy.show_work(working=waiting)
        self.key_file.wait(waiting=waiting)
        deeds = (self.unlock, self.pin, self.kit, self.restore, self.more)
        for part in (self.password, *deeds, *self.tiles):
            part.setEnabled(not waiting)

    def choose(self, who: StaffId) -> None:
        """Choose the person with this id, where the program knows who goes on."""
        for each in self.tiles:
            each.setChecked(each.tile.id == who)

    def fill(self, published: Mapping[str, str]) -> None:
        """Fill in what the launcher of a demo vault published for the person chosen."""
        self.password.setText(published.get(self.tile.label, ""))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice Caps Lock by what it does: Qt cannot be asked."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            typed = event.text()
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if event.key() == Qt.Key.Key_CapsLock:
                self._caps = False
            elif typed.isalpha() and typed.lower() != typed.upper():
                self._caps = typed.isupper() != shifted
        return super().eventFilter(watched, event)

    def _in_sight(self) -> list[PersonTile]:
        """Return the tiles of people, or the envelopes' where there is nobody else."""
        return [tile for tile in self.tiles if not tile.tile.spare] or self.tiles

    def _choose(self, chosen: bool) -> None:
        if chosen:
            self.password.clear()
            self.chosen.emit(self.tile)

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(14)
        rows.addWidget(PlainLabel(_("Who is at the desk?"), role="h1"))
        grid = QGridLayout()
        grid.setSpacing(10)
        spares = [tile for tile in self.tiles if tile.tile.spare]
        for tile in spares:
            tile.hide()
        self.more.setVisible(bool(spares))
        for number, tile in enumerate(self.tiles):
            grid.addWidget(tile, number // COLUMNS, number % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        rows.addLayout(grid)
        rows.addSpacing(4)
        rows.addWidget(self.field)
        rows.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.key_file)
        rows.addWidget(self.busy)
        rows.addWidget(self.unlock, 0, Qt.AlignmentFlag.AlignRight)
        ways = QWidget()
        flow = Flow(ways, 4)
        for way in (self.kit, self.restore, self.more):
            flow.addWidget(way)
        rows.addWidget(ways)
        rows.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignLeft)
