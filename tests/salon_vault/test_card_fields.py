"""Fields a salon may do without: off ones are not asked, taken in or told; none is lost."""

from dataclasses import replace
from datetime import date

import pytest

from salon_vault.card_fields.errors import FieldInUse, FieldOff
from salon_vault.card_fields.model import ASKED_BEFORE, AT_FIRST, CardField
from salon_vault.card_fields.use_cases import clear_field, count_holding
from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, open_card, save_contact
from salon_vault.consents.use_cases import compose_form_set
from salon_vault.errors import NotPermitted, ProofNeeded
from salon_vault.importing.model import Kind, Plan, Reading, Target
from salon_vault.law.pack import load_pack
from salon_vault.log.use_cases import verify_log
from salon_vault.notices.answers import purposes
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import save_salon, view_salon
from salon_vault.staff.model import Tier
from salon_vault.wishes.model import Wishes
from salon_vault.wishes.use_cases import save_wishes, view_wishes
from tests.vaults import Patient

HOME = Contact("+48600555417", "ada@example.org", "Lipowa 4", date(1988, 3, 15))
TEA = Wishes(drink="tea, no sugar")


@pytest.fixture
def asks(seat):
    """``asks(*fields)`` has the salon ask for these fields and no others."""

    def asks(*fields):
        desk = seat(Tier.OWNER)
        salon = replace(desk.run(view_salon), name="Studio", card_fields=frozenset(fields))
        return desk.run(save_salon, salon)

    return asks


@pytest.fixture
def ada(seat, asks):
    """A card that holds something in every field."""
    asks(*CardField)
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Ada", "pl").client.id
    desk.run(save_contact, client, HOME)
    desk.run(save_wishes, client, TEA)
    return client


def told(salon):
    return {each.id for _, data in purposes(load_pack("pl"), salon) for each in data}


def test_what_nobody_needs_is_off_in_a_new_salon_and_stays_on_where_it_was_asked(open_as, look):
    assert Salon().card_fields == AT_FIRST
    assert CardField.ADDRESS not in AT_FIRST
    with open_as(Tier.OWNER).work() as work:
        work.salon.save(replace(work.salon.get(), name="Studio"))
    look("UPDATE salon SET settings = json_remove(settings, '$.card_fields', '$.left_over')")
    with open_as(Tier.OWNER).work() as work:
        assert work.salon.get().card_fields == ASKED_BEFORE


def test_nothing_new_is_kept_in_a_field_that_is_off_and_what_is_there_may_go(seat, asks, ada):
    asks()
    desk = seat(Tier.RECEPTION)
    kept = desk.run(open_card, ada).contact
    for change in ({"mail": "x@example.org"}, {"address": "Polna 1"}, {"birthday": date.min}):
        with pytest.raises(FieldOff):
            desk.run(save_contact, ada, replace(kept, **change))
    with pytest.raises(FieldOff):
        desk.run(save_wishes, ada, replace(TEA, talk="cats", version=1))
    kept = desk.run(save_contact, ada, replace(kept, phone="+48600555418"))
    assert (kept.phone, kept.address) == ("+48600555418", "Lipowa 4")
    assert desk.run(save_contact, ada, replace(kept, address="")).address == ""


def test_a_list_brings_no_field_that_is_off():
    columns = (Target.NAME, Target.PHONE, Target.MAIL, Target.ADDRESS, Target.BIRTHDAY)
    plan = Plan(Reading(Kind.TABLE, "utf-8", ","), columns)
    left = plan.within(frozenset({CardField.MAIL})).columns
    assert left == (*columns[:3], Target.LEFT_OUT, Target.LEFT_OUT)


def test_the_notice_speaks_of_a_field_from_being_asked_to_being_emptied(seat, asks, ada, salon):
    assert {"address", "mail", "birth", "wishes"} <= told(asks(*CardField))
    off = asks(CardField.MAIL)
    assert off.left_over == set(CardField) - {CardField.MAIL}
    assert "address" in told(off)
    assert told(Salon(card_fields=frozenset())).isdisjoint(
        {"address", "mail", "birth", "wishes"}
    )
    desk = seat(Tier.OWNER)
    sworn = desk.asking(proof=desk.confirm(salon.password))
    sworn.run(clear_field, CardField.ADDRESS)
    assert "address" not in told(seat(Tier.OWNER).run(view_salon))


def test_a_form_prints_nothing_of_a_field_that_is_off(seat, asks, ada):
    for fields in ((), tuple(CardField)):
        asks(*fields)
        forms = seat(Tier.RECEPTION).run(compose_form_set, ada, "hair-colour", "en", "Colour")
        text = str([form.blocks for form in forms])
        assert ("15 Mar 1988" in text) == bool(fields)


def test_switching_off_removes_nothing_until_the_owner_has_it_emptied(seat, asks, ada, salon):
    asks()
    desk = seat(Tier.OWNER)
    for field in CardField:
        holds = field not in {CardField.HAIR, CardField.TALK}
        assert desk.run(count_holding, field).cards == holds
    with pytest.raises(ProofNeeded):
        desk.run(clear_field, CardField.ADDRESS)
    sworn = desk.asking(proof=desk.confirm(salon.password))
    for field in CardField:
        sworn.run(clear_field, field)
    contact = desk.run(open_card, ada).contact
    blank = Contact("+48600555417", version=contact.version, confirmed_on=contact.confirmed_on)
    assert contact == blank
    assert desk.run(view_wishes, ada) == Wishes(version=2)
    assert desk.run(view_salon).left_over == frozenset()
    assert not desk.run(verify_log, progress=Patient()).faults
    with pytest.raises(NotPermitted):
        seat(Tier.MANAGER).run(count_holding, CardField.MAIL)


def test_a_field_in_use_is_not_emptied(seat, asks, ada, salon):
    desk = seat(Tier.OWNER)
    with pytest.raises(FieldInUse):
        desk.asking(proof=desk.confirm(salon.password)).run(clear_field, CardField.MAIL)


def test_wishes_go_with_the_client_and_stay_with_a_merged_card(seat, ada, open_as, look):
    with open_as(Tier.OWNER).work() as work:
        other = replace(work.clients.get(ada), id="b" * 16, version=0)
        work.clients.save(other)
    look("UPDATE client SET merged_into = 'bbbbbbbbbbbbbbbb' WHERE id = ?", ada)
    assert seat(Tier.SPECIALIST).run(view_wishes, "b" * 16).drink == TEA.drink
    look("DELETE FROM client WHERE id = ?", ada)
    assert look("SELECT * FROM wishes") == []
