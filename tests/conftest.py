"""
What every test may ask for: a founded salon, a desk in it, a clock, and what lies outside.

``salon``     a vault folder of this test's own, with one person per tier and the kit
``seat``      ``seat(Tier.RECEPTION)`` logs that person in and returns their Desk; whoever sat
              there before has stood up, for a salon has one counter
``open_as``   ``open_as(Tier.OWNER)`` returns the open vault itself, for tests of ``storage``
``clock``     stands still until it is moved: ``clock.move(minutes=11)``
``printer``, ``exports``, ``world``   keep what was printed and saved, in memory
``entries``   ``entries()`` is the whole log as the owner reads it, oldest first, without the
              entries of sitting down; whoever sat there has stood up
``look``      ``look("SELECT ...")`` reads the database of ``salon``; everybody stands up first

All of it is the real thing; only the founding is cheap, and done once per run. Folders lie in
memory where the system has such a place; tests marked ``on_disk`` keep theirs on the disk.
"""

import gc
import itertools
import json
import os
import shutil
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from salon_vault.card_fields.model import AT_FIRST
from salon_vault.desk import Desk
from salon_vault.door import Founder, Kit
from salon_vault.errors import HelperStopped, NoPrinter
from salon_vault.from_elsewhere.ports import FromElsewhere
from salon_vault.paper.printing import Impression
from salon_vault.ports import World
from salon_vault.staff.model import Member, StaffId, Tier, keys_for, new_staff_id
from storage.cipher import connect
from storage.door import VaultDoor
from storage.founding import found_vault
from storage.from_elsewhere import SourceFiles
from storage.header import signed_header
from storage.header_files import HeaderFiles
from storage.identity import Identity
from storage.keys import FLOOR, know_costs
from storage.sheet import RosterLine, key_names
from storage.sheet_json import sheet_bytes
from storage.signed_key import signed_key
from storage.signers import keep_signer
from storage.unlocking import identity_of, open_identity
from storage.watched_folders import WatchedFolders
from tests.cheap_logins import cheap_slot, make_cheap
from tests.near_helper import NearHelper
from tests.places import lay_in_memory, tmp_path
from ui.helper.scanning import PageReader

__all__ = ["tmp_path"]

lay_in_memory()

PASSWORD = "plum-gravel-otter-nine-lamps"
"""Everybody's."""

LABELS = {
    Tier.OWNER: "Ewa K.",
    Tier.MANAGER: "Marek",
    Tier.SPECIALIST: "Chair 2",
    Tier.RECEPTION: "Front desk",
}

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


RUNS_BETWEEN_SWEEPS = 50
RUNS = itertools.count(1)


def pytest_sessionstart(session):
    """
    Leave rings of objects to this thread: a lane must never destroy a widget (ui.sweep).

    Logins cost the least that is ever written: a tenth of what people wait for.
    """
    del session
    gc.disable()
    know_costs(FLOOR)


def pytest_collection_finish(session):
    """Look no more at what is there for good: a sweep would go through all of it each time."""
    del session
    gc.collect()
    gc.freeze()


def pytest_runtest_logfinish(nodeid, location):
    """
    Collect them now and then, when no lane is at work.

    What outlives that is there for good, and the next sweep does not go through it.
    """
    del nodeid, location
    if next(RUNS) % RUNS_BETWEEN_SWEEPS == 0:
        gc.collect()
        gc.freeze()


class StoppedClock:
    """Shows the same time until it is moved."""

    def __init__(self) -> None:
        self._since_noon = timedelta()

    def now(self) -> datetime:
        return NOON + self._since_noon

    def monotonic(self) -> float:
        return 1000.0 + self._since_noon.total_seconds()

    def move(self, **ahead: float) -> None:
        """Let time pass: ``move(minutes=5)``."""
        self._since_noon += timedelta(**ahead)


@dataclass
class MemoryPrinter:
    """
    Keeps what it is sent: PDF, title, printer, copies; ``together`` what came as one job.

    ``names`` are the printers known; of one that ``jams`` nobody knows what came out.
    """

    names: list[str] = field(default_factory=lambda: ["Counter"])
    sent: list[tuple[bytes, str, str, int]] = field(default_factory=list)
    together: list[tuple[list[Impression], str, str]] = field(default_factory=list)
    jams: bool = False

    def printers(self) -> list[str]:
        return self.names

    def send(self, pdf: bytes, title: str, printer: str, copies: int) -> None:
        if printer not in self.names:
            raise NoPrinter
        self.sent.append((pdf, title, printer, copies))

    def send_together(self, impressions, title: str, printer: str) -> None:
        if printer not in self.names:
            raise NoPrinter
        if self.jams:
            raise HelperStopped
        self.together.append((list(impressions), title, printer))


@dataclass
class MemoryExports:
    """Keeps what is saved, by path."""

    saved: dict[Path, bytes] = field(default_factory=dict)

    def save(self, path: Path, contents: bytes) -> None:
        self.saved[path] = contents


@dataclass(frozen=True)
class Salon:
    """A founded vault: where it lies, who works there, and how to get in."""

    folder: Path
    kit: Kit
    people: dict[Tier, StaffId]
    identities: dict[Tier, bytes]
    """Packed, so that every desk gets its own to wipe."""
    password: str = PASSWORD

    def identity(self, tier: Tier) -> Identity:
        return Identity.unpacked(self.identities[tier])


