"""Moving from the unlock window: to a stick, the code, the way back, and the new PC."""

from functools import partial

import pytest
from PySide6.QtTest import QTest

from salon_vault.ports import World
from salon_vault.staff.model import Tier
from storage.door import VaultDoor
from storage.exports import FileExports
from storage.moving.mover import VaultMover
from storage.paperless import NoPaper
from ui.login.people_page import PeoplePage
from ui.login.screen import UnlockScreen
from ui.moving.pages import ArrivalPage, MovedPage, MovePage


@pytest.fixture
def unlock_screen(qtbot, line, clock, tmp_path):
    made = []

    def unlock_screen(folder):
        screen = UnlockScreen()
        qtbot.addWidget(screen)
        world = World(clock, NoPaper(), FileExports())
        mover = VaultMover(folder, world=world, home=tmp_path / "new pc", sticks=list)
        door = partial(VaultDoor, folder, clock=clock)
        screen.receive(line, door, {}, None, lambda: mover)
        screen.show()
        made.append(screen)
        return screen

    yield unlock_screen
    for screen in made:
        screen.let_go()


@pytest.fixture
def stick(tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


@pytest.fixture
def moved(qtbot, salon, unlock_screen, stick):
    """Move the vault as a person would; return the window of the old PC."""
    screen = unlock_screen(salon.folder)
    screen.page.leave.click()
    page = screen.page
    assert isinstance(page, MovePage)
    page.go.click()
    assert page.stick_field.below.text()
    page.stick.take(stick)
    page.owner.password.setText("not the password at all")
    page.go.click()
    qtbot.waitUntil(lambda: bool(page.owner.password_field.below.text()), timeout=20_000)
    QTest.keyClicks(page.owner.password, salon.password)
    page.go.click()
    qtbot.waitUntil(lambda: isinstance(screen.page, MovedPage), timeout=20_000)
    return screen


def test_the_old_pc_says_that_the_vault_moved_and_the_new_one_takes_it_in_with_the_code(
    qtbot, salon, moved, unlock_screen, stick, clock
):
    code = moved.page.code.text()
    assert len(code) == 9
    screen = unlock_screen(stick / salon.folder.name)
    page = screen.page
    assert isinstance(page, ArrivalPage)
    folders = []
    screen.restored.connect(folders.append)
    page.code.setText("2222-2222")
    page.go.click()
    qtbot.waitUntil(lambda: bool(page.field.below.text()), timeout=20_000)
    page.code.setText(code.lower())
    page.go.click()
    qtbot.waitUntil(lambda: bool(folders), timeout=20_000)
    door = VaultDoor(folders[0], clock=clock)
    door.unlock(salon.people[Tier.RECEPTION], salon.password).close()


def test_an_owner_puts_the_vault_in_force_here_again_and_says_why(qtbot, salon, moved):
    page = moved.page
    page.failed.click()
    page.owner.password.setText(salon.password)
    page.go.click()
    assert page.reason_field.below.text()
    page.reason.setText("the new PC is broken")
    page.go.click()
    qtbot.waitUntil(lambda: isinstance(moved.page, PeoplePage), timeout=20_000)
