"""Pictures of the unlock window: people, the kit, and every reason why it stays closed."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtTest import QTest

from salon_vault import errors
from salon_vault.backup.errors import TodaysOwnerNeeded
from salon_vault.backup.model import Restored, SetName
from salon_vault.backup.restoring import OfferedSet, Whose
from salon_vault.door import Tile
from salon_vault.keys.errors import HeaderOutdated
from salon_vault.moving.errors import VaultMoved, VaultTravelling
from salon_vault.staff.model import StaffId, Tier
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Studio
from tests.journeys.stage import press, type_into
from ui.problems import problem_of, sentence_of
from ui.restore.page import KIT as KIT_CHOICE

TROUBLES = {
    "missing": errors.VaultMissing("header"),
    "in-use": errors.VaultInUse(),
    "too-new": errors.VaultTooNew(),
    "read-only": errors.ReadOnlyMedium(),
    "disk-full": errors.DiskFull(),
    "header-damaged": errors.HeaderDamaged(),
    "headers-disagree": errors.HeadersDisagree(41, 44),
    "header-outdated": HeaderOutdated("db-1.sqlite", "db-2.sqlite"),
    "slot-damaged": errors.SlotDamaged(),
    "root-key-swapped": errors.RootKeySwapped(),
    "kdf": errors.KdfOutOfBounds(),
    "database-damaged": errors.DatabaseDamaged(),
    "record-damaged": errors.RecordDamaged(),
    "synced-folder": errors.FolderRefused("synced", "OneDrive"),
    "network-folder": errors.FolderRefused("network"),
}
"""What may be said instead of the people."""

OFFER = OfferedSet(
    name=SetName("2026-11-20T193005Z_g412_7f3a"),
    folder=Path("set"),
    pool=Path("blobs"),
    stick="",
    made_at=datetime(2026, 11, 20, 19, 30, tzinfo=UTC),
    size=214_000_000,
    vault="K7Q2-9XPD",
    whose=Whose.OURS,
    owners=(Tile(StaffId("0" * 16), "Ewa K.", Tier.OWNER),),
    clients=240,
)
MADE = Restored(
    Path("Salon restored 2026-11-21.svault"), OFFER.name, ("Marek", "Chair 2"), 1, 2
)

KIT = "-".join(f"{number:02}XY" for number in range(18))
"""Looks like a kit from afar."""


def unlock(studio: Studio) -> None:
    """Show the unlock window from its first painting to every trouble."""
    album, line = studio.album, studio.line()
    album.begin("unlock")
    screen = studio.unlock_screen(line)
    people(studio, screen)
    press(screen.page.kit)
    kit(studio, screen.page)
    restore(studio, screen)
    screen.page.back.click()
    press(screen.page.leave)
    move(studio, screen)
    for name, error in TROUBLES.items():
        screen._doorway.show_trouble(error)
        album.take(f"trouble-{name}")
    screen.let_go()
    studio.take_down(screen)
    line.hang_up(10)


def kit(studio: Studio, page) -> None:
    """Show the kit: to be typed, typed with a slip, and off a picture."""
    album = studio.album
    album.take("kit")
    type_into(page.code, "ABCD EFGH")
    press(page.open)
    until(page.field.below.text)
    album.take("kit-mistyped")
    studio.scan(page.scan)
    album.take("kit-picture-refused")
    studio.scan(page.scan, KIT)
    album.take("kit-picture-read")
    press(page.scan.delete)
    until(page.scan.delete.isHidden)
    album.take("kit-picture-deleted")
    page.scan._not_deleted(errors.ReadOnlyMedium())
    album.take("kit-picture-stays")


def restore(studio: Studio, screen) -> None:
    """Show the page for restoring: nothing there, a backup, an old kit, and what came of it."""
    album, doorway = studio.album, screen._doorway
    doorway.elsewhere.show_restore()
    page = screen.page
    until(page.folder.isEnabled)
    until(lambda: not page.busy.isVisible())
    album.take("restore-nothing")
    page.show_offers((OFFER, replace(OFFER, stick="B", whose=Whose.ANOTHER)))
    album.take("restore")
    page.who.choose(KIT_CHOICE)
    album.take("restore-kit")
    page.sets.setCurrentIndex(1)
    page.blame(sentence_of(errors.WrongPassword()))
    album.take("restore-wrong-password")
    problem = problem_of(TROUBLES["synced-folder"])
    page.ask_whether_there(problem.title, problem.happened)
    album.take("restore-copied-folder")
    page.insist.hide()
    problem = problem_of(TodaysOwnerNeeded())
    page.ask_today(problem.title, problem.todo, OFFER.owners)
    album.take("restore-owner-of-today")
    page.show_done(MADE)
    album.take("restore-done")


def move(studio: Studio, screen) -> None:
    """Show a move: before it, after it on the old PC, the way back, and on the new PC."""
    album, doorway = studio.album, screen._doorway
    moving = doorway.elsewhere._moving
    album.take("move")
    moved = VaultMoved(datetime(2026, 11, 21, tzinfo=UTC), "K7QP-4M2X")
    page = moving.page_about(moved)
    doorway.show(page)
    album.take("moved")
    press(page.failed)
    album.take("moved-back")
    page = moving.page_about(VaultTravelling(datetime(2026, 11, 21, tzinfo=UTC)))
    doorway.show(page)
    album.take("arrival")
    press(page.lost)
    until(page.lost.isChecked)
    album.take("arrival-without-code")
    doorway.knock()


def people(studio: Studio, screen) -> None:
    """Show the people, a wrong password, and the wait after several."""
    album, page = studio.album, screen.page
    album.take("people")
    press(next(tile for tile in page.tiles if tile.tile.tier is Tier.MANAGER))
    page.password.clear()
    press(page.unlock)
    album.take("no-password")
    QTest.keyClicks(page.password, "magnolia")
    press(page.unlock)
    album.take("opening")
    until(page.unlock.isEnabled)
    album.take("wrong-password")
    doorway = screen._doorway
    doorway._seconds = 5  # as after several wrong passwords, each of which takes a second
    doorway._say_wait(page)
    album.take("wait")
    doorway._seconds = 0
    doorway._say_wait(page)
    key_file(studio, page)


def key_file(studio: Studio, page) -> None:
    """Show a login that needs its key file: not plugged in, asked for in vain, plugged in."""
    album, row = studio.album, page.key_file
    row.watch(studio.line(), lambda: False)
    album.take("key-file")
    row.blame(sentence_of(errors.KeyFileMissing()))
    album.take("key-file-missing")
    row._show_found(True)
    album.take("key-file-found")
    row.rest()
