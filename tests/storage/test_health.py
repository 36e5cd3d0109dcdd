"""Health opens to specialists; whoever may write it without the key cannot read it back."""

from dataclasses import replace
from datetime import date

import pytest

from salon_vault.clients.model import (
    Allergen,
    AllergyState,
    Client,
    Health,
    new_client_id,
)
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import EditConflict
from salon_vault.staff.model import Tier

KNOWN = Health(
    AllergyState.KNOWN,
    (Allergen("PPD", "blisters", "spring 2019"), Allergen("latex")),
    confirmed_on=date(2026, 11, 21),
    confirmed_by="Chair 2",
    notes="tells it herself\nask again",
)


@pytest.fixture
def client_id(open_as):
    with open_as(Tier.RECEPTION).work() as work:
        return work.clients.save(Client(new_client_id(), "Ewa", "pl", date(2026, 1, 1))).id


def test_health_comes_back_as_it_was_kept(open_as, client_id):
    with open_as(Tier.SPECIALIST).work() as work:
        assert work.clients.health(client_id) == Health()
        assert work.clients.save_health(client_id, KNOWN) == 1
    with open_as(Tier.OWNER).work() as work:
        assert work.clients.health(client_id) == replace(KNOWN, version=1)


@pytest.mark.parametrize("tier", [Tier.RECEPTION, Tier.MANAGER])
def test_what_was_written_upward_opens_to_others_only(open_as, client_id, tier):
    with open_as(tier).work() as work:
        assert work.clients.save_health(client_id, KNOWN) == 1
        assert work.clients.health(client_id) == Sealed(Compartment.HEALTH)
    with open_as(Tier.SPECIALIST).work() as work:
        assert work.clients.health(client_id) == replace(KNOWN, version=1)


@pytest.mark.parametrize("version", [0, 1])
def test_writing_upward_replaces_nothing_that_is_kept(open_as, client_id, version):
    """Whoever cannot read an allergy cannot take it away unseen either."""
    with open_as(Tier.SPECIALIST).work() as work:
        work.clients.save_health(client_id, KNOWN)
    with open_as(Tier.MANAGER).work() as work, pytest.raises(EditConflict):
        work.clients.save_health(client_id, replace(KNOWN, notes="", version=version))
    with open_as(Tier.SPECIALIST).work() as work:
        assert work.clients.health(client_id) == replace(KNOWN, version=1)


def test_health_saved_meanwhile_is_a_conflict(open_as, client_id):
    with open_as(Tier.SPECIALIST).work() as work:
        work.clients.save_health(client_id, KNOWN)
    with open_as(Tier.SPECIALIST).work() as work, pytest.raises(EditConflict):
        work.clients.save_health(client_id, KNOWN)


def test_the_entry_can_name_who_wrote_which_bytes(open_as, client_id):
    with open_as(Tier.MANAGER).work() as work:
        work.clients.save_health(client_id, KNOWN)
        (written,) = work.touches
    with open_as(Tier.SPECIALIST).work() as work:
        work.clients.health(client_id)
        (read,) = work.touches
    assert (written.version, written.digest) == (read.version, read.digest)
