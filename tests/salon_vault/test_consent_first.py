"""Consent before collection: told first, agreed first, then written down."""

from dataclasses import replace
from datetime import date

import pytest

from salon_vault.attachments.model import OldCard
from salon_vault.attachments.use_cases import move_old_card
from salon_vault.clients.model import Allergen, AllergyState, Contact, Health, Severity
from salon_vault.clients.use_cases import (
    add_client,
    find_clients,
    open_card,
    save_contact,
    save_health,
    write_handling,
)
from salon_vault.consent_first.errors import NotAskedFirst, OnlySafetyLine
from salon_vault.consent_first.model import Opening
from salon_vault.consent_first.use_cases import (
    delete_told,
    keep_safety_line,
    list_told_only,
    record_told,
    see_collecting,
)
from salon_vault.consent_first.words import sentence
from salon_vault.consent_register.errors import GuardianMissing
from salon_vault.consent_register.model import How
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.contraindications.sets.shipped import shipped
from salon_vault.contraindications.sets.use_cases import adopt_set
from salon_vault.contraindications.use_cases import hand_in_answers
from salon_vault.errors import EditConflict, InvalidInput, PaperNotReady
from salon_vault.notices.use_cases import list_handovers
from salon_vault.salon.use_cases import save_salon, view_salon
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind
from salon_vault.words import LANGUAGES
from tests.notice_ready import make_ready

TODAY = date(2026, 11, 21)
LATEX = Health(AllergyState.KNOWN, (Allergen("latex"),))
NONE = Health(AllergyState.NONE_KNOWN, confirmed_on=TODAY)
NOTE = Health(notes="sleeps badly")


@pytest.fixture(autouse=True)
def asks_first(seat):
    """Have a salon that asks first, and whose notice can be said."""
    make_ready(seat(Tier.OWNER), asks_first=True)


@pytest.fixture
def client(seat):
    return seat(Tier.RECEPTION).run(add_client, "Wanda Klimek", "pl").client.id


def opening(desk, client):
    return desk.run(see_collecting, client).opening


@pytest.mark.parametrize("health", [LATEX, NONE, NOTE])
def test_nothing_about_health_is_kept_before_the_client_was_told_and_agreed(
    seat, client, health
):
    desk = seat(Tier.SPECIALIST)
    assert opening(desk, client) is Opening.NOT_TOLD
    with pytest.raises(NotAskedFirst):
        desk.run(save_health, client, health)
    desk.run(record_consents, client, {Purpose.HEALTH: True})
    with pytest.raises(NotAskedFirst):
        desk.run(save_health, client, health)  # agreed to what nobody has told
    desk.run(record_told, client, How.ORALLY, agrees=True)
    assert opening(desk, client) is Opening.OPEN
    desk.run(save_health, client, health)


@pytest.mark.parametrize("how", [How.PHONE, How.ORALLY])
def test_a_yes_that_was_only_said_ends_wherever_it_is_recorded(seat, client, clock, how):
    desk = seat(Tier.RECEPTION)
    desk.run(record_told, client, how, agrees=False)
    answers = {Purpose.HEALTH: True, Purpose.SMS: True}
    said = desk.run(record_consents, client, answers, how=how)
    assert said.latest(Purpose.HEALTH).until == date(2026, 12, 5)
    assert said.latest(Purpose.SMS).until is None
    clock.move(days=15)
    assert opening(desk, client) is Opening.LAPSED
    desk.run(record_consents, client, answers, how=How.WRITTEN)
    desk.run(record_consents, client, answers, how=how)
    assert desk.run(see_collecting, client).until is None


def test_a_yes_on_the_phone_opens_allergies_alone(seat, client):
    desk = seat(Tier.OWNER)
    desk.run(adopt_set, shipped(Kind.FACIAL), 0)
    found = seat(Tier.RECEPTION).run(record_told, client, How.PHONE, agrees=True)
    assert (found.opening, found.until) == (Opening.SAFETY_LINE, date(2026, 12, 5))
    desk = seat(Tier.RECEPTION)
    desk.run(keep_safety_line, client, LATEX.allergens)
    with pytest.raises(EditConflict):
        desk.run(keep_safety_line, client, ())
    desk = seat(Tier.SPECIALIST)
    assert desk.run(open_card, client).health.allergens == LATEX.allergens
    for deed in (
        lambda: desk.run(save_health, client, replace(LATEX, notes="sleeps badly", version=1)),
        lambda: desk.run(hand_in_answers, client, Kind.FACIAL, 1, []),
    ):
        with pytest.raises(OnlySafetyLine):
            deed()


def test_what_was_said_is_a_handover_and_an_answer_under_the_login_at_the_desk(seat, client):
    desk = seat(Tier.RECEPTION)
    for _again in range(2):
        desk.run(record_told, client, How.PHONE, agrees=True)
    (handover,) = desk.run(list_handovers, client)
    assert (handover.version, handover.how.value, handover.by) == (1, "said", "Front desk")


