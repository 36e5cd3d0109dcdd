"""
What a program does on a disk of a few megabytes: run by ``test_full_disk`` on a tmpfs.

Run as ``python -m tests.faults.small_disk DEED FOLDER`` with the owner's id and identity on its
input; prints one line of JSON. A deed called ``careless`` does it as the product must not.
"""

import json
import random
import resource
import shutil
import sys
from functools import partial
from pathlib import Path

from salon_vault.compartments import Compartment
from salon_vault.desk import Desk
from salon_vault.door import Founder
from salon_vault.errors import DiskFull, HeaderDamaged, RecordDamaged, Trouble
from salon_vault.log.use_cases import read_log
from salon_vault.ports import World
from storage.ballast import Ballast
from storage.founding import found_vault
from storage.header_files import HeaderFiles
from storage.keys import FLOOR
from storage.roster import SignedRoster
from tests.faults.careless_blobs import kept_in_that_way
from tests.faults.careless_files import DraftsInPlace, OneHeaderInPlace
from tests.faults.founding_ways import found_header_first
from tests.faults.small_salon import Salon

SPAN = 320 * 1024
"""Bytes that are enough for every change here."""


def tried(deed, *given):
    """Do something and return what was wrong with it: nothing, or the name of the error."""
    try:
        deed(*given)
    except Trouble as trouble:
        return type(trouble).__name__
    return ""


def last_changes(salon, lay=lambda ballast: ballast.lay()):
    """On a full disk: changes go on as long as there is ballast, then they are refused."""
    lay(Ballast(salon.folder))
    vault = salon.open()
    before = salon.note(vault)
    salon.fill()
    kept, refused = before, ""
    for _ in range(500):
        try:
            kept = salon.note(vault, "y" * 200_000)
        except DiskFull:
            refused = "DiskFull"
            break
    desk = Desk(vault, World(salon.clock, None, None))
    shown = len(desk.run(read_log))
    ballast = Ballast(salon.folder).size
    vault.close()
    vault = salon.open()
    vault.close()
    salon.make_room()
    return {
        "kept_on_a_full_disk": kept - before,
        "refused": refused,
        "shown": shown,
        "ballast": ballast,
        "lost": kept - salon.log(),
    }


def without_ballast(ballast):
    while ballast.release():
        pass


def every_place(salon, places, way="durably"):
    """Fill the disk but for a few bytes more each time, and change something."""
    wrong, refused = [], 0
    chance = random.Random(9)
    first = shutil.copytree(salon.folder, salon.folder.with_name("First.svault"))
    for place in range(places):
        vault = kept_in_that_way(salon.open(), salon.folder, way)
        without_ballast(Ballast(salon.folder))
        vault.blobs.keep(Compartment.SALON, b"before")
        number = salon.note(vault)
        salon.fill(leaving=SPAN * place // places)
        try:
            vault.blobs.keep(Compartment.SALON, b"p" * chance.randrange(60_000))
            number = salon.note(vault, "z" * chance.randrange(30_000))
        except DiskFull:
            refused += 1
        vault.close()
        salon.open().close()
        salon.make_room()
        if salon.log() < number or not papers_open(salon):
            wrong.append(place)
        shutil.rmtree(salon.folder)
        shutil.copytree(first, salon.folder)
    return {"wrong": wrong, "refused": refused}


def papers_open(salon):
    """Say whether every row has its file, and every file opens."""
    vault = salon.open()
    try:
        for (blob,) in vault._connection.execute("SELECT id FROM blob").fetchall():
            vault.blobs.read(Compartment.SALON, blob)
    except RecordDamaged:
        return False
    finally:
        vault.close()
    return True


def header(salon, roster_of=lambda salon, vault: vault.roster):
    """On a full disk a change of the header is refused, and the old header is in force."""
    vault = salon.open()
    salon.fill()
    told = tried(roster_of(salon, vault).relabel, salon.who, "Another label")
    vault.close()
    salon.make_room()
    try:
        in_force = HeaderFiles(salon.folder).load().sheet.lines[0].member.label
    except HeaderDamaged:
        return {"told": told, "in_force": "", "after": ""}
    vault = salon.open()
    vault.roster.relabel(salon.who, "Another label")
    after = vault.roster.members()[0].label
    vault.close()
    return {"told": told, "in_force": in_force, "after": after}


def careless_roster(salon, vault):
    files = OneHeaderInPlace(salon.folder, meanwhile=salon.fill)
    files.load()
    return SignedRoster(files, vault._ring, lambda key: None)


def draft(salon, drafts_of=lambda salon, vault: vault.drafts):
    """On a full disk the draft from before is kept."""
    vault = salon.open()
    drafts = drafts_of(salon, vault)
    drafts.keep("note", b"the first words")
    salon.fill()
    told = tried(drafts.keep, "note", b"longer words " * 1000)
    waiting = drafts.waiting().get("note", b"").decode()
    vault.close()
    return {"told": told, "waiting": waiting}


def careless_drafts(salon, vault):
    return DraftsInPlace(salon.folder, vault._ring)


def founding(salon, found):
    """A vault does not fit, and nothing of it is left behind."""
    place = salon.folder.with_name("New.svault")
    told = tried(found, salon, place)
    salon.make_room()
    return {"told": told, "left": sorted(p.name for p in place.parent.iterdir())}


def found_as_built(salon, place):
    found_vault(place, Founder("Owner", "x" * 20), clock=salon.clock, cost=FLOOR)


def found_carelessly(salon, place):
    salon.fill(leaving=SPAN // 2)
    found_header_first(place)


def limit(salon):
    """Files of this process may not grow: as on a quota, every write in vain says so."""
    vault = salon.open()
    kept = salon.note(vault)
    size = (salon.folder / "db-1.sqlite").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    told = ""
    for _ in range(1000):
        try:
            kept = salon.note(vault, "q" * 20_000)
        except Trouble as trouble:
            told = type(trouble).__name__
            break
    vault.close()
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    return {"told": told, "lost": kept - salon.log()}


DEEDS = {
    "last changes": last_changes,
    "careless last changes": partial(last_changes, lay=without_ballast),
    "every place": lambda salon: every_place(salon, int(sys.argv[3])),
    "careless every place": lambda salon: every_place(salon, int(sys.argv[3]), "row first"),
    "header": header,
    "careless header": partial(header, roster_of=careless_roster),
    "draft": draft,
    "careless draft": partial(draft, drafts_of=careless_drafts),
    "founding": partial(founding, found=found_as_built),
    "careless founding": partial(founding, found=found_carelessly),
    "limit": limit,
}

if __name__ == "__main__":
    print(json.dumps(DEEDS[sys.argv[1]](Salon(Path(sys.argv[2], "Salon.svault")))))
