"""What the list of clients says of consents and papers, to whom, and of whom nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.closed_cards.use_cases import close_card, set_only_own
from salon_vault.consent_register.glance.model import CardGlance
from salon_vault.consent_register.glance.use_cases import glance_at
from salon_vault.consent_register.model import Standing
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.consent_register.validity.model import Validity
from salon_vault.consent_register.validity.use_cases import save_validity
from salon_vault.consents.model import Outcome
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.merging.use_cases import merge_cards, preview_merge
from salon_vault.staff.model import Tier

SHEET = "general-health"


@pytest.fixture
def client(seat):
    return seat(Tier.RECEPTION).run(add_client, "Wanda Klimek", "pl").client.id


@pytest.fixture
def glance(seat, client):
    def glance(card=client):
        return seat(Tier.RECEPTION).run(glance_at, [card])[card]

    return glance


def test_of_a_card_that_nobody_was_asked_about_it_says_nothing(glance):
    assert glance() == CardGlance()


def test_photos_say_yes_no_and_lapsed(seat, client, glance, clock):
    desk = seat(Tier.RECEPTION)
    today = clock.now().date()
    desk.run(record_consents, client, {Purpose.RECORD: True}, until=today)
    assert glance() == CardGlance(photos=Standing.AGREED)
    clock.move(days=1)
    assert glance() == CardGlance(photos=Standing.LAPSED, ask=(Purpose.RECORD,))
    seat(Tier.RECEPTION).run(record_consents, client, {Purpose.RECORD: False})
    assert glance().photos is Standing.WITHDRAWN
    assert glance().ask == (), "a no stays a no"


def test_health_is_asked_for_only_where_something_is_kept_under_it(seat, client, glance, clock):
    assert glance().ask == ()
    with seat(Tier.OWNER).vault.work() as work:
        card = work.clients.get(client)
        work.clients.save(replace(card, allergies_asked_on=clock.now().date()))
    assert glance().ask == (Purpose.HEALTH,)
    seat(Tier.RECEPTION).run(record_consents, client, {Purpose.HEALTH: False})
    assert glance().ask == (), "a no stays a no"


def test_a_minors_own_yes_has_to_be_said_by_a_guardian(seat, client, glance, clock):
    seat(Tier.RECEPTION).run(record_consents, client, {Purpose.RECORD: True})
    assert glance().photos is Standing.AGREED
    born = clock.now().date() - timedelta(days=15 * 365)
    seat(Tier.RECEPTION).run(save_contact, client, Contact(birthday=born))
    assert glance() == CardGlance(photos=Standing.UNHEARD, ask=(Purpose.RECORD,))


def test_forms_are_to_be_signed_while_they_are_out_and_again_once_they_are_over(
    seat, client, glance, clock
):
    seat(Tier.OWNER).run(save_validity, Validity(SHEET, months=1))
    desk = seat(Tier.RECEPTION)
    (document,) = desk.run(compose_form_set, client, "general", "pl", "")
    (paper,) = desk.run(print_papers, client, (document,), "Counter", 1)
    assert (glance().sign, glance().sign_again) == (True, False)
    desk = seat(Tier.RECEPTION)
    desk.run(note_outcome, paper.code, paper.version, Noted(Outcome.SIGNED))
    assert (glance().sign, glance().sign_again) == (False, False)
    clock.move(days=40)
    assert (glance().sign, glance().sign_again) == (False, True)


def test_what_is_on_a_merged_card_is_told_of_the_one_that_stays(seat, client, glance):
    desk = seat(Tier.OWNER)
    stays = desk.run(add_client, "Wanda K.", "pl").client.id
    desk.run(record_consents, client, {Purpose.RECORD: True})
    desk.run(merge_cards, desk.run(preview_merge, stays, client), frozenset())
    assert glance(stays).photos is Standing.AGREED


def test_of_cards_out_of_reach_nothing_is_told(seat, client, salon):
    owner = seat(Tier.OWNER)
    asking = owner.asking(proof=owner.confirm(salon.password), reason="star")
    asking.run(close_card, client, frozenset())
    assert set(owner.run(glance_at, [client])) == {client}
    assert seat(Tier.RECEPTION).run(glance_at, [client]) == {}
    other = seat(Tier.RECEPTION).run(add_client, "Ola Maj", "pl").client.id
    seat(Tier.OWNER).run(set_only_own, 6)
    assert seat(Tier.SPECIALIST).run(glance_at, [client, other]) == {}
    assert set(seat(Tier.RECEPTION).run(glance_at, [client, other])) == {other}


def test_a_look_leaves_nothing_in_the_log(seat, client, entries):
    seat(Tier.RECEPTION).run(glance_at, [client])
    assert not [each for each in entries() if each.entry.case.endswith("glance_at")]
