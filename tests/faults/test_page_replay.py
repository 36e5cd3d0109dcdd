"""
R8: an old page of the database put back in its place; its authentication code still fits.

The code of a page binds its number and the key, not its age. What tells a sealed record of then
from the one in force is the log; for what is not sealed, nothing does, and SECURITY.md says so.
"""

import shutil
from dataclasses import dataclass, replace

import pytest

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, open_card, rename_client, save_contact
from salon_vault.desk import Desk
from salon_vault.errors import Trouble
from salon_vault.staff.model import Tier
from storage.door import VaultDoor
from tests.faults.scale import times
from tests.vaults import Patient

PAGE = 4096
"""Bytes, as the recipe of the database has it."""

ROUNDS = times(1, 100)


@dataclass(frozen=True)
class Shown:
    """What a vault with one old page shows, and whether anything notices."""

    name: str
    phone: str
    noticed: bool


@pytest.fixture
def database(salon):
    return salon.folder / "db-1.sqlite"


@pytest.fixture
def client(seat):
    desk = seat(Tier.RECEPTION)
    card = desk.run(add_client, "Name 0", "pl").client.id
    desk.run(save_contact, card, Contact(phone="+48600000100"))
    return card


@pytest.fixture
def look_in(salon, world, tmp_path):
    """Put one page into a copy of the vault, and look at the card in it."""

    def look_in(client, page, old):
        folder = shutil.copytree(salon.folder, tmp_path / "Replayed.svault")
        with (folder / "db-1.sqlite").open("r+b") as file:
            file.seek(page * PAGE)
            file.write(old)
        try:
            return shown_in(folder, client)
        finally:
            shutil.rmtree(folder)

    def shown_in(folder, client):
        door = VaultDoor(folder, clock=world.clock)
        try:
            owner = salon.people[Tier.OWNER], salon.identity(Tier.OWNER)
            vault = door.open_with_identity(*owner)
            card = Desk(vault, world).run(open_card, client)
            with vault.work() as work:
                noticed = bool(work.log.verify(Patient()).faults)
        except Trouble:
            return None
        finally:
            door.close()
        return Shown(card.client.name, card.contact.phone, noticed)

    return look_in


@pytest.fixture
def replays(client, seat, counter, database, look_in):
    """Change the card, and put every page that this changed back, one at a time."""

    def replays(number):
        counter.clear()
        before = pages(database)
        desk = seat(Tier.RECEPTION)
        card = desk.run(open_card, client)
        name, phone = f"Name {number}", f"+48600000{100 + number}"
        desk.run(rename_client, client, card.client.version, name, "", "pl")
        desk.run(save_contact, client, replace(card.contact, phone=phone))
        counter.clear()
        after = pages(database)
        now = Shown(name, phone, noticed=False)
        for page, old in enumerate(before):
            if old != after[page]:
                yield now, look_in(client, page, old)

    return replays


def pages(path):
    whole = path.read_bytes()
    return [whole[at : at + PAGE] for at in range(0, len(whole), PAGE)]


def test_of_an_old_page_the_log_tells_what_was_sealed_and_nothing_tells_the_rest(replays):
    sealed, plain = [], []
    for number in range(1, ROUNDS + 1):
        for now, shown in replays(number):
            if shown is not None and shown.phone != now.phone:
                sealed.append(shown)
            if shown is not None and shown.name != now.name:
                plain.append(shown)

    assert sealed, "no page brought the old number back: the test has lost its grip"
    assert all(shown.noticed for shown in sealed)
    assert any(not shown.noticed for shown in plain), "the stated limit"
