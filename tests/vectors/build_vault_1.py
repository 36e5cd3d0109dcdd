"""
Made ``vault-1.zip`` and ``vault-1.json``, once, with the program of header 1 and schema 1.

``python -m tests.vectors.build_vault_1`` founded a salon as version 0.1.0 did, worked in it as
that version could, and wrote down what it holds. No later program can make it again;
``tests/faults/test_released_formats.py`` holds each of them to opening it.
"""

import json
import tempfile
import zipfile
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path

from salon_vault.clients.model import AllergyState, Health
from salon_vault.clients.use_cases import add_client, save_contact, save_health
from salon_vault.consents.model import Outcome
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.demo.people import invent
from salon_vault.desk import Desk
from salon_vault.door import Founder
from salon_vault.law.pack import load_pack
from salon_vault.notices.model import How
from salon_vault.notices.use_cases import compose_notice, hand_over_notice
from salon_vault.ports import World
from salon_vault.salon.use_cases import check_law, save_salon, view_salon
from salon_vault.staff.model import Tier
from salon_vault.visits.use_cases import record_visit, remove_visit
from storage.demo import CHECKED_BY, SALON
from storage.door import VaultDoor
from storage.founding import found_vault
from storage.header_files import HeaderFiles
from storage.identity import Identity
from storage.keys import FLOOR
from storage.unlocking import identity_of
from tests.conftest import LABELS, PASSWORD, MemoryExports, MemoryPrinter, StoppedClock, enrol

HERE = Path(__file__).parent
CLIENTS = 12
TODAY = date(2026, 11, 21)
SAME_DAY = (1980, 1, 1, 0, 0, 0)
"""Every file's time in the archive."""


class Counter:
    """One desk, at which people of the four tiers sit in turn."""

    def __init__(self, folder):
        self._clock = StoppedClock()
        founder = Founder(LABELS[Tier.OWNER], PASSWORD)
        vault, self.kit = found_vault(
            folder, founder, clock=self._clock, cost=FLOOR, ballast_step=4096
        )
        owner = vault.member.id
        vault.close()
        files = HeaderFiles(folder)
        self._folder, self._desk, self.people = folder, None, {Tier.OWNER: owner}
        packed = bytes(identity_of(files.load(), owner, PASSWORD).packed())
        self._packed = {Tier.OWNER: packed}
        for tier in (Tier.MANAGER, Tier.SPECIALIST, Tier.RECEPTION):
            as_owner = Identity.unpacked(packed)
            enrolled = enrol(files, folder, owner, as_owner, tier)
            self.people[tier], self._packed[tier] = enrolled

    def seat(self, tier):
        self.clear()
        self._clock.move(minutes=7)
        identity = Identity.unpacked(self._packed[tier])
        door = VaultDoor(self._folder, clock=self._clock)
        vault = door.open_with_identity(self.people[tier], identity)
        self._desk = Desk(vault, World(self._clock, MemoryPrinter(), MemoryExports()))
        self._desk.take_seat()
        return self._desk

    def clear(self):
        if self._desk is not None:
            self._desk.vault.close()
            self._desk = None


def build():
    """Write the archive, and what is in it."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "Salon.svault"
        told = lived_in(folder)
        with zipfile.ZipFile(HERE / "vault-1.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(folder.rglob("*")):
                if file.is_file():
                    name = file.relative_to(folder).as_posix()
                    archive.writestr(zipfile.ZipInfo(name, SAME_DAY), file.read_bytes())
    spelled = json.dumps(told, indent=1, ensure_ascii=False)
    (HERE / "vault-1.json").write_text(spelled + "\n", encoding="utf-8")


def lived_in(folder):
    """Found the salon, work in it, and tell what it holds."""
    counter = Counter(folder)
    furnish(counter.seat(Tier.OWNER))
    cards = [welcome(counter, *each) for each in enumerate(islice(invented(), CLIENTS))]
    treat(counter.seat(Tier.SPECIALIST), cards)
    paper_work(counter.seat(Tier.RECEPTION), cards)
    with counter.seat(Tier.OWNER).vault.work() as work:
        newest = work.log.latest(None, 1)[0].seq
    counter.clear()
    return {
        "password": PASSWORD,
        "kit": counter.kit.code,
        "people": {tier.value: who for tier, who in counter.people.items()},
        "entries": newest,
        "cards": cards,
    }


def invented():
    return invent(TODAY, "pl", list(LABELS.values()))


def furnish(desk):
    desk.run(save_salon, replace(SALON, version=desk.run(view_salon).version))
    for fact in load_pack(SALON.law).unverified():
        desk.run(check_law, fact, CHECKED_BY)
    desk.run(compose_notice, "pl")


def welcome(counter, number, person):
    desk = counter.seat((Tier.RECEPTION, Tier.SPECIALIST, Tier.MANAGER)[number % 3])
    client = desk.run(add_client, person.client.name, person.client.language).client
    if number % 3 != 1:
        desk.run(save_contact, client.id, replace(person.contact, version=0))
    phone = person.contact.phone if number % 3 != 1 else ""
    return {"id": client.id, "name": person.client.name, "phone": phone}


def treat(desk, cards):
    for number, card in enumerate(cards):
        day = TODAY.replace(day=1 + number)
        visit = desk.run(record_visit, card["id"], day, "Strzyżenie", 12000)
        if number == 5:
            desk.run(remove_visit, visit.id)
        asked = {"state": AllergyState.NONE_KNOWN, "confirmed_on": TODAY} if number % 2 else {}
        card |= {"visits": int(number != 5), "notes": f"Notes on card {number}"}
        desk.run(save_health, card["id"], Health(notes=card["notes"], **asked))


def paper_work(desk, cards):
    for card in cards:
        card["papers"] = 0
    for card in cards[::4]:
        documents = desk.run(compose_form_set, card["id"], "hair-colour", "pl", "")
        papers = desk.run(print_papers, card["id"], documents, "Counter", 1)
        for paper in papers:
            desk.run(note_outcome, paper.code, paper.version, Noted(Outcome.SIGNED))
        desk.run(hand_over_notice, card["id"], 1, "pl", How.PAPER)
        card["papers"] = len(papers)


if __name__ == "__main__":
    build()
