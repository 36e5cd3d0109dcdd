"""The keeper holds nothing that opens by itself, and nobody but its own program reaches it."""

import hashlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from salon_vault.staff.model import Tier
from storage.door import VaultDoor
from storage.keeper import LOOKS_EVERY, Shelf, serve
from storage.keeper_wire import Keeper
from storage.os_process import own_command
from storage.pin_parcel import name_of
from tests.faults.talking import started
from tests.faults.test_memory import found_in_memory

ROOT = Path(__file__).parents[2]
PIN = "407193"


@pytest.fixture
def keeper():
    keeper = Keeper(lambda: own_command("--keeper"))
    yield keeper
    keeper.close()


@pytest.fixture
def program(salon, clock):
    """Start a program in which reception has a PIN kept; return it and the keeper's pid."""
    owner = VaultDoor(salon.folder, clock=clock, keeper=Keeper(list)).open_with_identity(
        salon.people[Tier.OWNER], salon.identity(Tier.OWNER)
    )
    owner.pins.allow([Tier.RECEPTION])
    owner.close()
    program = started("-m", "tests.faults.pin_of", salon.folder)
    program.stdin.write(f"{salon.people[Tier.RECEPTION]} {salon.password} {PIN}\n")
    pid = int(program.stdout.readline())
    yield program, pid
    program.kill()
    program.communicate()


@pytest.fixture
def secret_bytes(salon, open_as, counter):
    """Every spelling of what must not outlive a lock, by name."""
    ring = open_as(Tier.RECEPTION)._ring
    keys = {name.value: bytes(ring._held.newest(name)) for name in ring._held.names()}
    packed = salon.identities[Tier.RECEPTION]
    wanted = {
        "password": salon.password.encode(),
        "password as the screens hold it": salon.password.encode("utf-16-le"),
        "seed to open with": packed[:32],
        "seed to sign with": packed[32:64],
        "key for drafts": bytes(ring._identity.key_for("draft")),
        **keys,
        **{f"{name} in hex": key.hex().encode() for name, key in keys.items()},
    }
    counter.clear()
    return wanted


def lock(program):
    program.stdin.write("lock\n")
    assert program.stdout.readline() == "locked\n"


def open_by_pin(program, salon, pin=PIN):
    program.stdin.write(f"{salon.people[Tier.RECEPTION]} {pin}\n")
    return program.stdout.readline().strip()


def kept_moments(*readings):
    """Return a clock that shows these readings, and the last one from then on."""
    left = list(readings)
    return lambda: left.pop(0) if len(left) > 1 else left[0]


def test_no_key_outlives_the_lock_in_the_program_or_the_keeper(secret_bytes, program):
    assert os.geteuid() == 0, "only root may look into a process that is closed to others"
    running, pid = program
    before = found_in_memory(running.pid, secret_bytes)
    keeping = found_in_memory(pid, secret_bytes)
    lock(running)
    after = found_in_memory(running.pid, secret_bytes)
    # the control: the same look finds keys while the vault is open
    assert before["seed to sign with"] > 0
    assert before["salon"] > 0
    assert keeping == dict.fromkeys(keeping, 0)
    assert after == dict.fromkeys(after, 0)


def test_control_the_same_look_finds_what_the_keeper_does_hold(keeper):
    sealed = secrets.token_bytes(64)
    assert keeper.keep("vault/person", b"salt", b"check", sealed, 60)
    found = found_in_memory(keeper._process.pid, {"sealed": sealed.hex().encode()})
    assert found["sealed"] > 0


def test_the_keeper_survives_the_exec_of_its_program(program, salon):
    running, pid = program
    lock(running)
    assert Path(f"/proc/{pid}").exists()
    assert open_by_pin(running, salon) == "opened"


def test_a_killed_keeper_leaves_the_password(program, salon):
    running, pid = program
    lock(running)
    os.kill(pid, signal.SIGKILL)
    assert open_by_pin(running, salon) == "gone"


def test_the_keeper_ends_with_its_program(program):
    running, pid = program
    lock(running)
    gone = os.pidfd_open(pid)
    running.kill()
    running.wait()
    # a process whose program is gone is told so at once; select says when it has ended
    import select

    assert select.select([gone], [], [], 10)[0]
    os.close(gone)


