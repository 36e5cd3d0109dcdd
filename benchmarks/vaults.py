"""Vaults of every size to measure on: real ones, filled once a run through their own books."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import batched
from pathlib import Path
from random import Random

from salon_vault.clients.model import (
    AllergyState,
    Client,
    ClientId,
    Contact,
    Health,
    new_client_id,
)
from salon_vault.clients.names import words
from salon_vault.clock import SystemClock
from salon_vault.demo import people
from salon_vault.desk import Desk
from salon_vault.door import Founder
from salon_vault.from_elsewhere.ports import FromElsewhere
from salon_vault.paper.printing import Printer
from salon_vault.ports import World
from salon_vault.visits.model import Visit, new_visit_id
from storage.door import VaultDoor
from storage.exports import FileExports
from storage.founding import found_vault
from storage.from_elsewhere import SourceFiles
from storage.keys import FLOOR
from storage.os_process import own_command
from storage.paperless import NoPaper
from storage.vault import SqlVault
from storage.work import SqlWork
from ui.helper.asking import Helper
from ui.helper.scanning import PageReader

SIZES = (1_000, 10_000, 100_000)
PASSWORD = "seven lavender chairs"
SMALL_STEP = 64 * 1024
"""Bytes of a step of ballast."""

FULL = 400
"""Cards with sealed contact and health and with visits: those that are opened and saved."""

AT_A_TIME = 5_000
TODAY = date(2026, 11, 21)
VISITS = 6
FILLING = ("cache_size = -400000", "synchronous = OFF", "wal_autocheckpoint = 0")
"""While a vault is filled it need not outlive a power cut."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A client who is looked for, by three letters of two words of the name."""

    text: str
    id: ClientId
    name: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A closed vault with a number of clients, and those of them who are looked for."""

    folder: Path
    clients: int
    sought: tuple[Sought, ...]

    @property
    def sealed(self) -> str:
        """How many cards have sealed records, in the words of a row."""
        return f"contact and health sealed for {len(self.sought)} of {self.clients:,} cards"


class Patient:
    """Somebody who waits, and looks at nothing."""

    def reached(self, done: int, of: int) -> None:
        """Wait on."""


def world(printer: Printer | None = None) -> World:
    """Return the world that measured desks stand in; without paper, unless it is wanted."""
    helper = Helper(own_command("--helper"))
    elsewhere = FromElsewhere(helper, SourceFiles(), helper, PageReader(helper))
    return World(SystemClock(), printer or NoPaper(), FileExports(), elsewhere)


@cache
def filled(place: Path, clients: int) -> Filled:
    """Return a vault below ``place`` with so many clients, made when first asked for."""
    folder = place / f"{clients}.svault"
    founder = Founder("Owner", PASSWORD, demo=True)
    vault, _ = found_vault(
        folder, founder, clock=SystemClock(), cost=FLOOR, ballast_step=SMALL_STEP
    )
    _hurry(vault)
    random = Random(clients)
    everybody = [_client(random) for _ in range(clients)]
    for some in batched(everybody, AT_A_TIME):
        with vault.work() as work:
            for client in some:
                work.clients.save(client)
    with vault.work() as work:
        sought = tuple(_look_for(work, random.sample(everybody, 2 * FULL)))
        for number, one in enumerate(sought):
            _complete(work, one, number)
    vault.close()
    return Filled(folder, clients, sought)


@contextmanager
def unlocked(vault: Filled) -> Iterator[SqlVault]:
    """Open a filled vault as its owner, and close it again."""
    door = VaultDoor(vault.folder, clock=SystemClock())
    opened = door.unlock(door.people()[0].id, PASSWORD)
    try:
        yield opened
    finally:
        opened.close()


@contextmanager
def seated(vault: Filled) -> Iterator[Desk]:
    """Sit down at a filled vault as its owner, who has read no card yet."""
    with unlocked(vault) as opened:
        desk = Desk(opened, world())
        desk.take_seat()
        yield desk


def _hurry(vault: SqlVault) -> None:
    vault._connection.set_authorizer(None)  # which would refuse to weaken the recipe
    for pragma in FILLING:
        vault._connection.execute(f"PRAGMA {pragma}").fetchall()


def _client(random: Random) -> Client:
    source = people._source()
    (spoken,) = random.choices(list(source["share"]), list(source["share"].values()))
    name = people._name(random, source[spoken], spoken)
    if random.random() < 0.7:  # or a hundred thousand would share a few hundred names
        join = "" if spoken == "zh" else random.choice((" ", "-"))
        name += join + random.choice(source[spoken]["women_families"])
    return Client(
        new_client_id(),
        name,
        spoken,
        TODAY - timedelta(days=random.randrange(20, 2400)),
        phone_tail=f"{random.randrange(1000):03d}",
        last_visit=TODAY - timedelta(days=random.randrange(700)),
    )


def _look_for(work: SqlWork, some: Sequence[Client]) -> Iterator[Sought]:
    """Yield clients who come up for what is typed, each once."""
    taken: set[ClientId] = set()
    for client in some:
        split = words(client.name)
        text = " ".join(word[:3] for word in split[:2])
        found = work.clients.find(text.split(), 50)
        new = [line for line in found if line.id not in taken]
        if len(split) > 1 and new and len(taken) < FULL:
            taken.add(new[0].id)
            yield Sought(text, new[0].id, new[0].name)


def _complete(work: SqlWork, sought: Sought, number: int) -> None:
    born = date(1950 + number % 50, 1 + number % 12, 1 + number % 28)
    contact = Contact(f"+48601{number:06d}", f"client{number}@example.com", "", born, TODAY)
    work.clients.save_contact(sought.id, contact)
    health = Health(AllergyState.NONE_KNOWN, (), TODAY, "Owner", "likes it cool")
    work.clients.save_health(sought.id, health)
    client = work.clients.get(sought.id)
    work.clients.save(replace(client, allergies_asked_on=TODAY))
    for back in range(VISITS):
        day = TODAY - timedelta(days=40 * back + number % 40)
        work.visits.save(Visit(new_visit_id(), sought.id, day, "Roots and gloss", "Owner"))
