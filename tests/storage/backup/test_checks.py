"""A trial restore opens the newest set and leaves nothing; a look for damage names it."""

import shutil
from contextlib import suppress
from datetime import date

import pytest

from salon_vault.access import GRANTS, Permission
from salon_vault.backup.errors import NothingStaged, StickGone
from salon_vault.backup.state import Light
from salon_vault.checks.model import Flaw, Part
from salon_vault.checks.use_cases import (
    check_integrity,
    checks_state,
    drill,
    note_signed,
    print_drill,
)
from salon_vault.clients.use_cases import add_client
from salon_vault.errors import Cancelled, InvalidInput, NotFound, NotPermitted
from salon_vault.log.use_cases import verify_log
from salon_vault.staff.model import Tier
from storage.backup.places import STAGING, blob_path, pool_of
from tests.storage.backup.restoring import header_of
from tests.vaults import Patient


def room_of(salon):
    return salon.folder / "drill"


def test_a_trial_restore_looks_into_the_newest_set(photographed, stage, seat):
    seat(Tier.OWNER).run(add_client, "Wanda Klimek", "pl")
    stage()
    name = stage()
    desk = seat(Tier.OWNER)
    found = desk.run(drill, Patient())
    assert (found.set, found.stick, found.flaw) == (name, "", Flaw.NONE)
    assert (found.clients, found.photos) == (1, 3)
    assert found.entries > 3
    state = desk.run(checks_state)
    assert (state.drill, state.drill_light, state.drill_due) == (found, Light.GREEN, False)
    assert not room_of(photographed).exists()
    assert desk.run(verify_log, Patient()).sound


def test_a_set_on_a_plugged_in_stick_counts_as_well(photographed, stage, stick, carry, seat):
    root = stick("A")
    name = stage()
    carry(root)
    for path in (photographed.folder / STAGING / name).iterdir():
        path.unlink()
    vault = seat(Tier.OWNER).vault
    vault.checks._sticks = lambda: [root]
    found = vault.checks.drill(Patient())
    assert (found.set, found.stick, found.good) == (name, "A", True)


def test_a_stick_that_is_pulled_out_meanwhile_is_no_damaged_backup(
    photographed, stage, stick, carry, seat, tmp_path
):
    root = stick("A")
    name = stage()
    carry(root)
    shutil.rmtree(photographed.folder / STAGING / name)

    class PulledOut:
        def reached(self, done, of):
            if root.exists():
                root.rename(tmp_path / "in a pocket")

    desk = seat(Tier.OWNER)
    desk.vault.checks._sticks = lambda: [root]
    with pytest.raises(StickGone):
        desk.run(drill, PulledOut())
    assert desk.run(checks_state).drill is None
    assert not room_of(photographed).exists()


def test_without_a_set_there_is_nothing_to_try(photographed, seat):
    with pytest.raises(NothingStaged):
        seat(Tier.OWNER).run(drill, Patient())


def test_only_owners_try_backups(stage, seat):
    stage()
    with pytest.raises(NotPermitted):
        seat(Tier.MANAGER).run(drill, Patient())
    assert [tier for tier in Tier if Permission.TRY_BACKUPS in GRANTS[tier]] == [Tier.OWNER]


@pytest.mark.parametrize("part", ["db.sqlite", "BACKUP.json"])
def test_a_damaged_set_is_a_result_and_turns_the_light_red(photographed, stage, seat, part):
    path = photographed.folder / STAGING / stage() / part
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)
    desk = seat(Tier.OWNER)
    assert desk.run(drill, Patient()).flaw is Flaw.DAMAGED
    assert desk.run(checks_state).drill_light is Light.RED
    assert not room_of(photographed).exists()


class Impatient:
    def __init__(self, patience):
        self.patience = patience

    def reached(self, done, of):
        self.patience -= 1
        if self.patience < 0:
            raise Cancelled


@pytest.mark.parametrize("patience", [0, 2, 4, 6])
def test_cut_short_by_a_lock_it_leaves_no_trace(photographed, stage, seat, patience):
    stage()
    desk = seat(Tier.OWNER)
    with pytest.raises(Cancelled):
        desk.run(drill, Impatient(patience))
    assert not room_of(photographed).exists()
    assert desk.run(checks_state).drill is None


def test_what_a_crash_left_is_swept_at_the_next_login(photographed, stage, seat):
    room_of(photographed).mkdir()
    (room_of(photographed) / "working.sqlite").write_bytes(b"ciphertext")
    seat(Tier.RECEPTION)
    assert not room_of(photographed).exists()


