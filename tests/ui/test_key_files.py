"""Key files on screen: made on two sticks, looked for at the unlock window, let go of."""

from pathlib import Path

import pytest
import shiboken6

from salon_vault.key_files.use_cases import own_key_file, require_key_file
from salon_vault.staff.model import Tier
from storage.door import VaultDoor
from ui.key_files.own import RELEASE, OwnKeyFile
from ui.key_files.reminder import SecondStickReminder
from ui.login.screen import UnlockScreen
from ui.own_password import OwnPassword
from ui.parts.new_password import OWN
from ui.staff.dialogs import Reset

SLOW = 30_000


@pytest.fixture
def sticks(tmp_path):
    places = [tmp_path / "red", tmp_path / "blue"]
    for place in places:
        place.mkdir()
    return places


@pytest.fixture
def dialog(qtbot, line_of):
    dialog = OwnKeyFile(None, line_of(Tier.OWNER))
    dialog.show()
    yield dialog
    if shiboken6.isValid(dialog):
        dialog.reject()


@pytest.fixture
def unlock_screen(qtbot, line, salon, clock, sticks):
    """Show the unlock window of the salon, where ``plugged`` says which sticks are in."""
    screen = UnlockScreen()
    screen.plugged = []
    qtbot.addWidget(screen)
    door = lambda: VaultDoor(salon.folder, clock=clock, sticks=lambda: screen.plugged)  # noqa: E731 - made at each look
    screen.receive(line, door)
    screen.show()
    yield screen
    if not line.is_open:
        screen.let_go()


def needing(salon, clock, stick) -> Path:
    """Let the owner need a key file on ``stick``, and return where it is."""
    vault = VaultDoor(salon.folder, clock=clock).open_with_identity(
        salon.people[Tier.OWNER], salon.identity(Tier.OWNER)
    )
    vault.own_login.require_key_file(salon.password, stick)
    vault.close()
    return next(stick.glob("*.svkey"))


def test_two_sticks_are_written_one_after_the_other(qtbot, dialog, salon, sticks, asked):
    assert not dialog.go.isEnabled()
    dialog.password.setText(salon.password)
    assert not dialog.go.isEnabled()
    dialog.stick.take(sticks[0])
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.state.needed, timeout=SLOW)
    assert not dialog.password_field.isVisible()
    dialog.stick.take(sticks[0])
    dialog.go.click()
    qtbot.waitUntil(lambda: "already" in dialog.stick_field.below.text(), timeout=SLOW)
    dialog.stick.take(sticks[1])
    dialog.go.click()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog), timeout=SLOW)
    assert asked(own_key_file).copied
    assert len(list(sticks[1].glob("*.svkey"))) == 1


def test_a_wrong_password_writes_no_stick(qtbot, dialog, sticks):
    dialog.password.setText("not-the-password-of-anybody")
    dialog.stick.take(sticks[0])
    dialog.go.click()
    qtbot.waitUntil(
        lambda: "not the password" in dialog.password_field.below.text(), timeout=SLOW
    )
    assert list(sticks[0].iterdir()) == []


def test_until_the_second_stick_there_is_a_reminder(qtbot, line_of, salon, sticks, asked):
    line = line_of(Tier.OWNER)
    quiet = SecondStickReminder(line)
    qtbot.addWidget(quiet)
    asked(own_key_file)
    assert quiet.isHidden()
    line.ask(line, require_key_file, salon.password, sticks[0])
    reminder = SecondStickReminder(line)
    qtbot.addWidget(reminder)
    qtbot.waitUntil(lambda: not reminder.isHidden(), timeout=SLOW)


