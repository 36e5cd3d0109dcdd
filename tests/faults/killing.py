"""
Kill a program that writes into a vault, again and again, and look at what it left.

Run as ``python -m tests.faults.killing FOLDER ROUNDS WHEN SEED`` with the owner's id and
identity on its input; prints one line of JSON about each round. WHEN a change is acknowledged
is ``after`` it was kept, or, to see that a loss is noticed, ``before``; SEED chooses the
moments of the kills. It is a program, because it forks.
"""

import json
import os
import random
import select
import signal
import sys
from functools import partial
from pathlib import Path

from salon_vault.audit import Entry, Phase, Subject, Touch, Verb
from salon_vault.compartments import Compartment
from salon_vault.errors import VaultError
from storage.cipher import connect
from storage.door import VaultDoor
from storage.header_files import HeaderFiles
from storage.identity import Identity
from storage.unlocking import open_identity
from tests.vaults import Patient, TickingClock


def main():
    folder, rounds, when = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    who, packed = sys.stdin.read().split()
    chance = random.Random(int(sys.argv[4]))
    wanted = 0
    for _ in range(rounds):
        identity = bytes.fromhex(packed)
        begun = wanted
        wanted = kill_one(partial(work, folder, who, identity, begun, when), begun, chance)
        print(json.dumps(look(folder, who, identity, wanted)), flush=True)


def kill_one(working, begun, chance):
    """Let a child work until it is killed; return the last number it had acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            working(lambda number: os.write(writing, b"%d " % number))
        finally:
            os._exit(1)
    os.close(writing)
    heard = b""
    if chance.random() < 0.8:  # else it may die before the door is open
        heard += os.read(reading, 4096)
    select.select([], [], [], chance.uniform(0, 0.08))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while piece := os.read(reading, 4096):
        heard += piece
    os.close(reading)
    return max((int(number) for number in heard.split()), default=begun)


def work(folder, who, packed, begun, when, tell):
    clock = TickingClock()
    vault = VaultDoor(folder, clock=clock).open_with_identity(who, Identity.unpacked(packed))
    for number in range(begun + 1, begun + 10_000):
        if when == "before":
            tell(number)
        blob = vault.blobs.keep(Compartment.HEALTH, b"photo %d " % number * 300)
        vault.drafts.keep("note", b"%d" % number)
        with vault.work() as one:
            touch = Touch(Verb.CHANGED, Subject.PAPER, blob, number)
            entry = Entry(clock.now(), who, "consents.save_papers", Phase.RUN, (touch,))
            one.audit.append(entry)
        if when == "after":
            tell(number)


def look(folder, who, packed, wanted):
    """Open the vault that was left, and return what is wrong with it: nothing, one hopes."""
    found = {"wanted": wanted, "wrong": ""}
    try:
        found["wrong"] = whats_wrong(folder, who, packed, wanted)
        found["wrong"] = found["wrong"] or whats_wrong_in_the_pages(folder, who, packed)
    except VaultError as error:
        found["wrong"] = type(error).__name__
    return found


def whats_wrong(folder, who, packed, wanted):
    door = VaultDoor(folder, clock=TickingClock())
    vault = door.open_with_identity(who, Identity.unpacked(packed))
    try:
        with vault.work() as one:
            log = one.log.verify(Patient())
            lines = one.log.latest(None, 100_000)
        touches = [touch for line in lines for touch in line.entry.touches]
        last = max((t.version for t in touches if t.subject is Subject.PAPER), default=0)
        if log.faults or last < wanted:
            return f"log: {log.faults}, {last} of {wanted}"
        for touch in touches[:20]:
            photo = vault.blobs.read(Compartment.HEALTH, touch.id)
            if photo != b"photo %d " % touch.version * 300:
                return f"blob {touch.version}"
        draft = int(vault.drafts.waiting().get("note", b"0"))
        return "" if draft >= wanted else f"draft {draft} of {wanted}"
    finally:
        vault.close()


def whats_wrong_in_the_pages(folder, who, packed):
    header = HeaderFiles(folder).load()
    ring = open_identity(header, who, Identity.unpacked(packed))
    connection = connect(folder / header.sheet.database_file, ring.database_key())
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        wrong = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        check = connection.execute("PRAGMA quick_check").fetchall()
        return "" if not wrong and check == [("ok",)] else f"pages: {wrong} {check}"
    finally:
        connection.close()


if __name__ == "__main__":
    main()
