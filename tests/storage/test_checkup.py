"""What a vault tells of its own condition, on a real vault with real files beside it."""

import os
from datetime import timedelta

import pytest

from salon_vault.compartments import Compartment
from salon_vault.desk import Desk
from salon_vault.errors import VaultError
from salon_vault.recovery.use_cases import count_kit
from salon_vault.staff.model import Tier
from salon_vault.staff.use_cases import change_own_password, reset_password
from storage.cipher_check import weaker_settings
from storage.door import VaultDoor
from storage.strays import staged_blobs
from tests.conftest import NOON, PASSWORD
from tests.vaults import Patient

NEW = "violet-cinder-harbour-twelve-mugs"
ANOTHER = "copper-meadow-lantern-five-oars"
STRAY = "ab" * 16


@pytest.fixture
def facts(open_as):
    def facts(tier=Tier.OWNER):
        with open_as(tier).work() as work:
            return work.checkup.facts(NOON - timedelta(days=30))

    return facts


@pytest.fixture
def lay(salon):
    """Put a file into the vault's folder that looks as old as ``days`` say."""

    def lay(name, days=2.0):
        path = salon.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"sealed")
        then = (NOON - timedelta(days=days)).timestamp()
        os.utime(path, (then, then))
        return path

    return lay


def test_the_database_is_open_with_every_setting_in_force(facts):
    found = facts()

    assert found.weaker == []
    assert found.cipher.startswith("4.")


def test_a_weaker_setting_is_noticed(open_as):
    connection = open_as(Tier.OWNER)._connection
    connection.set_authorizer(None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA secure_delete = OFF")

    assert weaker_settings(connection) == ["secure_delete", "synchronous"]


def test_slots_below_the_least_cost_that_is_written_are_cheap_until_written_anew(
    facts, salon, seat
):
    seat(Tier.OWNER).run(change_own_password, PASSWORD, NEW)
    found = facts()

    assert {login.who for login in found.logins} == set(salon.people.values())
    assert {login.who for login in found.logins if not login.cheap} == {
        salon.people[Tier.OWNER]
    }
    assert not any(login.key_file for login in found.logins)


def test_the_log_tells_when_each_case_was_last_done_and_by_whom(seat, facts, salon, clock):
    seat(Tier.RECEPTION)
    clock.move(hours=2)
    seat(Tier.OWNER).run(count_kit)
    found = facts()

    assert found.last_of(salon.people[Tier.RECEPTION], "staff.sit_down") == NOON
    assert found.last("recovery.count_kit") == NOON + timedelta(hours=2)
    assert found.last("keys.change_keys") is None
    assert found.last_entry == NOON + timedelta(hours=2)
    assert found.kit_counted


def test_a_kit_never_typed_back_does_not_count(facts):
    assert not facts().kit_counted


def test_a_password_the_owner_typed_is_first_until_its_login_changes_it(
    seat, facts, salon, clock, world, counter
):
    who = salon.people[Tier.RECEPTION]
    owner = seat(Tier.OWNER)
    owner.asking(proof=owner.confirm(PASSWORD)).run(reset_password, who, NEW)
    assert facts().first_passwords == {who: NOON}

    counter.clear()
    counter.vault = VaultDoor(salon.folder, clock=clock).unlock(who, NEW)
    Desk(counter.vault, world).run(change_own_password, NEW, ANOTHER)
    assert facts().first_passwords == {}


def test_both_copies_of_the_header_are_counted(facts, salon, open_as):
    assert facts().folder.header_copies == 2

    open_as(Tier.OWNER)
    (salon.folder / "VAULT.b").write_bytes(b"torn")
    with open_as(Tier.OWNER).work() as work:  # the login has mended it
        assert work.checkup.facts(NOON).folder.header_copies == 2
        (salon.folder / "VAULT.b").write_bytes(b"torn")
        assert work.checkup.facts(NOON).folder.header_copies == 1


@pytest.mark.parametrize(
    ("name", "days", "counted"),
    [
        ("rotating.sqlite", 2, 1),
        ("VAULT.a.new", 2, 1),
        ("VAULT.a.new", 0.5, 0),
        ("db-9.sqlite", 2, 1),
        ("staging/2026-11-18T190000Z_g3_00ff.new/db.sqlite", 2, 0),
        ("holiday.txt", 2, 0),
    ],
)
def test_files_of_work_cut_short_are_counted_after_a_day(open_as, lay, name, days, counted):
    vault = open_as(Tier.OWNER)
    lay(name, days)
    with vault.work() as work:
        assert work.checkup.facts(NOON).folder.leftovers == counted


@pytest.fixture
def kept(open_as):
    """A vault with one blob that a row names, made to look old."""
    vault = open_as(Tier.OWNER)
    blob = vault.blobs.keep(Compartment.SALON, b"a paper")
    path = vault.blobs._path(blob)
    then = (NOON - timedelta(days=9)).timestamp()
    os.utime(path, (then, then))
    return vault, path


def test_stray_sealed_files_are_counted_and_swept_and_kept_ones_stay(kept, lay):
    vault, named = kept
    stray = lay(f"blobs/ab/{STRAY}.bin")
    half = lay(f"blobs/ab/{STRAY}.bin.new")
    young = lay(f"blobs/cd/{'cd' * 16}.bin", days=0.5)
    foreign = lay("blobs/ab/readme.txt")

    with vault.work() as work:
        assert work.checkup.facts(NOON).folder.strays == 2
        assert work.checkup.sweep() == 2
        assert work.checkup.sweep() == 0

    assert [path.exists() for path in (stray, half, young, foreign, named)] == [
        False,
        False,
        True,
        True,
        True,
    ]


def test_what_a_staged_set_names_is_no_stray(kept):
    vault, named = kept
    vault.backups.stage(Patient())
    vault._connection.execute("DELETE FROM blob")

    with vault.work() as work:
        assert work.checkup.facts(NOON).folder.strays == 0
        assert work.checkup.sweep() == 0
    assert named.exists()


def test_beside_a_staged_set_that_nobody_can_read_nothing_is_swept(kept, lay, salon):
    vault, _ = kept
    staged = vault.backups.stage(Patient())
    (salon.folder / "staging" / staged.name / "BACKUP.json").write_bytes(b"{}")
    stray = lay(f"blobs/ab/{STRAY}.bin")

    with pytest.raises(VaultError):
        staged_blobs(salon.folder)
    with vault.work() as work:
        assert work.checkup.sweep() == 0
    assert stray.exists()
