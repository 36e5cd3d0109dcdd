"""A stick is known by what stands on it, tells how to restore, and is found when plugged in."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

import resources
from salon_vault.backup.errors import StickGone, StickUnknown
from salon_vault.backup.model import set_name
from salon_vault.backup.retention import kept
from salon_vault.backup.use_cases import (
    backup_state,
    note_shipments,
    register_stick,
    stick_came_back,
    stick_went_home,
    strike_stick,
    view_backups,
)
from salon_vault.errors import InvalidInput, NotFound
from salon_vault.salon.use_cases import save_salon, view_salon
from salon_vault.staff.model import Tier
from salon_vault.words import LANGUAGES
from storage.backup.keyless import (
    MOST_SHIPMENTS,
    locked_backup_state,
    read_register,
    read_shipments,
)
from storage.backup.places import STAGING
from storage.backup.stick import find_sticks, stick_at
from storage.canonical import canonical


def test_the_stick_carries_its_mark_and_how_to_restore(stick, home, photographed):
    root = stick("A")
    place = home(root)
    assert place.name == f"Salon Vault {photographed.kit.vault}"
    mark = json.loads((place / "stick.json").read_text())
    assert mark["label"] == "A"
    text = (place / "how-to-restore.txt").read_text("utf-8-sig")
    assert photographed.kit.vault in text
    assert "{{" not in text


def test_it_speaks_the_salons_language(photographed, seat, tmp_path, home):
    desk = seat(Tier.OWNER)
    salon = desk.run(view_salon)
    desk.run(save_salon, replace(salon, name="Magnolia", language="vi"))
    (tmp_path / "usb").mkdir()
    desk.run(register_stick, tmp_path / "usb", "A")
    text = (home(tmp_path / "usb") / "how-to-restore.txt").read_text("utf-8-sig")
    assert "bình tĩnh" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_tells_the_same_steps(language):
    text = resources.path(f"backup/how-to-restore/{language}.txt").read_text("utf-8")
    assert [text.count(f"\n{number}. ") for number in range(1, 8)] == [2, 2, 2, 1, 1, 1, 0]
    assert text.count("\n- ") == 7
    assert text.count("{{vault}}") == text.count("{{stick}}") == 1


def test_labels_are_short_and_each_stands_once(seat, stick, tmp_path):
    stick("A")
    desk = seat(Tier.OWNER)
    for label in ("", "A", "x" * 21):
        with pytest.raises(InvalidInput):
            desk.run(register_stick, tmp_path, label)
    with pytest.raises(StickGone):
        desk.run(register_stick, tmp_path / "nowhere", "B")


def test_registered_sticks_are_found_among_what_is_plugged_in(stick, photographed, tmp_path):
    roots = [stick("A"), stick("B"), tmp_path, tmp_path / "nowhere"]
    register = read_register(photographed.folder)
    assert [each.label for each in find_sticks(register, roots)] == ["A", "B"]
    assert find_sticks(None, roots) == []


def test_a_stick_struck_off_is_a_stranger(stick, photographed, seat):
    root = stick("A")
    desk = seat(Tier.OWNER)
    (only,) = read_register(photographed.folder).sticks
    desk.run(strike_stick, only.id)
    with pytest.raises(StickUnknown):
        stick_at(root, read_register(photographed.folder))
    with pytest.raises(NotFound):
        desk.run(strike_stick, only.id)


def test_it_is_told_without_keys_since_when_a_stick_is_at_home(
    stick, photographed, seat, clock
):
    stick("A")
    (only,) = read_register(photographed.folder).sticks
    desk = seat(Tier.MANAGER)
    desk.run(stick_went_home, only.id, date(2026, 11, 20))
    (kept,) = read_register(photographed.folder).sticks
    assert kept.home_since == date(2026, 11, 20)
    (state,) = locked_backup_state(photographed.folder, clock.now()).sticks
    assert state.stick.home_since == date(2026, 11, 20)
    with pytest.raises(InvalidInput):
        desk.run(stick_went_home, only.id, date(2026, 11, 30))
    assert desk.run(stick_came_back, only.id).home_since is None


def test_what_was_shipped_is_taken_into_the_log_once(stick, stage, carry, seat, entries):
    root, name = stick("A"), stage()
    carry(root)
    desk = seat(Tier.RECEPTION)
    assert [each.set for each in desk.run(note_shipments)] == [name]
    assert desk.run(note_shipments) == []
    noted = [line for line in entries() if line.entry.case == "backup.note_shipments"]
    assert len(noted) == 1
    assert noted[0].detail == {"shipped": [f"{name} shipped"]}


def test_what_nobody_needs_any_more_goes_with_the_next_shipment(
    stick, photographed, seat, look, clock
):
    """A year of backups every four hours, as the keyless file of 200 tells them in turn."""
    stick("A")
    (only,) = read_register(photographed.folder).sticks
    desk, times = seat(Tier.MANAGER), 6 * 365
    made = [clock.now() - timedelta(hours=4 * ago) for ago in range(times, 0, -1)]
    lines = [[at.isoformat(), only.id, set_name(at, 7, "0000"), "shipped"] for at in made]
    before = desk.run(view_backups)
    assert before.sets == []
    for some in range(0, times, MOST_SHIPMENTS):
        told = lines[some : some + MOST_SHIPMENTS]
        (photographed.folder / STAGING / "shipped.json").write_bytes(canonical(told))
        assert len(desk.run(note_shipments)) == len(told)
    assert desk.run(note_shipments) == []
    seen = desk.run(view_backups)
    assert seen.state.sticks[0].newest == lines[-1][2]
    assert {each.name for each in seen.sets} == kept(line[2] for line in lines)
    ((rows,),) = look("SELECT count(*) FROM shipment")
    assert rows <= MOST_SHIPMENTS + 31


def test_both_windows_tell_the_same_state(stick, stage, carry, seat, photographed, clock):
    root = stick("A")
    stage()
    carry(root)
    unlocked = seat(Tier.RECEPTION).run(backup_state)
    assert locked_backup_state(photographed.folder, clock.now()) == unlocked
    (state,) = unlocked.sticks
    assert state.newest == unlocked.staged
    assert state.days == 0


@pytest.mark.parametrize(
    "written",
    [b"", b"[]", b"{}", b'[["x","y","z","w"]]', b"\xff" * 100, b"[" * 50_000, b" " * 10**6],
)
def test_keyless_files_of_a_stranger_are_taken_for_empty(photographed, stage, written):
    stage()
    for name in ("sticks.json", "shipped.json"):
        (photographed.folder / STAGING / name).write_bytes(written)
    assert read_register(photographed.folder) is None
    assert list(read_shipments(photographed.folder)) == []
