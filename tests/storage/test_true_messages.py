"""Everything that can be wrong with a vault has an error of its own, and loses nothing."""

import os
import re
import subprocess
import sys
from dataclasses import replace

import pytest

from salon_vault.compartments import Compartment
from salon_vault.errors import (
    DatabaseDamaged,
    FolderRefused,
    HeaderDamaged,
    HeadersDisagree,
    KdfOutOfBounds,
    RootKeySwapped,
    SlotDamaged,
    VaultInUse,
    VaultMissing,
    VaultTooNew,
    WrongPassword,
)
from storage.header import FIRST_LINE, dump_header, signed_header
from storage.header_files import COPIES
from tests.namespaces import run_elsewhere
from tests.storage.forged import (
    header_of,
    resigned,
    rewritten,
    ring_of,
    set_version,
    taken_over,
    write_header,
)
from tests.vaults import PASSWORD, copied_vault, door_of, found, opened

PAPER = b"%PDF-1.7 the one paper in this vault"


@pytest.fixture
def folder(tmp_path):
    return copied_vault(tmp_path)


@pytest.fixture
def paper(folder):
    """A paper that must still be there when the trouble is over."""
    vault = opened(folder)
    blob = vault.blobs.keep(Compartment.HEALTH, PAPER)
    vault.close()
    return blob


def still_there(folder, paper):
    vault = opened(folder)
    try:
        return vault.blobs.read(Compartment.HEALTH, paper) == PAPER
    finally:
        vault.close()


def unlock(folder, password=PASSWORD):
    door = door_of(folder)
    try:
        return door.unlock(door.people()[0].id, password)
    except BaseException:
        door.close()
        raise


def test_wrong_password(folder, paper):
    with pytest.raises(WrongPassword):
        unlock(folder, "seven lavender stools")
    assert still_there(folder, paper)


def test_damaged_slot(folder, paper):
    """Somebody with their own key spoilt the slot and signed it again."""
    header = header_of(folder)
    before = (folder / COPIES[0]).read_bytes()
    slot = header.slots[0]
    sealed = slot.sealed[:-1] + bytes([slot.sealed[-1] ^ 1])
    write_header(folder, resigned(folder, replace(slot, sealed=sealed)))
    with pytest.raises(SlotDamaged):
        unlock(folder)
    write_header(folder, before)
    assert still_there(folder, paper)


@pytest.mark.parametrize("name", COPIES)
def test_one_damaged_header_copy_is_made_good_from_the_other_after_a_login(folder, paper, name):
    whole = (folder / name).read_bytes()
    for spoilt in (b"", whole[:-1], whole[: len(whole) // 2], b"\0" * len(whole)):
        (folder / name).write_bytes(spoilt)
        door = door_of(folder)
        who = door.people()[0].id
        assert (folder / name).read_bytes() == spoilt, "nothing is repaired before a login"
        door.unlock(who, PASSWORD).close()
        assert (folder / name).read_bytes() == whole
    (folder / name).unlink()
    assert still_there(folder, paper)
    assert (folder / name).read_bytes() == whole


def test_both_header_copies_damaged(folder, paper):
    before = (folder / COPIES[0]).read_bytes()
    write_header(folder, before[:-2])
    with pytest.raises(HeaderDamaged):
        unlock(folder)
    write_header(folder, before)
    assert still_there(folder, paper)


def test_two_headers_far_apart_are_the_owners_to_choose(folder, paper):
    before = header_of(folder)
    ring = ring_of(folder)
    later = signed_header(replace(before, generation=before.generation + 5), ring)
    (folder / COPIES[1]).write_bytes(dump_header(later))
    door = door_of(folder)
    with pytest.raises(HeadersDisagree) as trouble:
        door.people()
    assert (trouble.value.older, trouble.value.newer) == (before.generation, later.generation)
    door.choose_header(later.generation)
    door.unlock(door.people()[0].id, PASSWORD).close()
    assert header_of(folder).generation == later.generation
    assert still_there(folder, paper)


def test_missing_folder(tmp_path):
    with pytest.raises(VaultMissing) as trouble:
        door_of(tmp_path / "Gone.svault")
    assert trouble.value.part == "folder"
    assert list(tmp_path.iterdir()) == []


def test_missing_header(folder, paper):
    before = (folder / COPIES[0]).read_bytes()
    for name in COPIES:
        (folder / name).unlink()
    with pytest.raises(VaultMissing) as trouble:
        unlock(folder)
    assert trouble.value.part == "header"
    write_header(folder, before)
    assert still_there(folder, paper)


def test_missing_database(folder, paper):
    (folder / "db-1.sqlite").rename(folder / "aside")
    with pytest.raises(VaultMissing) as trouble:
        unlock(folder)
    assert trouble.value.part == "database"
    assert not (folder / "db-1.sqlite").exists()
    (folder / "aside").rename(folder / "db-1.sqlite")
    assert still_there(folder, paper)


@pytest.mark.parametrize("place", [0, 20, 4096 + 100])
def test_damaged_page(folder, paper, place):
    database = folder / "db-1.sqlite"
    whole = database.read_bytes()
    database.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    with pytest.raises(DatabaseDamaged):
        unlock(folder)
    database.write_bytes(whole)
    assert still_there(folder, paper)


def test_database_of_another_vault(folder, paper, tmp_path):
    found(tmp_path / "Other.svault")
    (folder / "db-1.sqlite").rename(folder / "aside")
    (tmp_path / "Other.svault" / "db-1.sqlite").rename(folder / "db-1.sqlite")
    with pytest.raises(DatabaseDamaged):
        unlock(folder)
    (folder / "aside").rename(folder / "db-1.sqlite")
    assert still_there(folder, paper)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (re.escape(FIRST_LINE), b"SALONVAULT-HEADER 2\n"),
        (rb'"min_reader":1', b'"min_reader":3'),
    ],
)
def test_header_of_a_newer_program(folder, paper, old, new):
    before = (folder / COPIES[0]).read_bytes()
    write_header(folder, rewritten(before, old, new))
    with pytest.raises(VaultTooNew):
        unlock(folder)
    write_header(folder, before)
    assert still_there(folder, paper)


