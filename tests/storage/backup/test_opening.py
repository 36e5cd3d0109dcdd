"""A set opens to an owner's password or the kit, from a copy, and to nobody else."""

import pytest

from salon_vault.backup.errors import BackupDamaged, BackupUnfinished
from salon_vault.backup.use_cases import stage_backup
from salon_vault.compartments import Compartment
from salon_vault.desk import Desk
from salon_vault.errors import DatabaseDamaged, KitMistyped, NotFound, WrongPassword
from salon_vault.keys.model import KeyChange
from salon_vault.staff.model import Tier
from storage.backup.opening import by_kit, by_password, open_set
from storage.backup.places import STAGING, pool_of
from storage.cipher import connect
from storage.seal import Place, random_key
from tests.vaults import Patient


@pytest.fixture
def room(tmp_path):
    room = tmp_path / "room"
    room.mkdir()
    return room


@pytest.fixture
def opened(photographed, stage, room):
    """``opened(opener)``: open the newest set on this PC."""

    def opened(opener, name=None):
        folder = photographed.folder / STAGING / (name or stage())
        return open_set(folder, pool_of(photographed.folder), opener, room, Patient())

    return opened


def owner_of(salon):
    return by_password(salon.people[Tier.OWNER], salon.password)


@pytest.mark.parametrize("way", ["password", "kit"])
def test_an_owner_or_the_kit_opens_it_and_it_is_whole(opened, photographed, room, way):
    ways = {"password": owner_of(photographed), "kit": by_kit(photographed.kit.code)}
    found = opened(ways[way])
    rows = found.connection.execute("SELECT count(*) FROM blob").fetchone()
    assert rows == (3,)
    assert found.ring.member.tier is Tier.OWNER
    key = random_key()
    found.copy_to(room / "db-1.sqlite", bytearray(key))
    found.close()
    assert [path.name for path in room.iterdir()] == ["db-1.sqlite"]
    connect(room / "db-1.sqlite", key).close()


@pytest.mark.parametrize("tier", [Tier.RECEPTION, Tier.SPECIALIST, Tier.MANAGER])
def test_no_password_of_anybody_else_opens_it(opened, photographed, tier):
    with pytest.raises(NotFound):
        opened(by_password(photographed.people[tier], photographed.password))


def test_wrong_words_open_nothing_and_leave_nothing(opened, photographed, room):
    owner = photographed.people[Tier.OWNER]
    with pytest.raises(WrongPassword):
        opened(by_password(owner, "not the words at all"))
    with pytest.raises(KitMistyped):
        opened(by_kit("0000-" * 18))
    assert list(room.iterdir()) == []


def test_the_key_of_the_live_database_does_not_open_a_set(photographed, stage, open_as):
    name = stage()
    key = open_as(Tier.OWNER)._ring.database_key()
    with pytest.raises(DatabaseDamaged):
        connect(photographed.folder / STAGING / name / "db.sqlite", key)


def test_opening_changes_no_byte_of_the_set(opened, photographed, stage):
    name = stage()
    folder = photographed.folder / STAGING / name
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    opened(owner_of(photographed), name).close()
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_an_unfinished_or_damaged_set_is_not_opened(opened, photographed, stage):
    name = stage()
    folder = photographed.folder / STAGING / name
    done = (folder / "DONE").read_bytes()
    (folder / "DONE").unlink()
    with pytest.raises(BackupUnfinished):
        opened(owner_of(photographed), name)
    (folder / "DONE").write_bytes(done.swapcase() + b"x")
    with pytest.raises(BackupDamaged):
        opened(owner_of(photographed), name)


def test_a_set_under_another_name_is_refused(opened, photographed, stage):
    name = stage()
    folder = photographed.folder / STAGING / name
    other = name[:-4] + "0000"
    folder.rename(folder.with_name(other))
    with pytest.raises(BackupDamaged, match="set"):
        opened(owner_of(photographed), other)


def test_photos_from_before_a_change_of_keys_are_read_from_a_later_set(
    opened, photographed, open_as, counter, world
):
    vault = open_as(Tier.OWNER)
    vault.change_keys(KeyChange(root=True), Patient())
    name = Desk(vault, world).run(stage_backup, Patient()).name
    counter.clear()
    found = opened(owner_of(photographed), name)
    ((id_, key),) = found.connection.execute("SELECT id, key FROM blob LIMIT 1").fetchall()
    place = Place(Compartment.HEALTH, "blob", id_, "key", 1)
    assert len(found.ring.unwrap_key(place, key)) == 32
    found.close()
