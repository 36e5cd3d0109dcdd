"""R6: a flipped bit is reported or changes nothing; a wrong value is never shown."""

import random
import shutil
import sqlite3
from collections import Counter
from contextlib import suppress

import pytest

from salon_vault.compartments import Compartment
from salon_vault.errors import Trouble
from salon_vault.staff.model import Tier
from storage.door import VaultDoor
from tests.faults.scale import times
from tests.faults.spoiling import ENTRIES, dump, key_of, lived_in, opened, outcomes_of
from tests.vaults import TickingClock


@pytest.fixture
def blob(salon):
    return lived_in(salon)


def flips(whole, chance, count):
    """Yield ``count`` copies of the bytes with one bit changed."""
    for _ in range(count):
        spoilt = bytearray(whole)
        spoilt[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        yield bytes(spoilt)


def outcomes(salon, file, look, expected, count):
    """Flip ``count`` bits of ``file``, one at a time."""
    spoilt = flips(file.read_bytes(), random.Random(6), count)
    return outcomes_of(salon, file, spoilt, look, expected)


def test_a_flip_in_the_database_is_reported_or_harmless(salon, blob):
    key = key_of(salon)
    (salon.folder / "db-1.sqlite-wal").unlink()
    expected = dump(salon.folder, key)
    file = salon.folder / "db-1.sqlite"
    count = times(160, 20_000)
    found = outcomes(salon, file, lambda: dump(salon.folder, key), expected, count)
    assert found["another"] == 0
    assert found["DatabaseDamaged"] > 0
    assert found["DatabaseDamaged"] + found["the same"] == count


def test_control_an_unencrypted_database_would_show_wrong_values(salon, blob, tmp_path):
    plain = tmp_path / "plain.sqlite"
    connection = sqlite3.connect(plain, isolation_level=None)
    connection.execute("CREATE TABLE note (text TEXT)")
    connection.execute("INSERT INTO note VALUES (?)", ("a" * 60_000,))
    connection.close()
    whole = plain.read_bytes()
    wrong = 0
    for spoilt in flips(whole, random.Random(6), 50):
        plain.write_bytes(spoilt)
        connection = sqlite3.connect(plain)
        with suppress(sqlite3.DatabaseError):
            wrong += connection.execute("SELECT text FROM note").fetchone() != ("a" * 60_000,)
        connection.close()
    assert wrong > 0


def test_a_flip_in_the_write_ahead_log_leaves_an_earlier_whole_state(salon, blob, tmp_path):
    """What a crash left there is read up to the flip: earlier entries, and no wrong one."""
    key = key_of(salon)
    expected = dump(shutil.copytree(salon.folder, tmp_path / "copy"), key)

    lengths = set()

    def look():
        left = dump(salon.folder, key)
        entries = left["log"]
        assert entries == expected["log"][: len(entries)], "an entry that was never written"
        assert left["log_state"][0][1] == len(entries), "half a transaction"
        assert len(entries) >= ENTRIES // 2 - 1
        lengths.add(len(entries))
        return expected

    file = salon.folder / "db-1.sqlite-wal"
    count = times(80, 10_000)
    found = outcomes(salon, file, look, expected, count)
    assert found["the same"] + found["DatabaseDamaged"] == count
    assert len(lengths) > 5, "the flips were not noticed at all"


@pytest.mark.parametrize("name", ["VAULT.a", "VAULT.b"])
def test_a_flip_in_one_header_is_made_good_from_the_other(salon, blob, name):
    owner = salon.people[Tier.OWNER]
    whole = (salon.folder / name).read_bytes()

    def look():
        door = VaultDoor(salon.folder, clock=TickingClock())
        try:
            vault = door.open_with_identity(owner, salon.identity(Tier.OWNER))
        finally:
            door.close()
        tiles = door.people()
        vault.close()
        return [tile.label for tile in tiles], (salon.folder / name).read_bytes()

    expected = look()
    assert expected[1] == whole
    count = times(40, 10_000)
    assert outcomes(salon, salon.folder / name, look, expected, count) == {"the same": count}


def test_a_flip_in_both_headers_is_reported(salon, blob):
    def look():
        shutil.copy(salon.folder / "VAULT.a", salon.folder / "VAULT.b")
        door = VaultDoor(salon.folder, clock=TickingClock())
        try:
            return door.people()
        finally:
            door.close()

    count = times(80, 10_000)
    found = outcomes(salon, salon.folder / "VAULT.a", look, None, count)
    assert found["another"] == found["the same"] == 0
    assert set(found) - {"another", "the same"} <= {
        "HeaderDamaged",
        "VaultTooNew",
        "KdfOutOfBounds",
    }


def test_a_flip_in_a_blob_is_reported(salon, blob):
    vault = opened(salon)
    file = salon.folder / "blobs" / blob[:2] / f"{blob}.bin"
    count = times(80, 10_000)
    found = Counter()
    for spoilt in flips(file.read_bytes(), random.Random(6), count):
        file.write_bytes(spoilt)
        try:
            vault.blobs.read(Compartment.HEALTH, blob)
            found["read"] += 1
        except Trouble as trouble:
            found[type(trouble).__name__] += 1
    vault.close()
    assert found == {"RecordDamaged": count}