def test_a_no_closes_health_and_leaves_the_rest_of_the_card_open(seat, client):
    desk = seat(Tier.SPECIALIST)
    desk.run(record_told, client, How.ORALLY, agrees=False)
    assert opening(desk, client) is Opening.REFUSED
    for deed in ((save_health, LATEX), (keep_safety_line, LATEX.allergens)):
        with pytest.raises(NotAskedFirst):
            desk.run(deed[0], client, deed[1])
    card = desk.run(open_card, client)
    desk.run(write_handling, client, card.client.version, Severity.CARE, "no latex gloves")
    seat(Tier.RECEPTION).run(save_contact, client, Contact(phone="601 234 418"))


def test_what_stands_on_the_card_can_always_be_taken_out(seat, client):
    desk = seat(Tier.SPECIALIST)
    desk.run(record_told, client, How.ORALLY, agrees=True)
    version = desk.run(save_health, client, replace(LATEX, notes="sleeps badly"))
    desk.run(record_consents, client, {Purpose.HEALTH: False})
    with pytest.raises(NotAskedFirst):
        desk.run(save_health, client, replace(NOTE, notes="sleeps well", version=version))
    desk.run(save_health, client, Health(version=version))
    assert desk.run(open_card, client).health.state is AllergyState.NEVER_ASKED


def test_without_a_paper_what_was_only_said_lapses_and_is_kept_or_deleted(seat, client, clock):
    desk = seat(Tier.SPECIALIST)
    desk.run(record_told, client, How.PHONE, agrees=True)
    desk.run(save_health, client, LATEX)
    clock.move(days=14)
    assert seat(Tier.RECEPTION).run(list_told_only) == []
    clock.move(days=1)
    desk = seat(Tier.SPECIALIST)
    assert opening(desk, client) is Opening.LAPSED
    assert [(one.client, one.name) for one in desk.run(list_told_only)] == [
        (client, "Wanda Klimek")
    ]
    desk.asking(reason="the client never came").run(delete_told, client)
    assert desk.run(open_card, client).health.allergens == ()
    assert desk.run(list_told_only) == []
    desk.run(record_told, client, How.ORALLY, agrees=True)
    assert opening(desk, client) is Opening.OPEN


def test_a_minor_does_not_agree_alone(seat, client):
    desk = seat(Tier.RECEPTION)
    desk.run(save_contact, client, Contact(birthday=date(2012, 3, 15)))
    with pytest.raises(GuardianMissing):
        desk.run(record_told, client, How.PHONE, agrees=True)
    desk.run(record_told, client, How.PHONE, agrees=False)


def test_nobody_is_told_of_a_notice_that_is_not_ready(seat, client):
    desk = seat(Tier.OWNER)
    desk.run(save_salon, replace(desk.run(view_salon), address=""))
    with pytest.raises(PaperNotReady):
        desk.run(record_told, client, How.PHONE, agrees=True)
    assert desk.run(list_handovers, client) == []


def test_what_is_said_on_paper_is_entered_with_its_paper(seat, client):
    with pytest.raises(InvalidInput):
        seat(Tier.RECEPTION).run(record_told, client, How.PAPER, agrees=True)


def test_allergies_off_an_old_card_need_the_yes_of_the_client(seat, tmp_path):
    path = tmp_path / "card.pdf"
    path.write_bytes(one_page())
    desk = seat(Tier.RECEPTION)
    asked = OldCard("Olga Lis", "ru", asked=AllergyState.KNOWN, allergens=(Allergen("PPD"),))
    with pytest.raises(NotAskedFirst):
        desk.run(move_old_card, asked, path, clear=True)
    assert desk.run(find_clients, "").total == 0
    moved = desk.run(move_old_card, replace(asked, agreed=True), path, clear=True)
    assert opening(desk, moved.client) is Opening.OPEN
    assert not path.exists()


def one_page():
    from salon_vault.paper.blocks import Text
    from salon_vault.paper.document import Document
    from salon_vault.paper.pdf import render

    return render(Document("card", 1, "en", "", "salon", "Card", (Text("Olga"),)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentence_names_the_salon_and_takes_fifteen_seconds(language):
    words = sentence(language, "Studio")
    assert words.count("Studio") == 1
    spoken = len(words) / (5.2 if language == "zh" else 17.5)
    assert spoken < 17, f"{spoken:.0f} seconds"


def test_a_yes_on_paper_does_not_end_because_it_is_said_once_more(seat, client, clock):
    desk = seat(Tier.RECEPTION)
    desk.run(record_told, client, How.ORALLY, agrees=False)
    desk.run(record_consents, client, {Purpose.HEALTH: True}, how=How.WRITTEN)
    desk.run(record_told, client, How.PHONE, agrees=True)
    assert desk.run(see_collecting, client).until is None
    clock.move(days=20)
    assert opening(desk, client) is Opening.OPEN
