"""
What is done at the unlock window, once it is painted: who may sit down, and how they get in.

Loaded after the first painting, for it brings along what the people and the errors are made of.
"""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from salon_vault.door import Door, Tile
from salon_vault.errors import (
    KeyFileDamaged,
    KeyFileMissing,
    UserMistake,
    VaultError,
    WrongKeyFile,
    WrongPassword,
)
from salon_vault.recovery.errors import KitOfAnotherVault, KitReplaced
from salon_vault.slips.errors import SlipOver
from salon_vault.staff.model import Member
from ui.line import Line
from ui.login.by_pin import ByPin
from ui.login.elsewhere import Elsewhere
from ui.login.form import UnlockForm
from ui.login.patience import delay_after
from ui.login.people_page import PeoplePage
from ui.login.screen import OpenDoor
from ui.login.trouble_page import TroublePage
from ui.problems import sentence_of
from ui.words import _, plural

if TYPE_CHECKING:
    from ui.login.kit_page import KitPage

SECOND = 1000


class Doorway(QObject):
    """Asks who sits down and opens the vault for them."""

    opening = Signal()
    opened = Signal(object)  # Member
    insisted = Signal()
    restored = Signal(object)  # Path

    def __init__(
        self,
        form: UnlockForm,
        line: Line,
        open_door: OpenDoor,
        published: Mapping[str, str],
        elsewhere: Elsewhere,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.form = form
        self.line = line
        self._window = parent
        self._open_door = open_door
        self._published = published
        self.elsewhere = elsewhere
        elsewhere.goes.connect(self._leave_for)
        elsewhere.comes_back.connect(self.knock)
        elsewhere.busy.connect(lambda busy: self.form.wait(waiting=busy))
        elsewhere.done.connect(self.restored)
        self._door: Door | None = None
        self._wrong = 0
        self._seconds = 0
        self._tick = QTimer(self, interval=SECOND)
        self._tick.timeout.connect(self._count_down)
        self._by_pin = ByPin(self)
        self.page: QWidget
        self.knock()

    @property
    def door(self) -> Door:
        """The door of the vault; there is one whenever people are shown."""
        assert self._door is not None, "no vault could be opened"
        return self._door

    def knock(self) -> None:
        """Open the door and show who works here, or why it stays closed."""
        try:
            if self._door is None:
                self._door = self._open_door()
            people = self._door.people()
            self.form.demo.setVisible(self._door.demo)
        except VaultError as error:
            self.show_trouble(error)
        else:
            self._show_people(PeoplePage(people))

    def let_go(self) -> None:
        """Release the vault without unlocking it; restore and move no more."""
        self.elsewhere.give_up()
        if self._door is not None:
            self._door.close()
            self._door = None

    # --- pages -----------------------------------------------------------------------------

    def _show_people(self, page: PeoplePage) -> None:
        self.show(page)
        page.unlock.clicked.connect(lambda: self._unlock(page))
        page.kit.clicked.connect(self._show_kit)
        self.elsewhere.offer(page.restore, page.leave)
        page.chosen.connect(lambda _tile: self._look_for_key_file(page))
        self._look_for_key_file(page)
        self._by_pin.offer(page, self.door)
        if self.door.demo:
            page.chosen.connect(lambda: page.fill(self._published))
            page.fill(self._published)
        page.begin()
        if self._seconds:
            self._tick.start()
            self._say_wait(page)

    def _show_kit(self) -> None:
        from ui.login.kit_page import KitPage  # few come in with the kit

        page = KitPage(self.line)
        self.show(page)
        page.back.clicked.connect(self.knock)
        page.open.clicked.connect(lambda: self._unlock_with_kit(page))
        page.code.setFocus()

    def show_trouble(self, error: VaultError) -> None:
        """Say why the vault stays closed."""
        if (about := self.elsewhere.page_about(error)) is not None:
            self.show(about)
            return
        page = TroublePage(error)
        self.show(page)
        page.again.clicked.connect(self.knock)
        page.header_chosen.connect(self._choose_header)
        page.insisted.connect(self._insist)
        self.elsewhere.offer(page.restore)
        page.again.setFocus()

    def _leave_for(self, page: QWidget) -> None:
        """Let go of the vault, which nobody holds while that page is there."""
        self.let_go()
        self.show(page)

    def show(self, page: QWidget) -> None:
        """Let ``page`` stand in the frame."""
        self._tick.stop()
        self.page = page
        self.form.show_page(page)

    def _choose_header(self, generation: int) -> None:
        self.door.choose_header(generation)
        self.knock()

    def _insist(self) -> None:
        self.insisted.emit()
        self.knock()

    def _look_for_key_file(self, page: PeoplePage) -> None:
        door, tile = self.door, page.tile
        if tile.needs_key_file:
            page.key_file.watch(self.line, lambda: door.key_file_is_in(tile.id))
        else:
            page.key_file.rest()

    # --- unlocking -------------------------------------------------------------------------

    def _unlock(self, page: PeoplePage) -> None:
        if self._seconds:
            return
        if not page.password.text():
            page.blame(_("Type the password of {who} to go on.").format(who=page.tile.label))
            page.password.setFocus()
            return
        self._open(page, page.tile, page.password.take())

    def _open(self, page: PeoplePage, tile: Tile, password: str) -> None:
        door, chosen = self.door, page.key_file.chosen
        self._wait(page, waiting=True)
        unlock = partial(door.unlock, tile.id, password, chosen)
        answer = self.line.open(unlock, self._window)
        answer.at_last(lambda: self._wait(page, waiting=False))
        answer.then(self.let_in).otherwise(lambda error: self._refused(page, error))

    def let_in(self, member: Member) -> None:
        """Tell that somebody sits at the desk."""
        self._wrong = 0
        self.opened.emit(member)

    def _refused(self, page: PeoplePage, error: VaultError) -> None:
        if isinstance(error, KeyFileMissing | WrongKeyFile | KeyFileDamaged):
            page.key_file.blame(sentence_of(error))
            page.password.setFocus()
            return
        if isinstance(error, SlipOver):
            page.blame(sentence_of(error))
            return
        if not isinstance(error, WrongPassword):
            self.show_trouble(error)
            return
        self._wrong += 1
        page.blame(sentence_of(error))
        page.password.setFocus()
        self._seconds = delay_after(self._wrong)
        if self._seconds:
            self._tick.start()
            self._say_wait(page)

    def _unlock_with_kit(self, page: "KitPage") -> None:
        door, code = self.door, page.take()
        self._wait(page, waiting=True)
        answer = self.line.open(lambda: door.unlock_with_kit(code), self._window)
        answer.at_last(lambda: self._wait(page, waiting=False))
        answer.then(self.let_in).otherwise(lambda error: self._kit_refused(page, error))

    def _kit_refused(self, page: "KitPage", error: VaultError) -> None:
        if isinstance(error, KitOfAnotherVault | KitReplaced | UserMistake):
            page.field.blame(sentence_of(error))
            page.code.setFocus()
        else:
            self.show_trouble(error)

    def _wait(self, page: "PeoplePage | KitPage", *, waiting: bool) -> None:
        if waiting:
            self.opening.emit()
            self._window.setFocus()  # or the next field that is not closed would get the keys
        page.wait(waiting=waiting)
        self.form.wait(waiting=waiting)

    def _count_down(self) -> None:
        self._seconds -= 1
        if isinstance(self.page, PeoplePage):
            self._say_wait(self.page)

    def _say_wait(self, page: PeoplePage) -> None:
        page.unlock.setEnabled(not self._seconds)
        if self._seconds:
            page.unlock.say(plural("Wait {n} second", "Wait {n} seconds", self._seconds))
        else:
            self._tick.stop()
            page.unlock.say(_("Unlock"))
