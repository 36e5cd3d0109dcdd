"""A demo vault for who only looks around: whole or not there, and made once."""

import pytest

import resources
from salon_vault.clients.use_cases import find_clients
from salon_vault.consents.tracking.use_cases import list_not_back
from salon_vault.desk import Desk
from salon_vault.emergency_folder.use_cases import view_folder
from salon_vault.errors import Cancelled
from salon_vault.formulas.use_cases import list_formulas
from salon_vault.products.use_cases import who_had_lot
from salon_vault.scans.kept import Waits as Unread
from salon_vault.scans.tray.use_cases import list_tray
from salon_vault.staff.model import Tier
from storage.demo import password_of, published, ready_demo
from storage.demo_papers import PAGE
from storage.door import VaultDoor
from tests.journeys.demo_scan import FORM, WHO


class Waits:
    """Somebody who hears how far it is, and may stop it."""

    def __init__(self, stops=False):
        self.stops = stops
        self.heard = []

    def reached(self, done, of):
        self.heard.append((done, of))
        if self.stops:
            raise Cancelled


def test_a_demo_is_made_once_and_opens_with_its_published_passwords(tmp_path, clock, world):
    folder, waits = tmp_path / "new" / "Demo.svault", Waits()
    ready_demo(folder, "en", clock, waits)
    done, of = waits.heard[-1]
    assert done == of > 0
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]

    door = VaultDoor(folder, clock=clock)
    tile = next(tile for tile in door.people() if tile.tier is Tier.RECEPTION)
    assert published()[tile.label] == password_of(Tier.RECEPTION)
    vault = door.unlock(tile.id, published()[tile.label])
    assert vault.demo
    desk = Desk(vault, world)
    found = desk.run(find_clients, "").lines
    assert found
    formulas = [each for line in found[:20] for each in desk.run(list_formulas, line.id)]
    assert len({each.purpose for each in formulas}) > 1
    lots = {lot for each in formulas for bowl in each.bowls for lot in bowl.mix.lots}
    assert all(desk.run(who_had_lot, lot).clients for lot in list(lots)[:3])
    assert desk.run(view_folder).printed, "an emergency folder lies in the drawer"
    (waiting,) = desk.run(list_tray).pages
    assert waiting.scan.waits is Unread.NO_CODE
    vault.close()

    again = Waits()
    ready_demo(folder, "pl", clock, again)
    assert again.heard == []


def test_the_page_that_waits_is_of_a_client_whose_form_is_not_back(tmp_path, clock, world):
    folder = tmp_path / "Demo.svault"
    ready_demo(folder, "zh", clock, Waits())
    door = VaultDoor(folder, clock=clock)
    tile = next(tile for tile in door.people() if tile.tier is Tier.SPECIALIST)
    vault = door.unlock(tile.id, published()[tile.label])
    desk = Desk(vault, world)
    hers = {line.id for line in desk.run(find_clients, WHO).lines}
    out = {(each.client, each.kind) for each in desk.run(list_not_back)}
    assert any((client, FORM) in out for client in hers)
    (waiting,) = desk.run(list_tray).pages
    with vault.work() as work:
        assert work.scans.picture(waiting.scan) == resources.path(PAGE).read_bytes()
    vault.close()


def test_a_demo_that_was_stopped_leaves_nothing(tmp_path, clock):
    with pytest.raises(Cancelled):
        ready_demo(tmp_path / "Demo.svault", "en", clock, Waits(stops=True))
    assert list(tmp_path.iterdir()) == []
