"""Every field of a card says why it is kept, on what ground, how long, and who can read it."""

from datetime import date

import pytest

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
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


def test_of_a_minor_everybody_reads_until_when_it_stays_at_least(seat):
    desk = seat(Tier.RECEPTION)
    minor, grown = (desk.run(add_client, name, "pl").client.id for name in ("Ola", "Ada"))
    desk.run(save_contact, minor, Contact(birthday=date(2011, 12, 15)))
    desk.run(save_contact, grown, Contact(birthday=date(1988, 3, 15)))
    told = desk.run(why_field, "visit", "on", minor).grounds
    assert {one.at_least for one in told} - {None} == {date(2031, 12, 31)}
    for whose in (grown, None):
        assert {one.at_least for one in desk.run(why_field, "visit", "on", whose).grounds} == {
            None
        }
