"""The studio in which pictures are taken: a demo vault, a printer of paper, logins in turn."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from salon_vault.clock import SystemClock
from salon_vault.from_elsewhere.ports import FromElsewhere
from salon_vault.paper.printing import Impression
from salon_vault.ports import World
from salon_vault.salon.use_cases import view_salon
from salon_vault.staff.model import Tier
from storage.backup.courier import StickCourier
from storage.backup.restorer import VaultRestorer
from storage.demo import published
from storage.door import VaultDoor
from storage.exports import FileExports
from storage.from_elsewhere import SourceFiles
from storage.keeper_wire import Keeper
from storage.kit_pictures import KitPictureFiles
from storage.moving.mover import VaultMover
from storage.os_process import own_command
from storage.paperless import NoPaper
from storage.watched_folders import WatchedFolders
from tests.journeys.gallery.album import Album, until
from tests.journeys.stage import press
from tests.near_helper import NearHelper
from ui.around import Around
from ui.backup.carrier import Carrier
from ui.backup.line import BackupLine
from ui.helper.scanning import PageReader
from ui.idle import Idle
from ui.line import Line
from ui.lock import Lock
from ui.login.screen import UnlockScreen
from ui.preferences import Preferences
from ui.problems import complain
from ui.recovery.kit_scan import KitScan
from ui.window import Window

PRINTER = "Counter"


@dataclass
class Drawer:
    """A printer whose paper goes into a drawer that nobody opens."""

    names: tuple[str, ...] = (PRINTER, "Back room")

    def printers(self) -> Sequence[str]:
        return self.names

    def send(self, pdf: bytes, title: str, printer: str, copies: int) -> None:
        del pdf, title, printer, copies

    def send_together(
        self, impressions: Sequence[Impression], title: str, printer: str
    ) -> None:
        del impressions, title, printer


@dataclass(frozen=True)
class Studio:
    """Where everything lies, and how the program is to look."""

    application: QApplication
    album: Album
    vault: Path
    new_vault: Path
    """Where the first run makes one."""
    size: tuple[int, int]
    preferences: Preferences
    clock: SystemClock = field(default_factory=SystemClock)
    printer: Drawer = field(default_factory=Drawer)
    keeper: Keeper = field(default_factory=lambda: Keeper(lambda: own_command("--keeper")))
    codes: list[str] = field(default_factory=list)
    """What is read off every picture of a kit."""
    sticks: list[Path] = field(default_factory=list)
    """What is plugged in."""

    @cached_property
    def carrier(self) -> Carrier:
        """Return whoever goes to the sticks."""
        courier = StickCourier(self.vault, clock=self.clock, sticks=lambda: list(self.sticks))
        return Carrier(courier)

    def line(self) -> Line:
        """Return a line on which nobody sits yet."""
        near = NearHelper()
        elsewhere = FromElsewhere(near, SourceFiles(), near, PageReader(near), WatchedFolders())
        line = Line(World(self.clock, self.printer, FileExports(), elsewhere), complain)
        line.kit_pictures = KitPictureFiles(lambda _contents: self.codes)
        return line

    def put_up(self, window: QWidget) -> None:
        """Show a window in the corner of the screen, at the size of the pictures."""
        window.move(0, 0)
        window.resize(*self.size)
        window.show()
        window.activateWindow()
        until(window.isActiveWindow)

    def scan(self, part: KitScan, *codes: str) -> None:
        """Have a picture read off which these codes come."""
        self.codes[:] = codes
        picture = self.new_vault.with_name("IMG_0412.jpg")
        picture.write_bytes(b"")
        part.read(picture)
        until(part.choose.isEnabled)

    def unlock_screen(self, line: Line, vault: Path | None = None) -> UnlockScreen:
        """Put up the unlock window of a vault."""
        unlock = UnlockScreen()
        unlock.form.notes.addWidget(BackupLine(self.carrier))
        self.put_up(unlock)
        where = vault or self.vault
        door = partial(VaultDoor, where, clock=self.clock, keeper=self.keeper)
        restorer = VaultRestorer(where, clock=self.clock)
        world = World(self.clock, NoPaper(), FileExports())
        mover = VaultMover(where, world=world, home=where.parent / "new", sticks=list)
        unlock.receive(line, door, published(), lambda: restorer, lambda: mover)
        return unlock

    def take_down(self, window: QWidget) -> None:
        """Close a window for good, and what stands before it."""
        window.close()
        if shiboken6.isValid(window):
            window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @contextmanager
    def seated(self, tier: Tier) -> "Iterator[Seat]":
        """Have the person of a tier sit down through the ordinary unlock window."""
        line = self.line()
        unlock = self.unlock_screen(line)
        page = unlock.page
        press(next(tile for tile in page.tiles if tile.tile.tier is tier))
        press(page.unlock)
        until(lambda: line.is_open)
        until(unlock.form.language.isEnabled)
        self.take_down(unlock)
        with self.window(line) as seat:
            yield seat

    @contextmanager
    def window(self, line: Line) -> "Iterator[Seat]":
        """Put up the window of an open vault, and lock the vault afterwards."""
        seat = Seat(self, line)
        yield seat
        self.take_down(seat.window)
        line.hang_up(10)


class Seat:
    """Somebody at the main window; goes places, and knows when everything has been answered."""

    def __init__(self, studio: Studio, line: Line) -> None:
        self.studio = studio
        self.line = line
        self.album = studio.album
        self.window = self._window()

    @property
    def page(self):
        """The place that the window shows."""
        return self.window.form.pages.currentWidget()

    @property
    def clients(self):
        """The screen with the list and the card."""
        return self.window.screen_of("clients")

    @property
    def card(self):
        """The card beside the list."""
        return self.clients.card

    def may_go(self, place: str) -> bool:
        """Tell whether this login knows the place."""
        return place in {each.name for each in self.window.places}

    def go(self, place: str, record: str = ""):
        """Go to a place, wait until it is whole, and return its screen."""
        self.window.toast._go()
        self.window.go(place, record)
        self.settle()
        return self.page

    def asked(self, case, *args):
        """Have a use case carried out by whoever sits here, and return the answer."""
        answers: list[object] = []
        self.line.ask(self.window, case, *args).then(answers.append)
        until(lambda: answers)
        return answers[0]

    def settle(self) -> None:
        """Wait until every question is answered, and the questions that came of the answers."""
        for _round in range(4):
            answered: list[object] = []
            self.line.ask(self.window, view_salon).then(answered.append)
            self.line.aside(self.window, lambda: None).then(answered.append)
            until(lambda answered=answered: len(answered) == 2)

    def open_card(self, client: str) -> None:
        """Open a card and wait for all of it."""
        self.window.toast._go()
        self.window.go("clients", client)
        until(lambda: self.card.client_id == client)
        self.settle()

    def come_back(self) -> None:
        """Build the window anew, as after a lock."""
        self.line.drafts.keep_now()
        self.line.drafts.settle(within=5.0)
        self.studio.take_down(self.window)
        self.window = self._window()

    def front[W: QWidget](self, kind: type[W]) -> W:
        """Wait for a dialog of this kind to come up."""
        found: list[W] = []

        def look() -> bool:
            tops = QApplication.topLevelWidgets()
            found[:] = [top for top in tops if isinstance(top, kind) and top.isVisible()]
            return bool(found)

        until(look)
        self.settle()
        return found[0]

    def _window(self) -> Window:
        idle = Idle(lambda: 0.0, self.studio.application)
        lock = Lock(self.line, lambda: None, self.studio.application)
        around = Around(
            idle,
            lock,
            self.studio.preferences,
            lambda _chosen: None,
            lambda: None,
            self.studio.carrier,
        )
        window = Window(self.line, around)
        window.form.bar.lock.count_down(180, 180)
        self.studio.put_up(window)
        return window
