"""A staged set is whole, verified, sealed to owners and kits alone, or it is not there."""

import pytest

from salon_vault.backup.use_cases import stage_backup
from salon_vault.compartments import Compartment
from salon_vault.errors import Cancelled
from salon_vault.staff.model import Tier
from storage.backup.places import PARTS, STAGING, pool_of, whole_sets
from storage.backup.reading import check_set, read_manifest
from tests.vaults import Patient


def staged_in(salon):
    return salon.folder / STAGING


def test_a_set_has_its_three_files_and_every_byte_holds(photographed, stage):
    name = stage()
    folder = staged_in(photographed) / name
    assert {path.name for path in folder.iterdir()} == PARTS
    manifest = check_set(folder, pool_of(photographed.folder), Patient())
    assert manifest.name == name
    assert len(manifest.blobs) == manifest.contained.rows["blob"] == 3
    assert manifest.contained.log_seq > 0


def test_only_owners_and_kits_are_named_as_openers(photographed, stage):
    manifest = read_manifest(staged_in(photographed) / stage(Tier.RECEPTION))
    owner = photographed.people[Tier.OWNER]
    assert [slot.member for slot in manifest.slots] == [owner]
    kits = [line.member.id for line in manifest.sheet.active() if line.member.kit]
    assert {key.member for key in manifest.keys} == {owner, *kits}
    assert manifest.maker == photographed.people[Tier.RECEPTION]
    assert [member.id for member in manifest.owners()] == [owner]


@pytest.mark.parametrize("tier", list(Tier))
def test_everybody_who_works_here_can_stage(stage, photographed, tier):
    assert stage(tier) in whole_sets(staged_in(photographed))


def test_two_sets_stay_and_older_ones_go(photographed, stage):
    names = [stage() for _ in range(4)]
    assert whole_sets(staged_in(photographed)) == [names[3], names[2]]


class Impatient:
    """Gives up after so many calls, and keeps what was reached."""

    def __init__(self, patience):
        self.patience = patience
        self.heard = []

    def reached(self, done, of):
        self.heard.append((done, of))
        if len(self.heard) > self.patience:
            raise Cancelled


def test_a_cancelled_set_leaves_nothing_and_the_one_before_stays(photographed, stage, seat):
    before = stage()
    kept = sorted(path.name for path in staged_in(photographed).iterdir())
    with pytest.raises(Cancelled):
        seat(Tier.OWNER).run(stage_backup, Impatient(0))
    assert sorted(path.name for path in staged_in(photographed).iterdir()) == kept
    assert whole_sets(staged_in(photographed)) == [before]


def test_progress_counts_bytes_up_to_the_whole(stage):
    patient = Impatient(10_000)
    stage(progress=patient)
    assert patient.heard == sorted(patient.heard)
    assert patient.heard[-1][0] == patient.heard[-1][1] > 100_000


def test_what_a_crash_left_is_swept_away_by_the_next(photographed, stage):
    name = stage()
    (staged_in(photographed) / name / "DONE").unlink()
    (staged_in(photographed) / f"{name}.new").mkdir()
    other = stage()
    names = {p.name for p in staged_in(photographed).iterdir() if p.is_dir()}
    assert names == {other}


def test_blobs_from_before_get_their_hash_at_staging(photographed, stage, look):
    before = look("SELECT id, sha256 FROM blob ORDER BY id")
    look("UPDATE blob SET sha256 = NULL")
    manifest = read_manifest(staged_in(photographed) / stage())
    assert look("SELECT id, sha256 FROM blob ORDER BY id") == before
    assert len(manifest.blobs) == 3


def test_a_lost_photo_is_counted_and_the_rest_is_kept(photographed, seat, look):
    (id_, *_), *_ = look("SELECT id FROM blob")
    (pool_of(photographed.folder) / id_[:2] / f"{id_}.bin").unlink()
    staged = seat(Tier.OWNER).run(stage_backup, Patient())
    assert (staged.blobs, staged.missing) == (2, 1)


def test_changes_made_while_it_is_copied_do_not_spoil_it(photographed, seat, clock):
    desk = seat(Tier.OWNER)

    class Busy:
        def reached(self, done, of):
            desk.vault.blobs.keep(Compartment.SALON, b"meanwhile")

    staged = desk.run(stage_backup, Busy())
    folder = staged_in(photographed) / staged.name
    check_set(folder, pool_of(photographed.folder), Patient())


def test_the_log_says_who_made_it_and_names_the_set(stage, entries):
    name = stage(Tier.SPECIALIST)
    last = entries()[-1].entry
    assert last.case == "backup.stage_backup"
    assert [touch.id for touch in last.touches] == [name]
