"""Sealed files: what was kept is read back, or says that it is damaged."""

import pytest

from salon_vault.compartments import Compartment
from salon_vault.door import Founder
from salon_vault.errors import NotFound, NotPermitted, RecordDamaged
from storage.blobs import SealedBlobs
from storage.cipher import create
from storage.founding_header import found_header
from storage.keys import FLOOR
from storage.migrate import bring_up_to_date
from storage.sheet import KeyName

PAPER = b"%PDF-1.7 a paper with a client's name"


@pytest.fixture
def ring():
    founder = Founder("Owner", "seven lavender chairs", demo=True)
    return found_header("ab" * 16, founder, FLOOR)[1]


@pytest.fixture
def connection(tmp_path):
    connection = create(tmp_path / "db-1.sqlite", bytearray(32))
    bring_up_to_date(connection, lambda: None)
    yield connection
    connection.close()


@pytest.fixture
def blobs(tmp_path, connection, ring):
    return SealedBlobs(tmp_path, connection, ring)


def file_of(folder, blob):
    return folder / "blobs" / blob[:2] / f"{blob}.bin"


@pytest.mark.parametrize("compartment", list(Compartment))
def test_what_was_kept_is_read_back(blobs, compartment):
    blob = blobs.keep(compartment, PAPER)
    assert blobs.read(compartment, blob) == PAPER


def test_the_file_shows_nothing_and_belongs_to_this_user_alone(blobs, tmp_path):
    file = file_of(tmp_path, blobs.keep(Compartment.SALON, PAPER))
    assert b"PDF" not in file.read_bytes()
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_every_blob_has_a_key_of_its_own(blobs, connection):
    for _ in range(3):
        blobs.keep(Compartment.SALON, PAPER)
    keys = connection.execute("SELECT DISTINCT key FROM blob").fetchall()
    assert len(keys) == 3


def test_one_flipped_bit_anywhere_is_noticed(blobs, tmp_path):
    blob = blobs.keep(Compartment.HEALTH, PAPER)
    file = file_of(tmp_path, blob)
    whole = file.read_bytes()
    for place in range(len(whole)):
        spoilt = bytearray(whole)
        spoilt[place] ^= 1
        file.write_bytes(spoilt)
        with pytest.raises(RecordDamaged):
            blobs.read(Compartment.HEALTH, blob)


def test_a_file_in_anothers_place_is_noticed(blobs, tmp_path):
    one, other = (blobs.keep(Compartment.SALON, PAPER) for _ in range(2))
    file_of(tmp_path, one).write_bytes(file_of(tmp_path, other).read_bytes())
    with pytest.raises(RecordDamaged):
        blobs.read(Compartment.SALON, one)


def test_a_file_that_is_gone_is_damage(blobs, tmp_path):
    blob = blobs.keep(Compartment.SALON, PAPER)
    file_of(tmp_path, blob).unlink()
    with pytest.raises(RecordDamaged):
        blobs.read(Compartment.SALON, blob)


def test_a_blob_is_not_found_under_another_compartment(blobs):
    blob = blobs.keep(Compartment.HEALTH, PAPER)
    for compartment in set(Compartment) - {Compartment.HEALTH}:
        with pytest.raises(NotFound):
            blobs.read(compartment, blob)


def test_without_the_key_a_blob_is_handed_in_but_not_read(blobs, ring):
    before = blobs.keep(Compartment.HEALTH, PAPER)
    ring.follow(ring.member, {KeyName.SALON})
    after = blobs.keep(Compartment.HEALTH, PAPER)
    for blob in (before, after):
        with pytest.raises(NotPermitted):
            blobs.read(Compartment.HEALTH, blob)


def test_a_blob_whose_row_cannot_be_written_leaves_no_file(blobs, connection, tmp_path):
    connection.execute("DROP TABLE blob")
    with pytest.raises(Exception, match="no such table"):
        blobs.keep(Compartment.SALON, PAPER)
    assert [file for file in (tmp_path / "blobs").rglob("*") if file.is_file()] == []
