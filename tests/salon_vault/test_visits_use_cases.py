"""What staff can do with visits, and which days a visit cannot be on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from salon_vault.clients.use_cases import add_client
from salon_vault.errors import InvalidInput
from salon_vault.staff.model import Tier
from salon_vault.visits.use_cases import change_visit, list_visits, record_visit


def test_a_visit_is_neither_recorded_nor_moved_beyond_tomorrow(seat, clock):
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Ada", "pl").client.id
    today = clock.now().date()
    visit = desk.run(record_visit, client, today + timedelta(days=1), "Cut", None)
    for late in (today + timedelta(days=2), today + timedelta(days=900)):
        with pytest.raises(InvalidInput):
            desk.run(record_visit, client, late, "Cut", None)
        with pytest.raises(InvalidInput):
            desk.run(change_visit, replace(visit, on=late))
    assert desk.run(list_visits, client) == [visit]


def test_a_changed_visit_stays_with_its_client_and_under_its_login(seat, clock):
    desk = seat(Tier.RECEPTION)
    client, other = (desk.run(add_client, name, "pl").client.id for name in ("Ada", "Ola"))
    visit = desk.run(record_visit, client, clock.now().date(), "Cut", 5000)
    desk = seat(Tier.SPECIALIST)
    desk.run(change_visit, replace(visit, client=other, by="Somebody", price=1))
    assert desk.run(list_visits, other) == []
    assert desk.run(list_visits, client) == [replace(visit, price=1, version=2)]
