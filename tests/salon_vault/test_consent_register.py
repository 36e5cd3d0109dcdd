"""What clients agree to: one purpose at a time, added and never changed."""

from datetime import date, timedelta

import pytest

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.consent_register.errors import GuardianMissing
from salon_vault.consent_register.model import (
    Answer,
    Consents,
    How,
    Said,
    Standing,
    Wording,
    new_answer_id,
)
from salon_vault.consent_register.purposes import NEWS, PHOTOS, Purpose
from salon_vault.consent_register.use_cases import record_consents, view_consents
from salon_vault.consent_register.wording import QUESTIONS, on_screen
from salon_vault.errors import InvalidInput
from salon_vault.staff.model import Tier
from salon_vault.words import LANGUAGES

DAY = date(2026, 11, 9)


@pytest.fixture
def client(seat):
    return seat(Tier.RECEPTION).run(add_client, "Wanda Klimek", "pl").client.id


@pytest.fixture
def minor(seat):
    """A client of fifteen; no guardian is written down."""
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Ola Nowak", "pl").client.id
    desk.run(save_contact, client, Contact(birthday=date(2011, 3, 15)))
    return client


def said(*answers, today=DAY, by_guardian=False):
    """Return what a client said about the website: each answer with what differs."""
    wording = Wording("", 2, "", "en")
    made = (
        {"id": new_answer_id(), "client": "c", "purpose": Purpose.WEBSITE, "on": DAY} | each
        for each in answers
    )
    kept = tuple(Answer(by="Front desk", wording=wording, **each) for each in made)
    return Consents(kept, by_guardian=by_guardian, today=today)


YES, NO = {"said": Said.YES}, {"said": Said.NO}


@pytest.mark.parametrize(
    ("answers", "standing"),
    [
        ((), Standing.NOT_ASKED),
        ((YES,), Standing.AGREED),
        ((NO,), Standing.REFUSED),
        ((YES, {"said": Said.WITHDRAWN}), Standing.WITHDRAWN),
        ((YES, {"said": Said.BLANK}), Standing.AGREED),
        (({"said": Said.BLANK},), Standing.NOT_ASKED),
        ((YES | {"until": DAY},), Standing.AGREED),
        ((YES | {"on": DAY - timedelta(9), "until": DAY - timedelta(1)},), Standing.LAPSED),
    ],
)
def test_the_latest_answer_that_says_something_counts(answers, standing):
    consents = said(*answers)
    assert consents.standing(Purpose.WEBSITE) is standing
    assert consents.allows(Purpose.WEBSITE) is (standing is Standing.AGREED)
    assert consents.standing(Purpose.SOCIAL) is Standing.NOT_ASKED, (
        "no purpose speaks for another"
    )


def test_what_was_entered_by_mistake_counts_for_nothing():
    taken_back = {"said": Said.WITHDRAWN, "id": "0" * 16}
    consents = said(YES, taken_back, {"said": Said.MISTAKEN, "mistaken": "0" * 16})
    assert consents.allows(Purpose.WEBSITE)
    assert not said(YES, taken_back).allows(Purpose.WEBSITE)


def test_of_a_minor_no_yes_counts_but_a_guardians_and_every_no_does():
    own, guardians = (
        said(YES, by_guardian=True),
        said(YES | {"guardian": "g"}, by_guardian=True),
    )
    assert own.standing(Purpose.WEBSITE) is Standing.UNHEARD
    assert guardians.allows(Purpose.WEBSITE)
    assert said(NO, by_guardian=True).standing(Purpose.WEBSITE) is Standing.REFUSED


def test_yes_until_a_day_that_is_over_is_not_taken(seat, client, clock):
    desk = seat(Tier.RECEPTION)
    today = clock.now().date()
    with pytest.raises(InvalidInput):
        desk.run(record_consents, client, {Purpose.MAIL: True}, until=today - timedelta(days=1))
    desk.run(record_consents, client, {Purpose.MAIL: True}, until=today + timedelta(days=9))
    clock.move(days=10)
    found = seat(Tier.RECEPTION).run(view_consents, client)
    assert found.standing(Purpose.MAIL) is Standing.LAPSED


def test_one_register_holds_health_photos_and_news_and_none_bars_another(seat, client):
    desk = seat(Tier.SPECIALIST)
    desk.run(record_consents, client, {Purpose.HEALTH: True, Purpose.RECORD: False})
    found = desk.run(record_consents, client, {Purpose.SMS: True, Purpose.PHONE: False})
    assert found.agreed == (Purpose.HEALTH, Purpose.SMS)
    assert {found.standing(each) for each in PHOTOS[1:]} == {Standing.NOT_ASKED}
    assert found.standing(Purpose.PHONE) is Standing.REFUSED
    assert set(Purpose) == {Purpose.HEALTH, *PHOTOS, *NEWS}


def test_a_no_to_what_was_agreed_is_a_withdrawal_with_one_receipt(seat, client):
    desk = seat(Tier.RECEPTION)
    asked = {Purpose.SMS: True, Purpose.MAIL: True, Purpose.POST: False}
    desk.run(record_consents, client, asked)
    found = desk.run(record_consents, client, dict.fromkeys(asked, False), how=How.PHONE)
    sms, mail = found.latest(Purpose.SMS), found.latest(Purpose.MAIL)
    assert (sms.said, mail.said) == (Said.WITHDRAWN, Said.WITHDRAWN)
    assert sms.receipt == mail.receipt != ""
    assert sms.how is How.PHONE
    assert found.latest(Purpose.POST).said is Said.NO, "it was no before, and stays the record"
    assert len([each for each in found.answers if each.purpose is Purpose.POST]) == 1


def test_every_answer_keeps_which_words_were_heard(seat, client):
    desk = seat(Tier.RECEPTION)
    found = desk.run(record_consents, client, {Purpose.SMS: True}, language="pl")
    (answer,) = found.answers
    assert answer.wording == on_screen(Purpose.SMS, "pl")
    prints = {on_screen(each, one).fingerprint for each in QUESTIONS for one in LANGUAGES}
    assert len(prints) == len(QUESTIONS) * len(LANGUAGES), "no wording is taken for another"
    with pytest.raises(InvalidInput):
        desk.run(record_consents, client, {Purpose.SMS: True}, how=How.PAPER)


def test_a_guardian_is_asked_for_whatever_the_purpose(seat, minor):
    desk = seat(Tier.RECEPTION)
    with pytest.raises(GuardianMissing):
        desk.run(record_consents, minor, {Purpose.SMS: True})
    desk.run(record_consents, minor, {Purpose.SMS: False})
