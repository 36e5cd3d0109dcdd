"""What lies readable outside the vault: remembered, listed, deleted by digest, or left."""

import os
from dataclasses import replace

import pytest

from salon_vault.clients.use_cases import add_client
from salon_vault.consents.use_cases import compose_form_set, save_papers
from salon_vault.exporting.use_cases import save_client_list
from salon_vault.from_elsewhere.model import Left
from salon_vault.gate import Given
from salon_vault.left_outside.looking import look_outside, with_digests
from salon_vault.left_outside.model import Kind, Known
from salon_vault.left_outside.use_cases import (
    delete_outside,
    forget_gone,
    known_outside,
    leave_outside,
    remember_read,
)
from salon_vault.salon.use_cases import save_salon, view_salon
from salon_vault.scans.watching.errors import WatchedFolderRefused
from salon_vault.scans.watching.model import Watch, Watched
from salon_vault.scans.watching.use_cases import watch_folder
from salon_vault.staff.model import Tier
from storage.erasures import erase_records
from storage.exports import FileExports
from storage.watched_folders import WatchedFolders
from tests.conftest import NOON, PASSWORD
from tests.vaults import Patient

SCAN = b"%PDF-1.7 a page from the scanner"
FOLDERS = WatchedFolders()


@pytest.fixture
def scans(tmp_path):
    folder = tmp_path / "Scans"
    folder.mkdir()
    return folder


@pytest.fixture
def desk(seat, world, scans):
    desk = seat(Tier.OWNER)
    desk.run(watch_folder, Watched.SCANS, scans)
    return desk


def lying(desk, clock, **later):
    clock.move(**later)
    return with_digests(FOLDERS, look_outside(FOLDERS, desk.run(known_outside), clock.now()))


def test_a_scan_lies_outside_at_once_and_goes_by_its_digest(desk, clock, scans, entries):
    (scans / "Anna Lis.pdf").write_bytes(SCAN)
    (scans / "letter.docx").write_bytes(b"PK no scan")
    (only,) = lying(desk, clock).files
    assert (only.path.name, only.kind, only.size) == ("Anna Lis.pdf", Kind.SCAN, len(SCAN))

    assert desk.run(delete_outside, [only]) == ()
    assert not only.path.exists()
    assert lying(desk, clock).files == ()
    assert "Anna" not in repr(entries())  # a name is for the screen alone


def test_a_file_that_changed_meanwhile_stays(desk, clock, scans):
    (scans / "scan.pdf").write_bytes(SCAN)
    found = lying(desk, clock).files
    (scans / "scan.pdf").write_bytes(SCAN + b" and one more")

    assert desk.run(delete_outside, found) == ((0, Left.CHANGED),)
    assert (scans / "scan.pdf").exists()


def test_what_is_left_is_no_reminder_until_it_is_written_to(desk, clock, scans):
    file = scans / "scan.pdf"
    file.write_bytes(SCAN)
    os.utime(file, (clock.now().timestamp(),) * 2)
    desk.run(leave_outside, lying(desk, clock).files)
    left = lying(desk, clock, minutes=5)
    assert (left.waiting, left.files[0].left_on) == (0, clock.now().date())

    os.utime(file, (clock.now().timestamp() + 60,) * 2)
    assert lying(desk, clock).waiting == 1


def test_a_saved_list_is_listed_after_a_day(seat, world, clock, tmp_path):
    desk = seat(Tier.OWNER)
    desk._world = replace(world, exports=FileExports())
    place = tmp_path / "list.csv"
    proof = desk.confirm(PASSWORD)
    desk.carry_out(Given("the accountant", proof), save_client_list, place, Patient())
    assert lying(desk, clock, hours=20).files == ()

    (file,) = lying(desk, clock, hours=5).files
    assert (file.path, file.kind) == (place, Kind.SAVED)
    place.unlink()
    gone = lying(desk, clock)
    assert (gone.files, gone.gone) == ((), (place,))
    desk.run(forget_gone, gone.gone)
    assert desk.run(known_outside).files == ()


