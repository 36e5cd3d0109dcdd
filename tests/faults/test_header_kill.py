"""R3: killed while the header is written, the vault opens as before or after."""

import random
import subprocess
import sys
from collections import Counter

import pytest

from salon_vault.errors import WrongPassword
from salon_vault.staff.model import Tier
from storage.drafts import SealedDrafts
from storage.header import dump_header
from storage.header_files import COPIES, HeaderFiles
from storage.key_file_places import find_key_file
from storage.unlocking import unlock_slot
from tests.faults.change_header import changing, laid_header, owners_identity
from tests.faults.scale import times
from tests.storage.header_of import PASSWORDS, salon

pytestmark = pytest.mark.on_disk

NEW = "paper boats on the canal"

CHANGE_PASSWORD = """
import os, sys
from pathlib import Path
from storage.drafts import SealedDrafts
from storage.header_files import HeaderFiles
from storage.identity import Identity
from storage.own_login import OwnLogin
from storage.roster import SignedRoster
from storage.key_file_places import find_key_file
from storage.unlocking import open_identity
from salon_vault.staff.model import Tier
files = HeaderFiles(Path(sys.argv[1]))
header = files.load()
owner = header.sheet.lines[0].member.id
ring = open_identity(header, owner, Identity.unpacked(bytes.fromhex(sys.argv[2])))
roster = SignedRoster(files, ring, lambda key: None)
os.write(1, b"READY\\n")
own = OwnLogin(files, ring, roster, SealedDrafts(Path(sys.argv[1]), ring))
own.change_password(sys.argv[3], sys.argv[4])
os.write(1, b"CHANGED\\n")
roster.add("Chair 3", Tier.MANAGER, frozenset(), sys.argv[4])
os.write(1, b"ADDED\\n")
"""

WRITE_IN_PLACE = """
import os, sys
from pathlib import Path
path = Path(sys.argv[1])
whole = path.read_bytes()
while True:
    path.write_bytes(whole)
    os.write(1, b"ACK\\n")
"""


@pytest.fixture
def folder(tmp_path):
    return laid_header(tmp_path / "vault")


def killed(command, after):
    """Start ``command``, kill it ``after`` seconds from its first line; return its lines."""
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        first = child.stdout.readline()
        try:
            child.wait(after)
        except subprocess.TimeoutExpired:
            child.kill()
        return [first, *child.stdout.read().splitlines()]


def test_killed_at_any_moment_the_header_is_whole(folder):
    rounds = times(55, 1_000)
    command = [*changing(folder, "killed", rounds), "3"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert Counter(done.stdout.splitlines()) == {"whole": rounds}
    assert HeaderFiles(folder).load().generation > rounds


def test_killed_while_a_password_changes_the_old_or_the_new_opens(tmp_path):
    chance = random.Random(4)
    wioletta = salon().ids["Wioletta"]
    for turn in range(times(5, 200)):
        folder = laid_header(tmp_path / str(turn))
        command = [sys.executable, "-c", CHANGE_PASSWORD, str(folder), owners_identity()]
        lines = killed([*command, PASSWORDS["Wioletta"], NEW], chance.uniform(0.05, 1.0))
        header = HeaderFiles(folder).load()
        assert sum(opens(header, wioletta, word) for word in (PASSWORDS["Wioletta"], NEW)) == 1
        assert opens(header, wioletta, NEW) or b"CHANGED" not in lines
        added = [line.member for line in header.sheet.lines if line.member.tier is Tier.MANAGER]
        assert all(opens(header, member.id, NEW) for member in added)
        assert added or b"ADDED" not in lines


def test_killed_while_a_key_file_is_required_the_old_or_the_new_way_opens(tmp_path):
    chance = random.Random(6)
    wioletta, password = salon().ids["Wioletta"], PASSWORDS["Wioletta"]
    for turn in range(times(4, 200)):
        folder, stick = laid_header(tmp_path / str(turn)), tmp_path / f"stick {turn}"
        stick.mkdir()
        code = CHANGE_PASSWORD.replace(
            "own.change_password(sys.argv[3], sys.argv[4])",
            "own.require_key_file(sys.argv[3], Path(sys.argv[5]))",
        )
        assert code != CHANGE_PASSWORD
        command = [sys.executable, "-c", code, str(folder), owners_identity()]
        lines = killed([*command, password, NEW, str(stick)], chance.uniform(0.05, 1.5))
        header = HeaderFiles(folder).load()
        needed = header.slot(wioletta).key_file
        found = find_key_file(needed, [stick]) if needed else None
        assert unlock_slot(header, wioletta, password, found)
        assert needed or b"CHANGED" not in lines


def test_killed_while_a_login_is_renewed_the_old_or_the_new_way_opens(tmp_path):
    """Password and key pairs change together, and the drafts come along or stay."""
    chance = random.Random(7)
    wioletta, password = salon().ids["Wioletta"], PASSWORDS["Wioletta"]
    for turn in range(times(5, 200)):
        folder = laid_header(tmp_path / str(turn))
        before = SealedDrafts(folder, salon().ring())
        before.keep("client-1", b"typed before")
        code = CHANGE_PASSWORD.replace("own.change_password(", "own.renew(")
        assert code != CHANGE_PASSWORD
        command = [sys.executable, "-c", code, str(folder), owners_identity()]
        lines = killed([*command, password, NEW], chance.uniform(0.05, 1.5))
        header = HeaderFiles(folder).load()
        fitting = [word for word in (password, NEW) if opens(header, wioletta, word)]
        assert len(fitting) == 1
        assert fitting == [NEW] or b"CHANGED" not in lines
        ring = unlock_slot(header, wioletta, fitting[0])
        assert SealedDrafts(folder, ring).waiting() == {"client-1": b"typed before"}


def opens(header, who, password):
    try:
        return bool(unlock_slot(header, who, password))
    except WrongPassword:
        return False


def test_control_written_in_place_a_kill_does_lose_it(folder):
    """With one copy, for the second one hides the loss most of the time."""
    chance = random.Random(5)
    whole = dump_header(salon().header)
    lost = 0
    for _ in range(60):
        path = folder / COPIES[0]
        path.write_bytes(whole)
        killed([sys.executable, "-c", WRITE_IN_PLACE, str(path)], chance.uniform(0, 0.02))
        lost += path.read_bytes() != whole
        if lost:
            break
    assert lost > 0