def test_a_keeper_that_was_killed_is_replaced_for_the_next_pin(keeper):
    assert keeper.keep("vault/person", b"salt", b"check", b"sealed", 60)
    first = keeper._process.pid
    os.kill(first, signal.SIGKILL)
    assert keeper.look("vault/person") is None
    assert keeper.keep("vault/person", b"salt", b"check", b"sealed", 60)
    assert keeper._process.pid != first


def test_no_other_program_of_the_same_user_looks_into_the_keeper(tmp_path):
    told = subprocess.run(
        [sys.executable, "-m", "tests.faults.look_in"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    keeper, control = told.stdout.splitlines()
    assert keeper == "memory refused, wire refused"
    assert control == "memory read, wire taken"


def test_the_keeper_has_no_address_at_which_a_stranger_could_knock(keeper):
    assert keeper.keep("vault/person", b"salt", b"check", b"sealed", 60)
    links = [os.readlink(path) for path in Path(f"/proc/{keeper._process.pid}/fd").iterdir()]
    nodes = {link[8:-1] for link in links if link.startswith("socket:[")}
    assert nodes
    rows = [line.split() for line in Path("/proc/net/unix").read_text().splitlines()[1:]]
    ours = [row for row in rows if row[6] in nodes]
    assert ours
    assert [row for row in ours if len(row) > 7 or row[3] == "00010000"] == []
    others = (Path(f"/proc/net/{kind}").read_text() for kind in ("tcp", "tcp6", "udp", "udp6"))
    bound = {line.split()[9] for table in others for line in table.splitlines()[1:]}
    assert not nodes & bound


def test_three_wrong_proofs_end_it_and_are_counted_first():
    shelf = Shelf(lambda: 0.0)
    check = hashlib.sha256(b"right").hexdigest()
    shelf.answer(
        {"do": "keep", "name": "x", "salt": "", "check": check, "sealed": "aa", "seconds": 60}
    )
    wrong = {"do": "try", "name": "x", "proof": b"wrong".hex()}
    told = [shelf.answer(wrong) for _ in range(4)]
    assert told == [{"left": 2}, {"left": 1}, {"left": 0}, {}]
    assert shelf.is_done
    assert shelf.answer({"do": "try", "name": "x", "proof": b"right".hex()}) == {}


def test_people_have_tries_of_their_own():
    shelf = Shelf(lambda: 0.0)
    check = hashlib.sha256(b"right").hexdigest()
    kept = {"do": "keep", "salt": "", "check": check, "sealed": "aa", "seconds": 60}
    for name in ("vault/one", "vault/other"):
        shelf.answer({**kept, "name": name})
    shelf.answer({"do": "try", "name": "vault/one", "proof": ""})
    assert shelf.answer({"do": "look", "name": "vault/one"})["left"] == 2
    assert shelf.answer({"do": "look", "name": "vault/other"})["left"] == 3


@pytest.mark.parametrize("moments", [[(100.0, 0.0), (100.0, 30.0)], [(100.0, 0.0)]])
def test_a_pc_that_slept_keeps_no_pin(moments):
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    keeping = threading.Thread(target=serve, args=(theirs, kept_moments(*moments)))
    keeping.start()
    keeping.join(LOOKS_EVERY + 5 if len(moments) > 1 else 0.2)
    # the control, a PC that was awake, is still kept; then the program goes away
    assert keeping.is_alive() == (len(moments) == 1)
    ours.close()
    keeping.join(10)
    assert not keeping.is_alive()
    theirs.close()


def test_time_runs_out_by_the_clock_that_nobody_sets():
    now = [0.0]
    shelf = Shelf(lambda: now[0])
    shelf.answer(
        {"do": "keep", "name": "x", "salt": "", "check": "", "sealed": "aa", "seconds": 60}
    )
    now[0] = 59.0
    assert not shelf.is_done
    now[0] = 60.0
    assert shelf.answer({"do": "look", "name": "x"}) == {}
    assert shelf.is_done


@pytest.mark.parametrize("noise", [b"\xff", b"{}", b"[]", b'{"do":"try","name":"x"}'])
def test_noise_on_the_wire_ends_the_keeper(keeper, noise):
    assert keeper.keep(name_of("vault", "x"), b"salt", b"check", b"sealed", 60)
    keeper._wire.sendall(noise)
    assert keeper._process.wait(10) != 0
    assert keeper.look(name_of("vault", "x")) is None