def test_the_name_of_a_file_that_holds_a_clients_papers_goes_with_the_card(
    seat, world, clock, tmp_path
):
    desk = seat(Tier.OWNER)
    desk._world = replace(world, exports=FileExports())
    ada, ola = (desk.run(add_client, name, "pl").client.id for name in ("Ada", "Ola"))
    ours, theirs, both = (tmp_path / name for name in ("Ada.pdf", "Ola.pdf", "tomorrow.pdf"))
    for client, place in ((ada, ours), (ola, theirs)):
        sheets = desk.run(compose_form_set, client, "general", "pl", "")
        desk.run(save_papers, client, sheets, place)
    desk.run(remember_read, both, Kind.LIST, b"digest")
    (file,) = [each for each in lying(desk, clock, hours=25).files if each.path == ours]
    desk.run(leave_outside, [file])
    assert {one.path for one in desk.run(known_outside).files} == {ours, theirs, both}

    with desk.vault.work() as work:
        erase_records(desk.vault._connection, work.log, ada, work.touches.append)
    assert {one.path for one in desk.run(known_outside).files} == {theirs, both}


def test_saved_files_of_others_are_for_who_checks_up(seat, clock, tmp_path):
    path = tmp_path / "bookings.csv"
    seat(Tier.SPECIALIST).run(remember_read, path, Kind.BOOKINGS, b"digest")

    assert seat(Tier.RECEPTION).run(known_outside).files == ()
    assert [one.path for one in seat(Tier.MANAGER).run(known_outside).files] == [path]


def test_a_folder_in_the_vault_is_refused_and_settings_keep_folders(desk, salon, scans):
    for folder in (salon.folder, salon.folder / "blobs"):
        with pytest.raises(WatchedFolderRefused) as refused:
            desk.run(watch_folder, Watched.CAMERA, folder)
        assert refused.value.why == "vault"
    with pytest.raises(WatchedFolderRefused):
        desk.run(watch_folder, Watched.SCANS, scans / "none")

    before = desk.run(view_salon)
    desk.run(save_salon, replace(before, name="Magnolia", scan_folder="/etc"))
    assert desk.run(view_salon).scan_folder == str(scans)


def test_a_synced_folder_is_taken_on_the_owners_word(desk, scans):
    synced = scans / "OneDrive - Salon"
    synced.mkdir()
    with pytest.raises(WatchedFolderRefused) as refused:
        desk.run(watch_folder, Watched.SCANS, synced)
    assert (refused.value.program, refused.value.can_insist) == ("OneDrive", True)

    assert desk.run(watch_folder, Watched.SCANS, synced, insist=True).scan_folder == str(synced)


def test_a_scan_has_come_once_it_has_stopped_growing(scans):
    watch, file = Watch(), scans / "scan.pdf"
    file.write_bytes(SCAN)
    assert watch.settled(FOLDERS.papers_in(scans, 10)) == []
    file.write_bytes(SCAN * 2)
    assert watch.settled(FOLDERS.papers_in(scans, 10)) == []
    assert watch.is_restless
    (found,) = watch.settled(FOLDERS.papers_in(scans, 10))

    watch.take([found])
    assert watch.settled(FOLDERS.papers_in(scans, 10)) == []
    assert not watch.is_restless


def test_files_that_were_refused_hide_no_newer_one(scans):
    watch = Watch(most=2)
    for number in range(5):
        (scans / f"{number}.pdf").write_bytes(SCAN)
        os.utime(scans / f"{number}.pdf", (number, number))
    offered = []
    for _look in range(6):
        found = watch.settled(FOLDERS.papers_in(scans, watch.looks_at))
        watch.take(found)  # and none of them is filed
        offered += [one.path.name for one in found]
    assert offered == [f"{number}.pdf" for number in range(5)]


def test_a_link_in_the_folder_leads_nowhere(scans, tmp_path):
    (tmp_path / "elsewhere.pdf").write_bytes(SCAN)
    (scans / "link.pdf").symlink_to(tmp_path / "elsewhere.pdf")
    assert FOLDERS.papers_in(scans, 10) == []
    assert look_outside(FOLDERS, Known(scans, None), NOON).files == ()
