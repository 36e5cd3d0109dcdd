"""
Somebody writes into the vault's folder while it is locked: links, pipes, impossible days.

They could delete everything; what they must not get is a program that hangs, falls over at the
unlock window, or writes into a file elsewhere.
"""

import os
import sys

import pytest

from salon_vault.errors import Trouble, WrongPassword
from salon_vault.staff.model import Tier
from storage.backup.keyless import SHIPPED, STICKS, locked_backup_state, read_shipments
from storage.backup.places import STAGING
from storage.canonical import canonical
from storage.door import VaultDoor
from storage.failed_tries import PENDING
from storage.header_files import COPIES
from storage.lock_file import LOCK

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes are no files there")

WRONG = "not the password at all"
STICK = "0123456789abcdef"
SET = "2026-11-21T100000Z_g4_56ad"
LISTS = {
    "shipped before the calendar": (
        SHIPPED,
        [["0001-01-01T00:00:00+14:00", STICK, SET, "shipped"]],
    ),
    "shipped after it": (SHIPPED, [["9999-12-31T23:59:59-14:00", STICK, SET, "shipped"]]),
    "home since the end of days": (
        STICKS,
        {
            "vault": "00" * 16,
            "sticks": [
                {
                    "id": STICK,
                    "label": "Blue",
                    "registered_on": "9999-12-31",
                    "home_since": "9999-12-31",
                }
            ],
        },
    ),
}


@pytest.fixture
def door(salon, clock):
    doors = []

    def door():
        doors.append(VaultDoor(salon.folder, clock=clock))
        return doors[-1]

    yield door
    for each in doors:
        each.close()


@pytest.mark.parametrize("there", ["link", "pipe"])
def test_wrong_passwords_are_written_to_no_file_elsewhere(there, door, salon, tmp_path):
    elsewhere, way = tmp_path / "precious", salon.folder / PENDING
    elsewhere.write_text("kept")
    if there == "link":
        way.symlink_to(elsewhere)
    else:
        os.mkfifo(way)
    who, knocked = salon.people[Tier.RECEPTION], door()
    with pytest.raises(WrongPassword):
        knocked.unlock(who, WRONG)
    knocked.unlock(who, salon.password).close()
    assert elsewhere.read_text() == "kept"


@pytest.mark.parametrize("there", ["link", "pipe"])
def test_one_copy_of_the_header_that_is_no_file_is_a_damaged_copy(there, door, salon, tmp_path):
    way = salon.folder / COPIES[0]
    genuine = way.rename(tmp_path / "genuine")
    if there == "link":
        way.symlink_to(genuine)
    else:
        os.mkfifo(way)
    door().unlock(salon.people[Tier.RECEPTION], salon.password).close()
    assert way.is_file()
    assert not way.is_symlink()


def test_the_lock_file_is_made_nowhere_else(door, salon, tmp_path):
    (salon.folder / LOCK).unlink(missing_ok=True)
    (salon.folder / LOCK).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Trouble):
        door()
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(("name", "said"), LISTS.values(), ids=LISTS)
def test_a_list_with_days_of_no_calendar_is_no_list(name, said, salon, clock):
    (salon.folder / STAGING).mkdir(exist_ok=True)
    (salon.folder / STAGING / name).write_bytes(canonical(said))
    assert read_shipments(salon.folder) == []
    locked_backup_state(salon.folder, clock.now())


@pytest.mark.parametrize("name", [SHIPPED, STICKS])
def test_a_pipe_for_a_list_holds_nobody_up(name, salon, clock):
    (salon.folder / STAGING).mkdir(exist_ok=True)
    os.mkfifo(salon.folder / STAGING / name)
    locked_backup_state(salon.folder, clock.now())