def test_the_unlock_window_finds_the_stick_by_itself(
    qtbot, salon, clock, sticks, line, request
):
    path = needing(salon, clock, sticks[0])
    screen = request.getfixturevalue("unlock_screen")
    page = screen.page
    row = page.key_file
    tiles = {tile.tile.tier: tile for tile in page.tiles}
    tiles[Tier.RECEPTION].setChecked(True)
    assert not row.isVisible()
    tiles[Tier.OWNER].setChecked(True)
    assert row.isVisible()
    assert "Plug in" in row.words.whole
    page.password.setText(salon.password)
    page.unlock.click()
    qtbot.waitUntil(lambda: "plugged-in sticks" in row.below.text(), timeout=SLOW)
    screen.plugged.append(sticks[0])
    qtbot.waitUntil(lambda: "found" in row.words.whole, timeout=SLOW)
    assert not row.below.isVisible()
    page.password.setText(salon.password)
    page.unlock.click()
    qtbot.waitUntil(lambda: line.is_open, timeout=SLOW)
    assert path.exists()


def test_a_chosen_file_is_taken_and_its_faults_are_said(
    qtbot, salon, clock, sticks, line, request, tmp_path
):
    path = needing(salon, clock, sticks[0])
    page = request.getfixturevalue("unlock_screen").page
    photo = tmp_path / "holiday.svkey"
    photo.write_bytes(b"\xff\xd8 a photo")
    for chosen, fault in ((photo, "did not make this file"), (path, "")):
        page.key_file._take(chosen)
        assert page.key_file.words.whole == chosen.name
        page.password.setText(salon.password)
        page.unlock.click()
        if fault:
            qtbot.waitUntil(lambda: fault in page.key_file.below.text(), timeout=SLOW)  # noqa: B023 - waited for at once
    qtbot.waitUntil(lambda: line.is_open, timeout=SLOW)


def test_letting_go_asks_for_the_password_and_the_stick(qtbot, dialog, salon, sticks):
    dialog.password.setText(salon.password)
    dialog.stick.take(sticks[0])
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.state.needed, timeout=SLOW)
    dialog.way.button(RELEASE).click()
    assert dialog.password_field.isVisible()
    assert not dialog.stick_field.isVisible()
    assert dialog.go.text().endswith("No longer require it")


def test_a_chosen_file_lets_go_and_its_faults_are_said(
    qtbot, salon, sticks, tmp_path, line_of, clock, line
):
    line_of(Tier.OWNER)
    line.ask(line, require_key_file, salon.password, sticks[0])
    dialog = OwnKeyFile(None, line)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.state.needed, timeout=SLOW)
    assert not dialog.file_field.isVisible()
    dialog.way.button(RELEASE).click()
    assert dialog.file_field.isVisible()
    photo = tmp_path / "holiday.svkey"
    photo.write_bytes(b"\xff\xd8 a photo")
    for chosen, fault in ((None, "none of the plugged-in"), (photo, "did not make this file")):
        dialog.file.take(chosen)
        dialog.password.setText(salon.password)
        dialog.go.click()
        qtbot.waitUntil(lambda: fault in dialog.file_field.below.text(), timeout=SLOW)  # noqa: B023 - waited for at once
    dialog.file.take(next(sticks[0].glob("*.svkey")))
    dialog.go.click()
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog), timeout=SLOW)


def test_beside_a_key_file_the_new_password_may_be_shorter(qtbot, line_of, salon, sticks):
    line = line_of(Tier.OWNER)
    line.ask(line, require_key_file, salon.password, sticks[0])
    dialog = OwnPassword(None, line)
    dialog.show()
    dialog.new.way.button(OWN).click()
    qtbot.waitUntil(lambda: "10" in dialog.new.own_field.below.text(), timeout=SLOW)
    dialog.reject()


def test_a_reset_can_require_one(qtbot, line_of, salon, sticks):
    line = line_of(Tier.OWNER)
    member = next(m for m in line.desk.vault.roster.members() if m.tier is Tier.RECEPTION)
    dialog = Reset(None, line, member)
    dialog.show()
    assert dialog.go.isEnabled()
    dialog.key_file.box.setChecked(True)
    assert not dialog.go.isEnabled()
    dialog.key_file.stick.take(sticks[0])
    assert dialog.go.isEnabled()
    dialog.reject()
