"""How a login is opened by the PIN of its shift, and when the password is asked for again."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from salon_vault.door import Door, Tile
from salon_vault.errors import VaultError
from salon_vault.pins.errors import PinGone, WrongPin
from ui.login.people_page import PeoplePage
from ui.login.pin_page import PinPage
from ui.parts.looks import show_if
from ui.words import _

if TYPE_CHECKING:
    from ui.login.doorway import Doorway


class ByPin(QObject):
    """Offers the pad, and tries the digits as soon as all of them are there."""

    def __init__(self, doorway: "Doorway") -> None:
        super().__init__(doorway)
        self._doorway = doorway

    def offer(self, page: PeoplePage, door: Door) -> None:
        """Offer the pad for whoever has a PIN: by a button, and by a click on their tile."""

        def look() -> None:
            show_if(door.pin_tries(page.tile.id) > 0, page.pin)

        def go() -> None:
            if door.pin_tries(page.tile.id) > 0:
                self.ask(PinPage(page.tile), door)

        look()
        page.chosen.connect(look)
        page.pin.clicked.connect(go)
        for tile in page.tiles:
            tile.clicked.connect(go)

    def ask(self, page: PinPage, door: Door) -> None:
        """Show the pad for one person."""

        def look() -> None:
            if page.pin.is_whole:
                self._try(page, door, page.pin.take())

        self._doorway.show(page)
        page.back.clicked.connect(lambda: self._ask_password(page.tile))
        page.pin.textChanged.connect(look)
        page.pin.setFocus()

    def _try(self, page: PinPage, door: Door, pin: str) -> None:
        self._wait(page, waiting=True)
        unlock = partial(door.unlock_with_pin, page.tile.id, pin)
        answer = self._doorway.line.open(unlock, page)
        answer.at_last(lambda: self._wait(page, waiting=False))
        answer.then(self._doorway.let_in).otherwise(lambda error: self._refused(page, error))

    def _refused(self, page: PinPage, error: VaultError) -> None:
        if isinstance(error, WrongPin):
            page.tell(error.left)
        elif isinstance(error, PinGone):
            why = _("The PIN no longer counts. The password opens this login.")
            self._ask_password(page.tile, why)
        else:
            self._doorway.show_trouble(error)

    def _ask_password(self, tile: Tile, why: str = "") -> None:
        self._doorway.knock()
        page = self._doorway.page
        if isinstance(page, PeoplePage):
            page.choose(tile.id)
            page.blame(why)
            page.password.setFocus()

    def _wait(self, page: PinPage, *, waiting: bool) -> None:
        if waiting:
            self._doorway.opening.emit()
        page.wait(waiting=waiting)
        self._doorway.form.wait(waiting=waiting)
