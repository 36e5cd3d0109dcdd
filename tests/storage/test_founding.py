"""A whole vault appears at its place, or nothing does."""

import pytest

from salon_vault.desk import Desk
from salon_vault.door import Founder
from salon_vault.errors import FolderRefused, InvalidInput, KdfOutOfBounds, VaultInUse
from salon_vault.ports import World
from salon_vault.staff.model import Tier
from storage.founding import found_vault
from storage.keys import FLOOR, LEAST_READ
from storage.lock_file import LockFile
from tests.vaults import PASSWORD, SMALL_STEP, TickingClock, door_of, found, opened


def founded(folder, cost=FLOOR, label="Owner", insist=False):
    return found_vault(
        folder,
        Founder(label, PASSWORD),
        clock=TickingClock(),
        cost=cost,
        ballast_step=SMALL_STEP,
        insist=insist,
    )


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "Lotus.svault"


def test_a_new_vault_is_open_to_its_founder_at_once(folder):
    vault, kit = founded(folder)
    desk = Desk(vault, World(TickingClock(), None, None))
    desk.take_seat()
    assert desk.member.tier is Tier.OWNER
    assert len(kit.groups) == 18
    with pytest.raises(VaultInUse):
        door_of(folder)
    vault.close()
    opened(folder).close()


def test_a_new_vault_holds_what_the_design_says_and_nothing_else(folder, tmp_path):
    found(folder)
    assert {file.name for file in folder.iterdir()} == {
        "VAULT.a",
        "VAULT.b",
        "ballast",
        "db-1.sqlite",
        "lock",
    }
    assert [path.name for path in tmp_path.iterdir()] == ["Lotus.svault"]


def test_everything_in_it_belongs_to_this_user_alone(folder):
    found(folder)
    assert folder.stat().st_mode & 0o077 == 0
    assert [file.name for file in folder.iterdir() if file.stat().st_mode & 0o077] == []


def test_a_folder_that_is_there_is_not_touched(folder):
    folder.mkdir()
    (folder / "holiday.jpg").write_bytes(b"a photo")
    with pytest.raises(InvalidInput) as mistake:
        founded(folder)
    assert mistake.value.field == "folder"
    assert [file.name for file in folder.iterdir()] == ["holiday.jpg"]


def test_a_vault_is_not_founded_over_a_vault(folder):
    found(folder)
    with pytest.raises(InvalidInput):
        founded(folder)
    opened(folder).close()


def test_what_a_crash_left_is_no_vault_and_in_nobodys_way(folder):
    half = folder.with_name("Lotus.svault.new")
    half.mkdir()
    (half / "db-1.sqlite").write_bytes(b"half a database")
    found(folder)
    assert not half.exists()
    opened(folder).close()


@pytest.mark.parametrize(
    ("spoilt", "error"),
    [({"cost": LEAST_READ}, KdfOutOfBounds), ({"label": "  "}, InvalidInput)],
)
def test_a_founding_that_fails_leaves_nothing(folder, tmp_path, spoilt, error):
    with pytest.raises(error):
        founded(folder, **spoilt)
    assert list(tmp_path.iterdir()) == []


def test_a_synced_folder_needs_the_owners_word(tmp_path):
    folder = tmp_path / "Dropbox" / "Lotus.svault"
    folder.parent.mkdir()
    with pytest.raises(FolderRefused):
        founded(folder)
    vault, _ = founded(folder, insist=True)
    vault.close()


def test_the_lock_is_free_after_closing(folder):
    found(folder)
    LockFile(folder).release()
