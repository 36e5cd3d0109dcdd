"""One program holds a vault, and its lock dies with it."""

import subprocess
import sys

import pytest

from salon_vault.errors import VaultInUse, VaultMissing
from storage.lock_file import LockFile

pytestmark = pytest.mark.on_disk

HOLD = """
import sys
from pathlib import Path
from storage.lock_file import LockFile
lock = LockFile(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other_program(tmp_path):
    """Another process that holds the lock until it is killed."""
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert other.stdout.readline() == b"held\n"
    yield other
    other.kill()
    other.communicate()


def test_a_second_program_is_refused(tmp_path, other_program):
    with pytest.raises(VaultInUse):
        LockFile(tmp_path)


def test_a_second_door_in_one_program_is_refused(tmp_path):
    lock = LockFile(tmp_path)
    with pytest.raises(VaultInUse):
        LockFile(tmp_path)
    lock.release()


def test_the_lock_dies_with_its_program(tmp_path, other_program):
    other_program.kill()
    other_program.wait()
    assert (tmp_path / "lock").exists()
    LockFile(tmp_path).release()


def test_a_lock_file_left_behind_holds_nobody_off(tmp_path):
    (tmp_path / "lock").write_text("4711")
    lock = LockFile(tmp_path)
    assert lock.held
    lock.release()


def test_letting_go_twice_is_letting_go(tmp_path):
    lock = LockFile(tmp_path)
    lock.release()
    lock.release()
    assert not lock.held
    LockFile(tmp_path).release()


def test_a_program_started_meanwhile_does_not_inherit_the_lock(tmp_path):
    lock = LockFile(tmp_path)
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    lock.release()
    LockFile(tmp_path).release()
    child.communicate(b"\n")


def test_no_folder_is_no_vault(tmp_path):
    with pytest.raises(VaultMissing) as trouble:
        LockFile(tmp_path / "gone")
    assert trouble.value.part == "folder"
