"""The PIN on screen: offered, typed by hand or finger, wrong, gone; and the lock at its end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.clock import SystemClock
from salon_vault.staff.model import Tier
from storage.door import VaultDoor
from storage.keeper_wire import Keeper
from storage.os_process import own_command
from ui.lock import Lock
from ui.login.people_page import PeoplePage
from ui.login.pin_page import PinPage
from ui.login.screen import UnlockScreen
from ui.parts.button import Button
from ui.parts.lock_pill import LockPill
from ui.parts.pin_line import PinLine
from ui.pins.note import PinNote

PIN, WRONG = "407193", "918240"


@pytest.fixture(autouse=True)
def dated():
    """Here rules and screens go by the PC's own clock: the keeper beside them does."""


@pytest.fixture
def keeper():
    keeper = Keeper(lambda: own_command("--keeper"))
    yield keeper
    keeper.close()


@pytest.fixture
def reception_has_a_pin(salon, keeper):
    """Have the owner allow it and reception choose it, before the unlock window."""

    def vault_of(tier):
        door = VaultDoor(salon.folder, clock=SystemClock(), keeper=keeper)
        return door.open_with_identity(salon.people[tier], salon.identity(tier))

    owner = vault_of(Tier.OWNER)
    owner.pins.allow([Tier.RECEPTION])
    owner.close()
    reception = vault_of(Tier.RECEPTION)
    reception.pins.choose(PIN)
    reception.close()


@pytest.fixture
def screen(qtbot, line, salon, keeper, reception_has_a_pin):
    """Show the unlock window."""
    screen = UnlockScreen()
    qtbot.addWidget(screen)
    screen.receive(line, lambda: VaultDoor(salon.folder, clock=SystemClock(), keeper=keeper))
    screen.show()
    yield screen
    if not line.is_open:
        screen.let_go()


def tile_of(screen, tier):
    return next(tile for tile in screen.page.tiles if tile.tile.tier is tier)


def fail(qtbot, screen, pin=WRONG):
    QTest.keyClicks(screen.page.pin, pin)
    page = screen.page
    qtbot.waitUntil(lambda: screen.page is not page or bool(page.field.below.text()))


def test_a_click_on_a_tile_with_a_pin_brings_up_the_pad(screen):
    tile_of(screen, Tier.RECEPTION).click()
    assert isinstance(screen.page, PinPage)
    assert screen.page.tile.tier is Tier.RECEPTION


def test_who_has_no_pin_is_asked_for_the_password(screen):
    tile_of(screen, Tier.SPECIALIST).click()
    assert isinstance(screen.page, PeoplePage)
    assert screen.page.pin.isHidden()


def test_the_sixth_digit_opens(qtbot, screen, line):
    tile_of(screen, Tier.RECEPTION).click()
    QTest.keyClicks(screen.page.pin, PIN)
    qtbot.waitUntil(lambda: line.is_open)
    assert line.member.label == "Front desk"


def test_the_pad_types_as_the_keyboard_does(qtbot, screen, line):
    tile_of(screen, Tier.RECEPTION).click()
    page = screen.page
    keys = {key.accessibleName(): key for key in page.pad.findChildren(Button)}
    for digit in "5", *PIN:
        keys[digit].click()
        if digit == "5":
            keys["Delete the last digit"].click()
    qtbot.waitUntil(lambda: line.is_open)


def test_a_wrong_pin_says_how_many_tries_are_left(qtbot, screen, line):
    tile_of(screen, Tier.RECEPTION).click()
    fail(qtbot, screen)
    assert screen.page.field.below.text() == "Wrong PIN. 2 tries left."
    assert screen.page.pin.text() == ""
    assert not line.is_open


def test_after_three_wrong_ones_the_password_is_asked_for(qtbot, screen):
    tile_of(screen, Tier.RECEPTION).click()
    fail(qtbot, screen)
    screen.page.field.blame("")
    fail(qtbot, screen)
    screen.page.field.blame("")
    fail(qtbot, screen)
    assert isinstance(screen.page, PeoplePage)
    assert screen.page.tile.tier is Tier.RECEPTION
    assert "no longer counts" in screen.page.field.below.text()
    assert screen.page.pin.isHidden()


def test_the_password_still_opens_instead(qtbot, screen, line, salon):
    tile_of(screen, Tier.RECEPTION).click()
    screen.page.back.click()
    assert screen.page.tile.tier is Tier.RECEPTION
    screen.page.password.setText(salon.password)
    screen.page.unlock.click()
    qtbot.waitUntil(lambda: line.is_open)


def test_a_pin_field_takes_digits_only(qtbot):
    field = PinLine("PIN")
    qtbot.addWidget(field)
    QTest.keyClicks(field, "4a0-7 1b93555")
    assert field.text() == "407193"
    assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_the_pill_tells_of_a_pin(qtbot):
    pill = LockPill()
    qtbot.addWidget(pill)
    narrow = pill.sizeHint().width()
    pill.show_pin(SystemClock().now())
    assert "PIN until" in pill.words
    assert pill.accessibleDescription().startswith("PIN until")
    assert pill.sizeHint().width() > narrow
    pill.show_pin(None)
    assert "PIN" not in pill.words


@pytest.mark.parametrize(("tier", "offered"), [(Tier.MANAGER, True), (Tier.SPECIALIST, False)])
def test_a_pin_is_offered_to_whom_the_owner_allows_it(
    qtbot, line, salon, keeper, qapp, tier, offered
):
    def vault_of(tier):
        door = VaultDoor(salon.folder, clock=SystemClock(), keeper=keeper)
        return door.open_with_identity(salon.people[tier], salon.identity(tier))

    owner = vault_of(Tier.OWNER)
    owner.pins.allow([Tier.MANAGER])
    owner.close()
    line.open(lambda: vault_of(tier), line)
    qtbot.waitUntil(lambda: line.is_open)
    pill = LockPill()
    qtbot.addWidget(pill)
    note = PinNote(line, Lock(line, lambda: None, qapp), pill)
    qtbot.addWidget(note)
    with qtbot.waitSignal(note.told) as told:
        pass
    assert told.args == [None]
    assert note.isHidden() == (not offered)


def test_a_desk_opened_by_pin_locks_when_its_hours_end(qtbot, screen, line, qapp):
    tile_of(screen, Tier.RECEPTION).click()
    QTest.keyClicks(screen.page.pin, PIN)
    qtbot.waitUntil(lambda: line.is_open)
    pill = LockPill()
    qtbot.addWidget(pill)
    note = PinNote(line, Lock(line, lambda: None, qapp), pill)
    qtbot.addWidget(note)
    with qtbot.waitSignal(note.told) as told:
        pass
    left = (told.args[0] - SystemClock().now()).total_seconds()
    assert 0 < left <= 4 * 3600
    assert abs(note._end.remainingTime() / 1000 - left) < 60