def test_database_of_a_newer_program(folder, paper):
    version = set_version(folder, 999)
    with pytest.raises(VaultTooNew):
        unlock(folder)
    set_version(folder, version)
    assert still_there(folder, paper)


def test_in_use_by_another_program(folder, paper):
    holding = (
        "import sys; from pathlib import Path; from tests.vaults import door_of;"
        "door = door_of(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", holding, folder],
        env={**os.environ, "PYTHONPATH": "."},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert other.stdout.readline() == b"held\n"
    with pytest.raises(VaultInUse):
        unlock(folder)
    other.communicate(b"")
    assert still_there(folder, paper)


def test_root_key_swapped(folder, paper):
    before = (folder / COPIES[0]).read_bytes()
    write_header(folder, dump_header(taken_over(header_of(folder))))
    with pytest.raises(RootKeySwapped):
        unlock(folder)
    write_header(folder, before)
    assert still_there(folder, paper)


@pytest.mark.parametrize("memory", [8, 4 * 1024 * 1024])
def test_a_derivation_out_of_bounds(folder, paper, memory):
    before = (folder / COPIES[0]).read_bytes()
    write_header(folder, rewritten(before, rb'"m":\d+', b'"m":%d' % memory))
    with pytest.raises(KdfOutOfBounds):
        unlock(folder)
    write_header(folder, before)
    assert still_there(folder, paper)


def test_synced_folder(folder, paper, tmp_path):
    (tmp_path / "Dropbox").mkdir()
    synced = folder.rename(tmp_path / "Dropbox" / "Lotus.svault")
    with pytest.raises(FolderRefused) as refusal:
        door_of(synced)
    assert (refusal.value.why, refusal.value.program) == ("synced", "Dropbox")
    assert still_there(synced.rename(folder), paper)


TRY_THE_DOOR = """
import sys
from pathlib import Path
from salon_vault.errors import VaultError
from tests.vaults import opened
try:
    opened(Path(sys.argv[1])).close()
except VaultError as error:
    print(type(error).__name__, *error.args)
else:
    print("open")
"""


def test_folder_on_a_share(folder, paper, tmp_path):
    told = tmp_path / "mountinfo"
    told.write_text(f"40 22 0:35 / {tmp_path} rw,relatime shared:2 - cifs //nas/salon rw\n")
    mounting = 'mount --bind "$2" /proc/$$/mountinfo'
    assert run_elsewhere(mounting, TRY_THE_DOOR, folder, told) == ["FolderRefused network cifs"]
    assert still_there(folder, paper)


def test_read_only_medium(folder, paper):
    mounting = 'mount --bind "$1" "$1"; mount -o remount,ro,bind "$1"'
    assert run_elsewhere(mounting, TRY_THE_DOOR, folder) == ["ReadOnlyMedium"]
    assert still_there(folder, paper)


def test_read_only_database(folder, paper):
    mounting = 'f="$1/db-1.sqlite"; mount --bind "$f" "$f"; mount -o remount,ro,bind "$f"'
    assert run_elsewhere(mounting, TRY_THE_DOOR, folder) == ["ReadOnlyMedium"]
    assert still_there(folder, paper)


KEEP_ANOTHER_PAPER = """
import sys
from pathlib import Path
from salon_vault.compartments import Compartment
from salon_vault.errors import VaultError
from tests.vaults import opened
vault = opened(Path(sys.argv[2], "Lotus.svault"))
with open(sys.argv[2] + "/filling", "wb") as file:
    try:
        while True:
            file.write(b"x" * 4096)
            file.flush()
    except OSError:
        pass
try:
    vault.blobs.keep(Compartment.HEALTH, b"one paper more" * 10_000)
except VaultError as error:
    print(type(error).__name__)
print(vault.blobs.read(Compartment.HEALTH, sys.argv[3]).decode())
vault.close()
"""


def test_full_disk(folder, paper, tmp_path):
    (tmp_path / "small").mkdir()
    mounting = 'mount -t tmpfs -o size=3m none "$2"; cp -r "$1" "$2"'
    told = run_elsewhere(mounting, KEEP_ANOTHER_PAPER, folder, tmp_path / "small", paper)
    assert told == ["DiskFull", PAPER.decode()]
    assert still_there(folder, paper)
