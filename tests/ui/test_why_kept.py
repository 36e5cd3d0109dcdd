"""The question mark beside a field: by keyboard, aloud, and in every language."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.compartments import FIELDS
from salon_vault.law.pack import load_pack
from salon_vault.salon.model import Elsewhere, Salon, Where
from salon_vault.staff.model import Tier
from salon_vault.why_kept.model import why_kept
from ui import words
from ui.card.form import DETAILS
from ui.clients.screen import ClientsScreen
from ui.dates import near_day, today
from ui.why_kept.button import WhyButton
from ui.why_kept.popover import Reasons
from ui.why_kept.words import LABELS, ground_words, readers_words, said

EVERYTHING = Salon(elsewhere={each: Elsewhere(Where.INSIDE) for each in ("sms", "website")})
ON_CARD = {
    "client",
    "wishes",
    "contact",
    "health",
    "visit",
    "paper",
    "formula",
    "photo",
    "attachment",
}


@pytest.fixture
def details(qtbot, line_of, asked):
    line = line_of(Tier.RECEPTION)
    client = asked(add_client, "Anna Nowak", "pl").client.id
    screen = ClientsScreen(line)
    qtbot.addWidget(screen)
    screen.resize(1366, 768)
    screen.show()
    screen.open(client)
    qtbot.waitUntil(lambda: screen.card.client_id == client)
    screen.card.form.tabs.setCurrentIndex(DETAILS)
    return screen.card.form.details


def test_each_field_has_a_button_that_keys_reach_and_readers_name(details):
    for field in (*details.name.fields.values(), *details.contact.fields.values()):
        (button,) = field.findChildren(WhyButton)
        assert field.name.text() in button.accessibleName()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_reasons_come_up_and_go_with_a_key(qtbot, details):
    (button,) = details.contact.form.phone.findChildren(WhyButton)
    button.click()
    qtbot.waitUntil(lambda: bool(button.findChildren(Reasons)))
    (sheet,) = button.findChildren(Reasons)
    told = sheet.accessibleName()
    assert "Why “Phone” is kept" in told
    assert "Art. 6(1)(b) GDPR" in told
    assert "Reception, Manager, Owner" in told
    with qtbot.waitSignal(sheet.destroyed):
        QTest.keyClick(sheet, Qt.Key.Key_Escape)


def test_on_the_card_of_a_minor_it_says_until_when_at_least(qtbot, details, asked):
    card = details.window().card
    asked(save_contact, card.client_id, Contact(birthday=date(today().year - 15, 3, 15)))
    (button, *_more) = card.form.visits.findChildren(WhyButton)
    button.click()
    qtbot.waitUntil(lambda: bool(button.findChildren(Reasons)))
    told = button.findChildren(Reasons)[0].accessibleName()
    until = near_day(date(today().year + 5, 12, 31))
    assert f"This client is a minor: kept until {until} at least." in told


@pytest.mark.parametrize("language", ["pl", "ru", "vi", "zh"])
def test_what_the_pack_says_is_said_in_the_language_on_screen(language):
    words.speak(language)
    try:
        for field in FIELDS:
            if field.record not in ON_CARD:
                continue
            why = why_kept(load_pack("pl"), EVERYTHING, field.record, field.name)
            for wording in (why.category, *(g.purpose for g in why.grounds)):
                assert said(wording) != wording["en"] or language == "pl"
            for ground in why.grounds:
                assert ground_words(ground)[0] != ground.purpose["en"]
            assert readers_words(why)
    finally:
        words.speak("en")


def test_every_label_of_the_pack_that_cards_need_is_translated():
    for field in FIELDS:
        if field.record in ON_CARD:
            why = why_kept(load_pack("pl"), EVERYTHING, field.record, field.name)
            told = {why.category["en"]}
            for ground in why.grounds:
                told |= {part["en"] for part in (ground.purpose, ground.basis, ground.period)}
            assert told <= set(LABELS)
