"""An unlocked program backs up by itself, keeps the screen alive, and says how it stands."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog

from salon_vault.audit import Phase
from salon_vault.backup.errors import BackupDamaged
from salon_vault.backup.schedule import Errand
from salon_vault.backup.use_cases import backup_is_due, register_stick, stage_backup
from salon_vault.clients.use_cases import add_client
from salon_vault.compartments import Compartment
from salon_vault.salon.use_cases import view_salon
from salon_vault.staff.model import Tier
from storage.backup.keyless import read_shipments
from storage.backup.places import STAGING, unfinished_sets, whole_sets
from tests.vaults import Patient
from ui.backup.carrier import Report
from ui.lock import WITHIN, Lock

PHOTOS = 200


@pytest.fixture
def staged(salon):
    return lambda: whole_sets(salon.folder / STAGING)


@pytest.fixture
def photographed(open_as, counter):
    """Put as many photos into the vault as a set needs to take a while."""
    vault = open_as(Tier.SPECIALIST)
    for number in range(PHOTOS):
        vault.blobs.keep(Compartment.HEALTH, b"photo %d " % number * 8000)
    counter.clear()


def chip(window):
    return window.form.bar.backup


def test_a_backup_is_made_when_it_is_due_and_only_then(qtbot, window_of, staged, clock, asked):
    window = window_of(Tier.RECEPTION)
    window.backups.look()
    qtbot.waitUntil(lambda: len(staged()) == 1)
    qtbot.waitUntil(lambda: not window.backups._busy)

    clock.move(hours=1)
    window.backups.look()
    qtbot.waitUntil(lambda: chip(window).isVisible())
    assert len(staged()) == 1

    asked(add_client, "Ada Nowak", "pl")
    qtbot.waitUntil(lambda: window.backups._changed)
    clock.move(hours=30)  # a close of day has gone by
    window.backups.look()
    qtbot.waitUntil(lambda: len(staged()) == 2)


def test_nothing_new_needs_no_new_backup(qtbot, window_of, staged, clock, asked):
    window = window_of(Tier.RECEPTION)
    window.backups.look()
    qtbot.waitUntil(lambda: len(staged()) == 1)
    qtbot.waitUntil(lambda: not (window.backups._busy or window.backups._changed))

    clock.move(hours=30)
    window.backups.look()
    asked(backup_is_due, timedelta(), False)
    assert not window.backups._busy

    asked(add_client, "Ada Nowak", "pl")
    qtbot.waitUntil(lambda: window.backups._changed)
    window.backups.look()
    qtbot.waitUntil(lambda: len(staged()) == 2)


def test_the_screen_stays_alive_while_a_backup_is_made(
    qtbot, photographed, window_of, staged, watchdog
):
    window = window_of(Tier.RECEPTION)
    qtbot.waitUntil(lambda: chip(window).isVisible())
    watchdog.start()

    window.backups.look()

    qtbot.waitUntil(lambda: len(staged()) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: not window.backups._busy)


def test_a_lock_breaks_a_backup_off_and_leaves_nothing_of_it(
    qtbot, photographed, window_of, line, salon, staged, entries, counter
):
    window = window_of(Tier.RECEPTION)
    left = []
    lock = Lock(line, lambda: left.append(True), line)
    folder = salon.folder / STAGING
    window.backups.look()
    qtbot.waitUntil(lambda: bool(unfinished_sets(folder)), timeout=5000)

    lock.lock_now()

    qtbot.waitUntil(lambda: bool(left), timeout=2 * WITHIN)
    lock.curtain.deleteLater()
    assert (staged(), unfinished_sets(folder)) == ([], [])
    answered = [each.entry for each in entries() if each.entry.case == "backup.stage_backup"]
    assert [each.phase for each in answered] == [Phase.INTENT, Phase.FAILED]


def test_anybody_can_back_up_by_a_command(qtbot, window_of, staged):
    window = window_of(Tier.SPECIALIST)
    (command,) = [each for each in window._commands() if each.words == "Back up now"]

    command.do()

    qtbot.waitUntil(lambda: len(staged()) == 1)
    qtbot.waitUntil(window.toast.isVisible)
    qtbot.waitUntil(lambda: not window.findChildren(QProgressDialog))


def test_the_bar_says_what_is_missing_until_nothing_is(
    qtbot, window_of, tmp_path, carrier, plugged_in, asked
):
    window = window_of(Tier.OWNER)
    qtbot.waitUntil(lambda: chip(window).isVisible())
    assert (chip(window).said.short, chip(window).said.tone) == ("No backup yet", "danger")
    assert chip(window).accessibleName() == "Backups: No backup yet"
    root = tmp_path / "stick"
    root.mkdir()
    plugged_in.append(root)
    asked(register_stick, root, "A")

    window.back_up()

    qtbot.waitUntil(lambda: chip(window).said.short == "Only one backup stick", timeout=10_000)
    assert chip(window).said.tone == "warn"


def test_the_chip_leads_to_the_page_for_those_who_may_open_it(qtbot, window_of):
    window = window_of(Tier.MANAGER)
    qtbot.waitUntil(lambda: chip(window).isVisible())

    qtbot.mouseClick(chip(window), Qt.MouseButton.LeftButton)

    assert window.form.pages.currentWidget() is window.screen_of("backups")


def test_the_chip_leads_nobody_else_anywhere(qtbot, window_of):
    window = window_of(Tier.RECEPTION)
    qtbot.waitUntil(lambda: chip(window).isVisible())

    assert not chip(window).isEnabled()


def test_a_set_that_rotted_on_this_pc_is_made_anew(qtbot, window_of, staged, carrier):
    window = window_of(Tier.RECEPTION)
    window.back_up()
    qtbot.waitUntil(lambda: len(staged()) == 1)

    carrier.came_back.emit(Report(None, Errand.SHIP, BackupDamaged("database")))

    qtbot.waitUntil(lambda: len(staged()) == 2)


def test_the_owner_alone_is_reminded_and_may_put_it_off(qtbot, window_of):
    window = window_of(Tier.OWNER)
    reminder = window.backup_reminder
    qtbot.waitUntil(reminder.isVisible)

    reminder.yes.click()
    assert window.form.pages.currentWidget() is window.screen_of("backups")

    reminder.no.click()
    window.backups.state_changed.emit(window.backups.state)
    assert reminder.isHidden()


def test_what_was_shipped_while_locked_comes_into_the_log(
    qtbot, salon, seat, counter, carrier, plugged_in, tmp_path, window_of, line, asked, entries
):
    root = tmp_path / "stick"
    root.mkdir()
    plugged_in.append(root)
    desk = seat(Tier.OWNER)
    desk.run(register_stick, root, "A")
    desk.run(stage_backup, Patient())
    counter.clear()
    carrier.look()
    qtbot.waitUntil(lambda: bool(read_shipments(salon.folder)))

    window = window_of(Tier.RECEPTION)
    window.backups._take_in()
    asked(view_salon)

    window.close()
    assert line.hang_up(10)
    assert "backup.note_shipments" in [each.entry.case for each in entries()]


def test_nobody_else_is_reminded(qtbot, window_of):
    window = window_of(Tier.MANAGER)
    qtbot.waitUntil(lambda: chip(window).isVisible())

    assert window.backup_reminder.isHidden()
