"""The courier sees what is plugged in, and what is to be done with it."""

import shutil

import pytest

from salon_vault.backup.model import Outcome, SetName, Shipment
from salon_vault.backup.schedule import Errand
from salon_vault.backup.use_cases import stick_came_back, stick_went_home
from salon_vault.errors import InvalidInput
from salon_vault.staff.model import StaffId, Tier
from storage.backup import keyless
from storage.backup.courier import StickCourier
from storage.backup.keyless import note_shipment, read_register, read_shipments
from tests.vaults import Patient


@pytest.fixture
def roots():
    return []


@pytest.fixture
def courier(photographed, clock, roots):
    return StickCourier(photographed.folder, clock=clock, sticks=lambda: roots)


def test_a_stick_is_told_from_what_else_is_plugged_in(courier, roots, stick, tmp_path):
    roots += [stick(), tmp_path]

    known, other = courier.drives()

    assert (known.label, other.stick) == ("A", None)
    assert known.free > 0


def test_a_place_that_is_gone_is_no_drive(courier, roots, tmp_path):
    roots.append(tmp_path / "nowhere")

    assert courier.drives() == []
    assert courier.drive(tmp_path / "nowhere") is None


def test_one_errand_after_the_other_until_there_is_none(courier, roots, stick, stage, clock):
    roots.append(stick())
    assert courier.drives()[0].errand is None
    name = stage()
    assert courier.drives()[0].errand is Errand.SHIP

    assert courier.ship(roots[0], Patient()) == name
    assert courier.drives()[0].errand is None

    clock.move(hours=21)
    assert courier.drives()[0].errand is Errand.READ_BACK
    assert courier.read_back(roots[0], Patient()) == {name: ""}
    assert courier.drives()[0].errand is None


def test_sizes_are_those_of_sets_on_this_pc_and_on_sticks(courier, roots, stick, stage):
    roots.append(stick())
    first = stage()
    courier.ship(roots[0], Patient())
    stage()
    stage()

    sizes = courier.sizes()

    assert len(sizes) == 3
    assert sizes[first] > 20_000
    shutil.rmtree(roots[0])
    assert first not in courier.sizes()


def test_state_is_known_without_a_key(courier, roots, stick, stage):
    roots.append(stick())
    name = stage()
    courier.ship(roots[0], Patient())

    (only,) = courier.state().sticks

    assert (only.newest, only.last.outcome) == (name, Outcome.SHIPPED)


def test_what_a_stick_was_seen_with_last_outlives_older_news(photographed, stick, clock):
    stick("A")
    stick("B")
    a, b = (each.id for each in read_register(photographed.folder).sticks)
    name = SetName("2026-11-21T193005Z_g1_7f3a")
    note_shipment(photographed.folder, Shipment(b, name, Outcome.SHIPPED, clock.now()))
    for _time in range(keyless.MOST_SHIPMENTS + 5):
        clock.move(minutes=1)
        note_shipment(photographed.folder, Shipment(a, name, Outcome.VERIFIED, clock.now()))

    kept = read_shipments(photographed.folder)

    assert len(kept) == keyless.MOST_SHIPMENTS
    assert {each.stick for each in kept} == {a, b}


def test_who_took_a_stick_home_is_kept_inside_and_not_told_outside(stick, seat, salon, clock):
    stick()
    desk = seat(Tier.OWNER)
    stick_id = read_register(salon.folder).sticks[0].id
    marek = salon.people[Tier.MANAGER]

    desk.run(stick_went_home, stick_id, clock.now().date(), marek)

    with desk.vault.work() as work:
        assert work.backups.stick(stick_id).home_with == marek
    assert read_register(salon.folder).sticks[0].home_with is None
    with pytest.raises(InvalidInput):
        desk.run(stick_went_home, stick_id, clock.now().date(), StaffId("f" * 16))
    assert desk.run(stick_came_back, stick_id).home_with is None
