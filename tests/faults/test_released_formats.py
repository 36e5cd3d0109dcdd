"""Every vault that a released program wrote opens whole in this one (R31 of the catalogue)."""

import json
import zipfile
from pathlib import Path

import pytest

from salon_vault.clients.model import Contact, Health
from salon_vault.clients.use_cases import find_clients, open_card
from salon_vault.consents.use_cases import list_papers, print_again
from salon_vault.desk import Desk
from salon_vault.errors import VaultTooNew
from salon_vault.keys.model import KeyChange
from salon_vault.keys.use_cases import change_keys
from salon_vault.log.use_cases import verify_log
from salon_vault.staff.model import Tier
from salon_vault.visits.use_cases import list_visits
from storage.cipher import connect
from storage.door import VaultDoor
from storage.header_files import HeaderFiles
from storage.migrate import steps, version_of
from storage.unlocking import unlock_slot
from tests.vaults import Patient

VECTORS = Path(__file__).parents[1] / "vectors"
RELEASED = sorted(path.stem for path in VECTORS.glob("vault-*.zip"))


class Release:
    """A vault as a released program left it, and what that program said it holds."""

    def __init__(self, name, folder, world):
        with zipfile.ZipFile(VECTORS / f"{name}.zip") as archive:
            archive.extractall(folder)
        self.told = json.loads((VECTORS / f"{name}.json").read_text("utf-8"))
        self.folder = folder
        self._world = world
        self._vault = None

    def unlock(self, tier):
        self.leave()
        door = VaultDoor(self.folder, clock=self._world.clock)
        try:
            self._vault = door.unlock(self.told["people"][tier.value], self.told["password"])
        except BaseException:
            door.close()
            raise
        desk = Desk(self._vault, self._world)
        desk.take_seat()
        return desk

    def leave(self):
        if self._vault is not None:
            self._vault.close()
            self._vault = None

    def database(self):
        header = HeaderFiles(self.folder).load()
        ring = unlock_slot(header, self.told["people"]["owner"], self.told["password"])
        return connect(self.folder / header.sheet.database_file, ring.database_key())


@pytest.fixture(params=RELEASED)
def release(request, tmp_path, world, clock):
    clock.move(days=1)
    release = Release(request.param, tmp_path / "Salon.svault", world)
    yield release
    release.leave()


def test_the_vaults_of_every_release_are_kept():
    assert RELEASED


def test_an_older_vault_is_brought_up_to_date_and_holds_what_it_held(release):
    desk = release.unlock(Tier.OWNER)

    for told in release.told["cards"]:
        card = desk.run(open_card, told["id"])
        assert card.client.name == told["name"]
        assert isinstance(card.contact, Contact)
        assert card.contact.phone == told["phone"]
        assert isinstance(card.health, Health)
        assert card.health.notes == told["notes"]
        assert len(desk.run(list_visits, told["id"])) == told["visits"]
        assert len(desk.run(list_papers, told["id"])) == told["papers"]
        found = desk.run(find_clients, told["name"]).lines
        assert told["id"] in [line.id for line in found]
    release.leave()
    database = release.database()
    assert version_of(database) == steps()[-1].number
    database.close()


def test_every_tier_of_then_opens_it(release):
    for tier in Tier:
        assert release.unlock(tier).vault.member.tier is tier


def test_the_recovery_kit_of_then_opens_it(release, clock):
    door = VaultDoor(release.folder, clock=clock)
    vault = door.unlock_with_kit(release.told["kit"])
    assert vault.member.kit
    vault.close()


def test_its_log_goes_on_and_verifies(release):
    report = release.unlock(Tier.OWNER).run(verify_log, Patient())

    assert report.sound
    assert report.entries > release.told["entries"]


def test_its_papers_print_again(release, printer):
    desk = release.unlock(Tier.RECEPTION)
    codes = [
        paper.code
        for told in release.told["cards"]
        for paper in desk.run(list_papers, told["id"])
    ]

    for code in codes:
        desk.run(print_again, code, "Counter", 1)

    assert len(printer.together) == len(codes) > 0
    assert all(one.pdf.startswith(b"%PDF") for (one,), *_rest in printer.together)


def test_its_keys_change_and_nothing_is_lost(release):
    desk = release.unlock(Tier.OWNER)
    proof = desk.confirm(release.told["password"])
    desk.asking(proof=proof, reason="kept since then").run(
        change_keys, KeyChange(root=True), Patient()
    )

    desk = release.unlock(Tier.OWNER)
    notes = [desk.run(open_card, told["id"]).health.notes for told in release.told["cards"]]
    assert notes == [told["notes"] for told in release.told["cards"]]
    assert desk.run(verify_log, Patient()).sound


def test_a_vault_of_a_newer_program_is_refused_untouched(release):
    release.unlock(Tier.OWNER)
    release.leave()
    database = release.database()
    database.execute(f"PRAGMA user_version = {steps()[-1].number + 1}")
    database.close()
    before = {path: path.read_bytes() for path in release.folder.rglob("db-*.sqlite")}

    with pytest.raises(VaultTooNew):
        release.unlock(Tier.OWNER)

    assert {path: path.read_bytes() for path in release.folder.rglob("db-*.sqlite")} == before
