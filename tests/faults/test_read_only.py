"""R10: where nothing can be written the message says so, and nothing is half done."""

import pytest

from salon_vault.staff.model import Tier
from tests.namespaces import run_elsewhere

OPEN = """
import sys
from pathlib import Path
from salon_vault.errors import VaultError
from storage.door import VaultDoor
from storage.identity import Identity
from tests.vaults import TickingClock
who, packed = sys.stdin.read().split()
try:
    door = VaultDoor(Path(sys.argv[1]), clock=TickingClock())
    vault = door.open_with_identity(who, Identity.unpacked(bytes.fromhex(packed)))
    try:
        exec(sys.argv[2])
    finally:
        vault.close()
except VaultError as error:
    print(type(error).__name__)
else:
    print("done")
"""

READ_ONLY = 'mount --bind "$1{0}" "$1{0}"; mount -o remount,ro,bind "$1{0}"'

BLOB = "from salon_vault.compartments import Compartment as C; vault.blobs.keep(C.SALON, b'x')"
DRAFT = "vault.drafts.keep('note', b'x')"


@pytest.fixture
def try_to(salon):
    """``try_to(deed, part)``: open the vault while a part of it cannot be written."""

    def try_to(deed, part):
        who, packed = salon.people[Tier.OWNER], salon.identities[Tier.OWNER].hex()
        return run_elsewhere(
            READ_ONLY.format(part), OPEN, salon.folder, deed, given=f"{who} {packed}"
        )

    return try_to


@pytest.mark.parametrize("part", ["", "/lock", "/db-1.sqlite"])
def test_a_vault_that_cannot_be_written_is_not_opened(try_to, salon, open_as, part):
    before = {path: path.read_bytes() for path in salon.folder.rglob("*") if path.is_file()}
    assert try_to("pass", part) == ["ReadOnlyMedium"]
    after = {path: path.read_bytes() for path in salon.folder.rglob("*") if path.is_file()}
    assert after == before
    open_as(Tier.OWNER)


def test_control_the_same_vault_opens_where_it_can_be_written(try_to):
    assert try_to("pass", "/ballast") == ["done"]


@pytest.mark.parametrize(("deed", "folder"), [(BLOB, "blobs"), (DRAFT, "drafts")])
def test_a_folder_that_cannot_be_written_leaves_no_half_file(
    try_to, salon, open_as, deed, folder
):
    (salon.folder / folder).mkdir()
    assert try_to(deed, f"/{folder}") == ["ReadOnlyMedium"]
    assert list((salon.folder / folder).rglob("*")) == []
    open_as(Tier.OWNER)


def test_no_vault_is_founded_where_nothing_can_be_written(tmp_path):
    founding = """
import sys
from pathlib import Path
from salon_vault.door import Founder
from salon_vault.errors import VaultError
from storage.founding import found_vault
from storage.keys import FLOOR
from tests.vaults import TickingClock
try:
    found_vault(Path(sys.argv[1], "New.svault"), Founder("Owner", "x" * 20),
                clock=TickingClock(), cost=FLOOR)
except VaultError as error:
    print(type(error).__name__)
"""
    assert run_elsewhere(READ_ONLY.format(""), founding, tmp_path) == ["ReadOnlyMedium"]
    assert list(tmp_path.iterdir()) == []
