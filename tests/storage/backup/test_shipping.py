"""A shipped set is on the stick byte by byte, and only what is new was carried there."""

import shutil

import pytest

from salon_vault.backup.errors import (
    BackupDamaged,
    NothingStaged,
    StickGone,
    StickUnfaithful,
    StickUnknown,
)
from salon_vault.backup.model import Outcome
from salon_vault.compartments import Compartment
from salon_vault.errors import Cancelled
from salon_vault.staff.model import Tier
from storage.backup.keyless import read_shipments
from storage.backup.places import SETS, STAGING, blob_path, pool_of, whole_sets
from storage.backup.reading import check_set
from storage.backup.verifying import verify_stick
from tests.vaults import Patient


def blobs_in(pool):
    return sorted(path for path in pool.rglob("*") if path.is_file())


def outcomes(salon):
    return [each.outcome for each in read_shipments(salon.folder)]


def test_a_shipped_set_holds_on_the_stick(photographed, stage, stick, carry, home):
    root, name = stick(), stage()
    report = carry(root)
    place = home(root)
    manifest = check_set(place / SETS / name, pool_of(place), Patient())
    assert report.set == name
    assert report.carried > manifest.size
    assert outcomes(photographed) == [Outcome.SHIPPED]


def test_a_second_set_carries_only_what_is_new(photographed, stage, stick, carry, open_as):
    root = stick()
    stage()
    first = carry(root)
    open_as(Tier.SPECIALIST).blobs.keep(Compartment.HEALTH, b"one more " * 100)
    stage()
    second = carry(root)
    assert first.carried - second.carried > 3 * 20_000
    assert carry(root).carried == 0


def test_shipping_needs_neither_a_key_nor_an_unlocked_vault(stage, stick, carry, salon):
    root, name = stick(), stage()
    for path in salon.folder.glob("VAULT.*"):
        path.unlink()
    (salon.folder / "db-1.sqlite").unlink()
    assert carry(root).set == name


def test_a_stick_of_nobody_and_an_empty_place_are_told_apart(stage, stick, carry, tmp_path):
    stick()
    stage()
    (tmp_path / "empty").mkdir()
    with pytest.raises(StickUnknown):
        carry(tmp_path / "empty")
    with pytest.raises(StickGone):
        carry(tmp_path / "nowhere")


def test_nothing_staged_is_told(stick, carry):
    with pytest.raises(NothingStaged):
        carry(stick())


class At:
    """Does something once, when so much of the work is done."""

    def __init__(self, part, deed):
        self.part, self.deed, self.done = part, deed, False

    def reached(self, done, of):
        if not self.done and done >= of * self.part:
            self.done = True
            self.deed()


def stop():
    raise Cancelled


def test_what_was_cut_off_goes_on_where_it_stopped(stage, stick, carry, home):
    root, name = stick(), stage()
    with pytest.raises(Cancelled):
        carry(root, At(0.45, stop))
    assert whole_sets(home(root) / SETS) == []
    there = len(blobs_in(pool_of(home(root))))
    assert there > 0
    report = carry(root)
    check_set(home(root) / SETS / name, pool_of(home(root)), Patient())
    assert report.carried < carried_anew(stick, carry, home)


def carried_anew(stick, carry, home):
    return carry(stick("B")).carried


def test_a_cut_off_file_of_full_length_is_not_taken_on_trust(stage, stick, carry, home):
    root, name = stick(), stage()
    with pytest.raises(Cancelled):
        carry(root, At(0.45, stop))
    spoilt = blobs_in(pool_of(home(root)))[0]
    spoilt.write_bytes(bytes(spoilt.stat().st_size))
    carry(root)
    check_set(home(root) / SETS / name, pool_of(home(root)), Patient())


def test_a_stick_that_loses_what_was_written_is_found_out(
    photographed, stage, stick, carry, home
):
    root, name = stick(), stage()

    def forget():
        for path in blobs_in(pool_of(home(root))):
            path.write_bytes(b"")

    with pytest.raises(StickUnfaithful):
        carry(root, At(0.5, forget))
    assert whole_sets(home(root) / SETS) == []
    assert outcomes(photographed) == [Outcome.DAMAGED]
    carry(root)
    assert whole_sets(home(root) / SETS) == [name]


def test_a_stick_pulled_out_is_told_and_noted(photographed, stage, stick, carry, home):
    root = stick()
    stage()
    with pytest.raises(StickGone):
        carry(root, At(0.3, lambda: shutil.rmtree(root)))
    assert outcomes(photographed) == [Outcome.GONE]


def test_a_set_that_rotted_on_this_pc_is_not_blamed_on_the_stick(
    photographed, stage, stick, carry, look
):
    root = stick()
    stage()
    ((id_,), *_) = look("SELECT id FROM blob")
    path = blob_path(pool_of(photographed.folder), id_)
    path.write_bytes(bytes(path.stat().st_size))
    with pytest.raises(BackupDamaged, match="blob"):
        carry(root)
    assert outcomes(photographed) == []


def test_damage_found_at_the_next_plug_in_heals_with_the_next_set(
    photographed, stage, stick, carry, home, clock
):
    root, first = stick(), stage()
    carry(root)
    spoilt = blobs_in(pool_of(home(root)))[0]
    spoilt.write_bytes(bytes(spoilt.stat().st_size))
    report = verify_stick(photographed.folder, root, Patient(), clock=clock)
    assert report.sets == {first: "blob"}
    clock.move(days=1)
    second = stage()
    carry(root)
    report = verify_stick(photographed.folder, root, Patient(), clock=clock)
    assert report.sets == {second: "", first: ""}
    assert outcomes(photographed)[-2:] == [Outcome.VERIFIED] * 2


def test_files_of_somebody_else_on_the_stick_are_never_touched(
    stage, stick, carry, home, clock
):
    root = stick()
    mine = [root / "holiday.jpg", home(root) / "note.txt", home(root) / SETS / "mine.txt"]
    mine += [pool_of(home(root)) / "mine.bin", pool_of(home(root)) / "ab" / "mine.bin"]
    for path in mine:
        path.parent.mkdir(exist_ok=True)
        path.write_text("mine")
    for _ in range(9):
        stage()
        carry(root)
        clock.move(days=1)
    assert [path.read_text() for path in mine] == ["mine"] * 5


def test_old_sets_go_with_the_blobs_only_they_name(
    photographed, stage, stick, carry, home, clock, look, counter
):
    root = stick()
    stage()
    carry(root)
    for row in look("SELECT id FROM blob")[:1]:
        look("DELETE FROM blob WHERE id = ?", *row)
    shipped = []
    for _ in range(20):
        clock.move(days=1)
        shipped.append(stage())
        report = carry(root)
    place = home(root)
    stay = whole_sets(place / SETS)
    assert report.pruned
    assert shipped[-1] in stay
    assert len(stay) <= 15
    assert len(blobs_in(pool_of(place))) == 2
    for name in stay:
        check_set(place / SETS / name, pool_of(place), Patient())


def test_staging_folder_is_left_as_it_was_by_shipping(photographed, stage, stick, carry):
    root, name = stick(), stage()
    folder = photographed.folder / STAGING / name
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    carry(root)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
