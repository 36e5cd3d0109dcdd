"""A demo vault for who only looks around: whole or not there, and made once."""

import pytest

from salon_vault.clients.use_cases import find_clients
from salon_vault.desk import Desk
from salon_vault.errors import Cancelled
from salon_vault.formulas.use_cases import list_formulas
from salon_vault.products.use_cases import who_had_lot
from salon_vault.staff.model import Tier
from storage.demo import password_of, published, ready_demo
from storage.door import VaultDoor


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
    vault.close()

    again = Waits()
    ready_demo(folder, "pl", clock, again)
    assert again.heard == []


def test_a_demo_that_was_stopped_leaves_nothing(tmp_path, clock):
    with pytest.raises(Cancelled):
        ready_demo(tmp_path / "Demo.svault", "en", clock, Waits(stops=True))
    assert list(tmp_path.iterdir()) == []
