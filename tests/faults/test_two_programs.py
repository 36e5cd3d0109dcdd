"""R11: one program at a time has a vault; a crash, a copy or a second PC changes nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from salon_vault.compartments import Compartment
from salon_vault.errors import DatabaseDamaged, VaultInUse
from salon_vault.staff.model import Tier
from storage.cipher import connect, create
from storage.door import VaultDoor
from tests.faults.scale import times
from tests.faults.talking import started
from tests.vaults import TickingClock

pytestmark = pytest.mark.on_disk

ROOT = Path(__file__).parents[2]

OTHER = """
import os, sys
from pathlib import Path
from salon_vault.errors import VaultInUse
from storage.door import VaultDoor
from tests.vaults import TickingClock
try:
    door = VaultDoor(Path(sys.argv[1]), clock=TickingClock())
except VaultInUse:
    print("in use", flush=True)
else:
    print("open", flush=True)
    sys.stdin.read()
"""

WRITE_WITHOUT_A_DOOR = """
import sys
from sqlcipher3 import dbapi2 as driver
connection = driver.connect(sys.argv[1], isolation_level=None, timeout=0)
connection.set_key(b"x'" + b"00" * 32 + b"'")
connection.execute("PRAGMA cipher_log_level = NONE")
try:
    connection.execute("INSERT INTO card VALUES ('of the second program')")
except driver.OperationalError as error:
    print(error)
else:
    print("written")
"""


def other_program(code, *arguments):
    return started("-c", code, *arguments)


def says(code, *arguments):
    """Run a program to its end and return what it said."""
    return other_program(code, *arguments).communicate("")[0].strip()


def test_a_second_program_is_refused_and_the_first_unharmed(salon, open_as):
    vault = open_as(Tier.OWNER)
    kept = []
    for number in range(times(3, 20)):
        kept.append(vault.blobs.keep(Compartment.SALON, b"%d" % number))
        assert says(OTHER, salon.folder) == "in use"
    vault = open_as(Tier.RECEPTION)
    read = [vault.blobs.read(Compartment.SALON, blob) for blob in kept]
    assert read == [b"%d" % number for number in range(len(kept))]


def test_a_killed_programs_lock_holds_nobody_off(salon, open_as):
    other = other_program(OTHER, salon.folder)
    assert other.stdout.readline() == "open\n"
    with pytest.raises(VaultInUse):
        VaultDoor(salon.folder, clock=TickingClock())
    other.kill()
    other.communicate()
    open_as(Tier.OWNER)


def test_another_programs_number_in_the_lock_file_means_nothing(salon, open_as):
    (salon.folder / "lock").write_text(str(os.getpid()))
    open_as(Tier.OWNER)


def test_reading_the_database_file_does_not_let_a_second_program_in(salon, open_as):
    """Some part of ours, or of the system in our name, opened the file and closed it."""
    vault = open_as(Tier.OWNER)
    (salon.folder / "db-1.sqlite").read_bytes()
    assert says(OTHER, salon.folder) == "in use"
    vault.blobs.keep(Compartment.SALON, b"still whole")


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "db-1.sqlite"
    connection = create(path, bytearray(32))
    connection.execute("CREATE TABLE card (name TEXT)")
    yield path, connection
    connection.close()


def test_sqlites_own_lock_holds_as_long_as_nobody_touches_the_file(database):
    path, _ = database
    assert says(WRITE_WITHOUT_A_DOOR, path) == "database is locked"


def test_control_sqlites_own_lock_is_gone_once_the_file_was_read(database):
    path, connection = database
    connection.execute("INSERT INTO card VALUES ('of the first program')")
    path.read_bytes()
    assert says(WRITE_WITHOUT_A_DOOR, path) == "written"
    # behind one another's back: what the lock of the door is there for
    assert not three_cards_are_kept(path, connection)


def three_cards_are_kept(path, connection):
    try:
        connection.execute("INSERT INTO card VALUES ('again')")
        connection.close()
        after = connect(path, bytearray(32))
    except (driver.Error, DatabaseDamaged):
        return False
    try:
        return after.execute("SELECT count(*) FROM card").fetchone() == (3,)
    except driver.Error:
        return False
    finally:
        after.close()


LOCKED_AND_REPLACED = """
import os, sys
from pathlib import Path
from storage.door import VaultDoor
from tests.vaults import TickingClock
door = VaultDoor(Path(sys.argv[1]), clock=TickingClock())
if len(sys.argv) == 2:
    os.execv(sys.executable, [sys.executable, "-c", os.environ["CODE"], sys.argv[1], "again"])
print(os.getpid())
"""


def test_a_process_that_replaced_itself_is_let_in_again(salon):
    other = subprocess.Popen(
        [sys.executable, "-c", LOCKED_AND_REPLACED, salon.folder],
        env={**os.environ, "PYTHONPATH": str(ROOT), "CODE": LOCKED_AND_REPLACED},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.communicate()[0].strip() == str(other.pid)