def test_the_light_is_green_for_less_than_35_days(stage, seat, clock):
    stage()
    seat(Tier.OWNER).run(drill, Patient())
    for days, light, due in ((27, "green", False), (34, "green", True), (36, "yellow", True)):
        clock.move(days=days)
        state = seat(Tier.OWNER).run(checks_state)
        assert (state.drill_light.value, state.drill_due) == (light, due)
        clock.move(days=-days)
    clock.move(days=64)
    assert seat(Tier.OWNER).run(checks_state).drill_light is Light.RED


def test_twice_a_year_the_owner_signs_a_sheet(stage, seat, clock, printer):
    stage()
    desk = seat(Tier.OWNER)
    found = desk.run(drill, Patient())
    assert desk.run(checks_state).signing_due
    desk.run(print_drill, found.at, "pl", "Counter")
    assert len(printer.sent) == 1
    with pytest.raises(InvalidInput):
        desk.run(note_signed, found.at, date(2027, 1, 1))
    assert desk.run(note_signed, found.at, date(2026, 11, 21)).signed_on == date(2026, 11, 21)
    assert not desk.run(checks_state).signing_due
    clock.move(days=190)
    assert seat(Tier.OWNER).run(checks_state).signing_due


def test_nothing_is_signed_that_was_not_tried(stage, seat, clock):
    with pytest.raises(NotFound):
        seat(Tier.OWNER).run(note_signed, clock.now(), date(2026, 11, 21))


# --- damage ----------------------------------------------------------------------------------


def test_a_whole_vault_shows_no_damage(photographed, seat):
    desk = seat(Tier.RECEPTION)
    found = desk.run(check_integrity, Patient())
    assert found.sound
    state = desk.run(checks_state)
    assert (state.integrity, state.integrity_due) == (found, False)


def test_after_a_week_the_next_look_is_due(photographed, seat, clock):
    assert seat(Tier.RECEPTION).run(checks_state).integrity_due
    seat(Tier.RECEPTION).run(check_integrity, Patient())
    clock.move(days=7)
    assert seat(Tier.RECEPTION).run(checks_state).integrity_due


@pytest.mark.parametrize("how", ["gone", "cut", "flipped"])
def test_a_damaged_photo_is_named_and_the_newest_good_set_too(photographed, stage, seat, how):
    name = stage()
    desk = seat(Tier.OWNER)
    path = sorted(pool_of(photographed.folder).rglob("*.bin"))[0]
    raw = bytearray(path.read_bytes())
    path.unlink()
    if how == "cut":
        path.write_bytes(raw[:-1])
    elif how == "flipped":
        raw[5] ^= 1
        path.write_bytes(raw)
    found = desk.run(check_integrity, Patient())
    assert [(one.part, one.name) for one in found.damages] == [(Part.BLOB, path.stem)]
    # the staged set shares the photo: it does not hold, either
    assert found.newest_good is None
    path.write_bytes(
        raw if how != "flipped" else bytes(raw[:5]) + bytes([raw[5] ^ 1]) + raw[6:]
    )
    assert desk.vault.checks.newest_good_set(Patient()) == (name, "")
    assert blob_path(pool_of(photographed.folder), path.stem) == path


def test_a_damaged_table_is_named_with_what_can_still_be_read(
    photographed, seat, stage, counter
):
    desk = seat(Tier.OWNER)
    for number in range(800):
        desk.run(add_client, f"Wanda {number:04}", "pl")
    counter.clear()
    stage()
    path = photographed.folder / header_of(photographed.folder).sheet.database_file
    raw = bytearray(path.read_bytes())
    pages = len(raw) // 4096
    found = set()
    for page in range(pages // 4, pages, max(1, pages // 60)):
        damaged = bytearray(raw)
        damaged[page * 4096 + 100] ^= 1
        path.write_bytes(damaged)
        try:
            vault = seat(Tier.OWNER).vault
        except Exception:  # the entry of sitting down did not find room in that page
            with suppress(Exception):
                counter.clear()
            counter.vault = None
            path.with_name(path.name + "-wal").unlink(missing_ok=True)
            continue
        damages = vault.checks.look_for_damage(Patient())
        counter.clear()
        path.with_name(path.name + "-wal").unlink(missing_ok=True)
        parts = {one.part for one in damages}
        assert Part.PAGES in parts
        found |= {
            (one.name, one.readable < one.of) for one in damages if one.part is Part.TABLE
        }
    path.write_bytes(raw)
    assert any(fewer for _, fewer in found)
