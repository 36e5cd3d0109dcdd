"""Every field of a card says why it is kept, on what ground, how long, and who can read it."""

import pytest

from salon_vault.compartments import FIELDS, Compartment
from salon_vault.errors import NotFound
from salon_vault.law.pack import load_pack
from salon_vault.salon.model import Elsewhere, Salon, Where
from salon_vault.staff.model import Tier
from salon_vault.why_kept.model import why_kept
from salon_vault.why_kept.use_cases import why_field

PACK = load_pack("pl")


@pytest.mark.parametrize("field", FIELDS, ids=lambda one: f"{one.record}.{one.name}")
def test_every_kept_field_has_a_purpose_a_ground_and_a_period(field):
    why = why_kept(PACK, Salon(), field.record, field.name)
    assert why.grounds
    for ground in why.grounds:
        parts = ground.purpose, ground.basis, ground.cite, ground.period
        assert all(part["pl"] and part["en"] for part in parts)
    assert Tier.OWNER in why.readers


def test_health_is_told_as_specially_protected_and_closed_to_reception(seat):
    why = seat(Tier.RECEPTION).run(why_field, "health", "allergens")
    assert (why.special, why.compartment) == (True, Compartment.HEALTH)
    assert set(why.readers) == {Tier.SPECIALIST, Tier.OWNER}
    assert "explicit consent" in why.grounds[0].basis["en"]


def test_a_purpose_that_hangs_on_something_elsewhere_is_told_only_where_it_is_done():
    def purposes(salon):
        why = why_kept(PACK, salon, "contact", "phone")
        return {ground.purpose["en"] for ground in why.grounds}

    offers = "News and offers, only by the channel you choose"
    assert offers not in purposes(Salon())
    assert offers not in purposes(Salon(elsewhere={"sms": Elsewhere(Where.NOT_USED)}))
    assert offers in purposes(Salon(elsewhere={"sms": Elsewhere(Where.INSIDE)}))


def test_a_field_that_nobody_keeps_has_no_reason():
    with pytest.raises(NotFound):
        why_kept(PACK, Salon(), "client", "favourite_drink")
