"""R19: after a lock neither key nor password nor note is in the memory of the process."""

import os
import re
import secrets
from pathlib import Path

import pytest

from salon_vault.staff.model import Tier
from storage.header_files import HeaderFiles
from storage.unlocking import open_identity
from tests.faults.scale import times
from tests.faults.talking import started

MAPPED = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r\S+ \S+ \S+ \S+ *(.*)")


def found_in_memory(process, wanted):
    """Count ``wanted`` byte strings in everything the process can read of itself."""
    found = dict.fromkeys(wanted, 0)
    with open(f"/proc/{process}/mem", "rb", buffering=0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text().splitlines():
            match = MAPPED.match(line)
            if match is None or match[3].startswith("[v"):
                continue
            start, end = int(match[1], 16), int(match[2], 16)
            memory.seek(start)
            held = memory.read(end - start)
            assert len(held) == end - start
            for name, pattern in wanted.items():
                found[name] += held.count(pattern)
    return found


def looked_for(salon, note):
    """Return every spelling of every secret, by name."""
    header = HeaderFiles(salon.folder).load()
    ring = open_identity(header, salon.people[Tier.OWNER], salon.identity(Tier.OWNER))
    key = bytes(ring.database_key())
    packed = salon.identities[Tier.OWNER]
    return {
        "password": salon.password.encode(),
        "password as the screens hold it": salon.password.encode("utf-16-le"),
        "database key": key,
        "database key in hex": key.hex().encode(),
        "seed to open with": packed[:32],
        "seed to sign with": packed[32:64],
        "note": note.encode(),
        "note as the screens hold it": note.encode("utf-16-le"),
    }


@pytest.fixture
def memories(salon):
    """``memories()``: what was found before the lock, and what after it."""
    assert os.geteuid() == 0, "only root may look into a process that is closed to others"

    def memories():
        note = f"a note that nobody else has: {secrets.token_hex(16)}"
        wanted = looked_for(salon, note)
        program = started("-m", "tests.faults.memory_of", salon.folder)
        program.stdin.write(f"{salon.people[Tier.OWNER]}\t{salon.password}\t{note}\n")
        assert program.stdout.readline() == "unlocked\n"
        before = found_in_memory(program.pid, wanted)
        program.stdin.write("lock\n")
        assert program.stdout.readline() == "locked\n"
        after = found_in_memory(program.pid, wanted)
        program.communicate("\n")
        return before, after

    return memories


def test_nothing_secret_outlives_the_lock(memories):
    for _ in range(times(5, 50)):
        before, after = memories()
        # the control: the same look finds them while the vault is open
        for name in ("password", "seed to open with", "seed to sign with", "note"):
            assert before[name] > 0, name
        assert after == dict.fromkeys(after, 0)


def test_control_closing_the_vault_without_a_new_process_leaves_some_of_it(salon):
    code = (
        "import sys; from pathlib import Path; from tests.vaults import door_of;"
        "who, password = sys.stdin.readline().split();"
        "door_of(Path(sys.argv[1])).unlock(who, password).close();"
        "print('closed', flush=True); sys.stdin.readline()"
    )
    program = started("-c", code, salon.folder)
    program.stdin.write(f"{salon.people[Tier.OWNER]} {salon.password}\n")
    assert program.stdout.readline() == "closed\n"
    found = found_in_memory(program.pid, looked_for(salon, "no note"))
    program.communicate("\n")
    assert found["password"] > 0
