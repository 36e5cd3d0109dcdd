"""R6, R14: a set with one byte changed anywhere is reported, and never opened."""

import random
import shutil

import pytest

from salon_vault.backup.errors import BackupDamaged, BackupUnfinished
from salon_vault.backup.use_cases import stage_backup
from salon_vault.compartments import Compartment
from salon_vault.errors import VaultTooNew
from salon_vault.staff.model import Tier
from storage.backup.manifest_json import dump_manifest, parse_manifest
from storage.backup.places import STAGING, pool_of
from storage.backup.reading import check_set
from tests.faults.scale import times
from tests.faults.test_header_fuzz import DEEDS, change_a_digit
from tests.vaults import Patient

FLIPS = times(quick=60, full=10_000)
"""In each file of the set."""
MUTATIONS = times(quick=4_000, full=1_000_000)


@pytest.fixture
def lying(salon, seat, counter, tmp_path):
    """Return the folder of a set and of its blobs."""
    desk = seat(Tier.OWNER)
    for number in range(3):
        desk.vault.blobs.keep(Compartment.SALON, b"photo %d" % number * 1000)
    name = desk.run(stage_backup, Patient()).name
    counter.clear()
    pool = shutil.copytree(pool_of(salon.folder), tmp_path / "blobs")
    return shutil.copytree(salon.folder / STAGING / name, tmp_path / name), pool


def damaged(lying, path, raw):
    """Tell whether it is reported that ``path`` holds ``raw``; put back what was there."""
    whole = path.read_bytes()
    path.write_bytes(raw)
    try:
        check_set(*lying, Patient())
    except (BackupDamaged, BackupUnfinished, VaultTooNew):
        return True
    finally:
        path.write_bytes(whole)
    return False


def files(lying):
    return [path for place in lying for path in sorted(place.rglob("*")) if path.is_file()]


def test_every_flipped_bit_in_every_file_is_reported(lying):
    chance = random.Random(6)
    missed = []
    for path in files(lying):
        for _ in range(FLIPS):
            raw = bytearray(path.read_bytes())
            place = chance.randrange(len(raw))
            raw[place] ^= 1 << chance.randrange(8)
            if not damaged(lying, path, raw):
                missed.append((path.name, place))
    assert missed == []


def test_every_cut_and_every_blank_is_reported(lying):
    for path in files(lying):
        whole = path.read_bytes()
        for raw in (
            b"",
            whole[:-1],
            whole + b"\0",
            bytes(len(whole)),
            whole[: len(whole) // 2],
        ):
            assert damaged(lying, path, raw), path.name


def test_control_a_sound_set_is_not_reported(lying):
    for path in files(lying):
        assert not damaged(lying, path, path.read_bytes())


def test_a_lost_file_is_reported(lying):
    for path in files(lying):
        whole = path.read_bytes()
        path.unlink()
        with pytest.raises((BackupDamaged, BackupUnfinished)):
            check_set(*lying, Patient())
        path.write_bytes(whole)


def test_no_altered_manifest_is_accepted(lying):
    raw = (lying[0] / "BACKUP.json").read_bytes()
    chance = random.Random(14)
    accepted = 0
    for _ in range(MUTATIONS):
        other = bytearray(raw)
        chance.choice((*DEEDS, change_a_digit))(other, chance)
        try:
            manifest = parse_manifest(bytes(other))
        except (BackupDamaged, VaultTooNew):
            continue
        accepted += dump_manifest(manifest) != raw
    assert accepted == 0


@pytest.mark.parametrize(
    "raw", [b"", b"{}", b"[" * 100_000, b'{"format":' + b"9" * 9_000 + b"}", b'"' * 99, b"null"]
)
def test_nonsense_is_no_manifest(raw):
    with pytest.raises(BackupDamaged):
        parse_manifest(raw)
