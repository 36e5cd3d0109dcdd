"""Restoring from the unlock window: which backup, who opens it, and what comes of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.backup.use_cases import stage_backup
from salon_vault.clients.use_cases import add_client
from salon_vault.errors import VaultMissing
from salon_vault.staff.model import Tier
from storage.backup.places import STAGING
from storage.backup.restorer import VaultRestorer
from storage.door import VaultDoor
from tests.vaults import SMALL_STEP, Patient
from ui.login.people_page import PeoplePage
from ui.login.screen import UnlockScreen
from ui.login.trouble_page import TroublePage
from ui.restore.page import KIT, RestorePage


@pytest.fixture
def staged(salon, seat, counter):
    """Keep a client, stage a set, and lock."""
    desk = seat(Tier.OWNER)
    desk.run(add_client, "Wanda Klimek", "pl")
    desk.run(stage_backup, Patient())
    counter.clear()


@pytest.fixture
def unlock_screen(qtbot, line, salon, clock):
    made = []

    def unlock_screen(knock=None):
        screen = UnlockScreen()
        qtbot.addWidget(screen)
        restorer = VaultRestorer(
            salon.folder, clock=clock, sticks=list, ballast_step=SMALL_STEP
        )
        door = knock or (lambda: VaultDoor(salon.folder, clock=clock))
        screen.receive(line, door, {}, lambda: restorer)
        screen.show()
        made.append(screen)
        return screen

    yield unlock_screen
    for screen in made:
        screen.let_go()


@pytest.fixture
def restore_page(qtbot, unlock_screen):
    """Go to the page through its button, and wait until backups were looked for."""
    screen = unlock_screen()
    screen.page.restore.click()
    page = screen.page
    assert isinstance(page, RestorePage)
    qtbot.waitUntil(lambda: page.busy.isHidden() or not page.busy.isVisible())
    return screen, page


def test_the_newest_backup_is_offered_with_what_tells_it_apart(staged, restore_page):
    _screen, page = restore_page
    assert page.sets.count() == 1
    assert "this PC" in page.sets.currentText()
    assert "1 client card" in page.facts.below.text()
    assert [page.who.itemText(n) for n in range(page.who.count())] == ["Ewa K.", "Recovery kit"]
    assert "whoever has left stays out" in page.remark.text.text()


def test_without_a_backup_it_says_what_to_do(restore_page):
    _screen, page = restore_page
    assert "No backup was found" in page.remark.title.text()
    assert page.password_field.isHidden()


def test_a_stick_plugged_in_meanwhile_is_found_by_looking_again(
    qtbot, staged, restore_page, salon, tmp_path
):
    _screen, page = restore_page
    away = (salon.folder / STAGING).rename(tmp_path / "away")
    page.show_offers(())
    assert page.go.accessibleName() == "Look for backups again"
    page.go.click()
    qtbot.waitUntil(lambda: page.go.isEnabled() and not page.busy.isVisible())
    assert page.sets.count() == 0
    away.rename(salon.folder / STAGING)
    page.go.click()
    qtbot.waitUntil(lambda: page.sets.count() == 1)
    assert page.go.accessibleName() == "Restore"


def test_a_folder_that_is_copied_elsewhere_is_the_owners_to_insist_on(
    qtbot, staged, restore_page, salon
):
    _screen, page = restore_page
    (salon.folder.parent / ".dropbox.cache").mkdir()
    page.password.setText("not my password at all")
    page.go.click()
    qtbot.waitUntil(page.insist.isVisible, timeout=30_000)
    assert "copies it elsewhere" in page.remark.text.text()
    assert not page.insist.go.isEnabled()
    page.insist.known.click()
    page.insist.go.click()
    qtbot.waitUntil(lambda: bool(page.password_field.below.text()), timeout=30_000)
    page.password.setText(salon.password)
    page.go.click()
    qtbot.waitUntil(lambda: "is restored" in page.remark.title.text(), timeout=30_000)
    assert not page.insist.isVisible()


def test_the_owner_restores_and_goes_to_the_restored_vault(
    qtbot, staged, restore_page, salon, clock
):
    screen, page = restore_page
    folders = []
    screen.restored.connect(folders.append)
    QTest.keyClicks(page.password, salon.password)
    QTest.keyClick(page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "is restored" in page.remark.title.text(), timeout=30_000)
    assert page.password.text() == ""
    assert page.facts.isHidden()
    page.go.click()
    assert [folder.name for folder in folders] == ["Salon restored 2026-11-21.svault"]
    door = VaultDoor(folders[0], clock=clock)
    door.unlock(salon.people[Tier.RECEPTION], salon.password).close()


def test_a_wrong_password_is_said_below_the_field(qtbot, staged, restore_page, salon):
    _screen, page = restore_page
    page.password.setText("not my password at all")
    page.go.click()
    qtbot.waitUntil(lambda: bool(page.password_field.below.text()), timeout=30_000)
    assert page.go.isEnabled()
    assert not [p for p in salon.folder.parent.iterdir() if "restored" in p.name]


def test_r33_a_slip_in_the_kit_is_named_and_the_corrected_kit_restores(
    qtbot, staged, restore_page, salon
):
    _screen, page = restore_page
    page.who.choose(KIT)
    assert page.password_field.isHidden()
    groups = list(salon.kit.groups)
    wrong = groups[6][0] + ("2" if groups[6][1] != "2" else "3") + groups[6][2:]
    page.code.setPlainText(" ".join([*groups[:6], wrong, *groups[7:]]))
    page.go.click()
    qtbot.waitUntil(lambda: "7" in page.code_field.below.text(), timeout=30_000)
    page.code.setPlainText(" ".join(groups))
    page.go.click()
    qtbot.waitUntil(lambda: "is restored" in page.remark.title.text(), timeout=30_000)


def test_an_old_kit_asks_for_an_owner_of_today(
    qtbot, staged, unlock_screen, salon, open_as, counter
):
    open_as(Tier.OWNER).roster.renew_kit()
    counter.clear()
    screen = unlock_screen()
    screen.page.restore.click()
    page = screen.page
    qtbot.waitUntil(lambda: page.sets.count() == 1)
    page.who.choose(KIT)
    page.code.setPlainText(" ".join(salon.kit.groups))
    page.go.click()
    qtbot.waitUntil(lambda: "present owner" in page.remark.title.text(), timeout=30_000)
    assert page.who.key == salon.people[Tier.OWNER]
    page.password.setText(salon.password)
    page.go.click()
    qtbot.waitUntil(lambda: "is restored" in page.remark.title.text(), timeout=30_000)


def test_back_leads_to_the_people_again(qtbot, staged, restore_page):
    screen, page = restore_page
    page.back.click()
    assert isinstance(screen.page, PeoplePage)


def test_where_the_vault_is_gone_a_backup_can_be_restored(staged, unlock_screen):
    def knock():
        raise VaultMissing("header")

    screen = unlock_screen(knock)
    assert isinstance(screen.page, TroublePage)
    assert not screen.page.restore.isHidden()


def test_nothing_typed_is_not_even_tried(staged, restore_page):
    _screen, page = restore_page
    page.go.click()
    assert page.password_field.below.text()


def test_a_window_that_goes_stops_the_restore_and_leaves_nothing(
    qtbot, staged, restore_page, salon, line
):
    screen, page = restore_page
    page.password.setText(salon.password)
    page.go.click()
    screen.let_go()
    qtbot.waitUntil(page.go.isEnabled, timeout=30_000)
    assert not [p for p in salon.folder.parent.iterdir() if "restored" in p.name]
    assert "is restored" not in page.remark.title.text()