@pytest.fixture(scope="session")
def founded(tmp_path_factory) -> Salon:
    """Found a salon once per run; tests take ``salon``, their own copy of it."""
    folder = tmp_path_factory.mktemp("founded") / "Salon.svault"
    founder = Founder(LABELS[Tier.OWNER], PASSWORD)
    vault, kit = found_vault(
        folder, founder, clock=StoppedClock(), cost=FLOOR, ballast_step=4096
    )
    owner = vault.member.id
    vault.close()
    files = HeaderFiles(folder)
    people = {Tier.OWNER: owner}
    identities = {Tier.OWNER: bytes(identity_of(files.load(), owner, PASSWORD).packed())}
    make_cheap(files, owner, Identity.unpacked(identities[Tier.OWNER]), PASSWORD)
    for tier in (Tier.MANAGER, Tier.SPECIALIST, Tier.RECEPTION):
        as_owner = Identity.unpacked(identities[Tier.OWNER])
        people[tier], identities[tier] = enrol(files, folder, owner, as_owner, tier)
    ask_nobody_first(files, folder, Identity.unpacked(identities[Tier.OWNER]), owner)
    return Salon(folder, kit, people, identities)


def enrol(
    files: HeaderFiles, folder: Path, owner: StaffId, as_owner: Identity, tier: Tier
) -> tuple[StaffId, bytes]:
    """Do what the roster does, at the least cost, and keep the identity for the tests."""
    header = files.load()
    ring = open_identity(header, owner, as_owner)
    identity = Identity.fresh(header.root)
    member = Member(new_staff_id(), LABELS[tier], tier, keys_for(tier))
    line = RosterLine(member, identity.public)
    slot = cheap_slot(header.vault_id, line, identity, PASSWORD)
    sheet = replace(
        header.sheet,
        revision=header.sheet.revision + 1,
        lines=(*header.sheet.lines, line),
        grants=(*header.sheet.grants, *ring.grants_for(line, key_names(member))),
    )
    drafted = replace(
        header,
        generation=header.generation + 1,
        sheet=sheet,
        sheet_signature=ring.sign_as_root(sheet_bytes(header.vault_id, sheet)),
        slots=(*header.slots, slot),
    )
    connection = connect(folder / sheet.database_file, ring.database_key())
    keep_signer(connection, signed_key(ring, member.id, line.keys.sign))
    connection.close()
    files.store(signed_header(drafted, ring))
    return member.id, bytes(identity.packed())


ASKS_NOBODY = {
    "asks_first": False,
    "elsewhere": {},
    "law_checks": [],
    "card_fields": sorted(AT_FIRST),
}


def ask_nobody_first(
    files: HeaderFiles, folder: Path, as_owner: Identity, owner: StaffId
) -> None:
    """
    Have this salon keep consents elsewhere, or every test would have to ask each client first.

    What that is about is in tests of ``consent_first``, which switch it on.
    """
    header = files.load()
    ring = open_identity(header, owner, as_owner)
    connection = connect(folder / header.sheet.database_file, ring.database_key())
    row = 1, json.dumps(ASKS_NOBODY), 0
    connection.execute("INSERT INTO salon (one, settings, version) VALUES (?, ?, ?)", row)
    connection.close()


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def printer() -> MemoryPrinter:
    return MemoryPrinter()


@pytest.fixture
def exports() -> MemoryExports:
    return MemoryExports()


@pytest.fixture
def world(clock, printer, exports) -> World:
    near = NearHelper()
    elsewhere = FromElsewhere(near, SourceFiles(), near, PageReader(near), WatchedFolders())
    return World(clock, printer, exports, elsewhere)


@pytest.fixture
def vault_folder(tmp_path) -> Path:
    """Name a folder in which no vault is yet."""
    return tmp_path / "New.svault"


@pytest.fixture
def salon(founded, tmp_path) -> Salon:
    """Copy the founded salon for this test alone."""
    folder = shutil.copytree(founded.folder, tmp_path / "Salon.svault")
    return replace(founded, folder=folder)


@pytest.fixture
def counter():
    """Hold the vault that is open; a salon has one counter."""

    class Counter:
        vault = None

        def clear(self):
            if self.vault is not None:
                self.vault.close()
                self.vault = None

    counter = Counter()
    yield counter
    counter.clear()


@pytest.fixture
def open_as(salon, clock, counter):
    """Open the vault as the person of a tier; whoever had it open has closed it."""

    def open_as(tier):
        counter.clear()
        door = VaultDoor(salon.folder, clock=clock)
        counter.vault = door.open_with_identity(salon.people[tier], salon.identity(tier))
        return counter.vault

    return open_as


@pytest.fixture
def seat(open_as, world):
    """Log the person of a tier in, as the program does, and return their desk."""

    def seat(tier, announce=lambda touches: None):
        desk = Desk(open_as(tier), world, announce)
        desk.take_seat()
        return desk

    return seat


@pytest.fixture
def entries(open_as):
    """Read the whole log, oldest first, without the entries of sitting down."""

    def entries():
        with open_as(Tier.OWNER).work() as work:
            lines = work.log.latest(None, 1_000_000)
        return [line for line in reversed(lines) if line.entry.case != "staff.sit_down"]

    return entries


@pytest.fixture
def look(salon, counter):
    """Read the database after everybody has closed it; changes are for tests of faults."""

    def look(sql, *values):
        counter.clear()
        header = HeaderFiles(salon.folder).load()
        ring = open_identity(header, salon.people[Tier.OWNER], salon.identity(Tier.OWNER))
        connection = connect(salon.folder / header.sheet.database_file, ring.database_key())
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    return look
