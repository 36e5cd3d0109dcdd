"""A closed card opens to owners and named persons; others see initials and are refused."""

from datetime import date

import pytest

from salon_vault.audit import Phase, Subject
from salon_vault.clients.model import Contact, Severity
from salon_vault.clients.use_cases import (
    add_client,
    find_clients,
    find_similar,
    open_card,
    rename_client,
    save_contact,
    write_handling,
)
from salon_vault.closed_cards.errors import CardClosed
from salon_vault.closed_cards.model import initials
from salon_vault.closed_cards.use_cases import (
    close_card,
    how_closed,
    name_persons,
    possible_persons,
    reopen_card,
)
from salon_vault.errors import InvalidInput, NotFound, NotPermitted
from salon_vault.log.use_cases import verify_log
from salon_vault.merging.use_cases import merge_cards, preview_merge
from salon_vault.staff.model import Tier
from salon_vault.visits.use_cases import list_visits, record_visit, remove_visit
from storage.card_touches import BY_CARD, CARD_OF, OF_NO_CARD
from tests.conftest import LABELS, PASSWORD
from tests.vaults import Patient

NAME, PHONE = "Wisława Gwiazda", "+48601234418"
DAY = date(2026, 11, 20)


@pytest.fixture
def star(seat):
    """Keep the card of somebody everybody knows, and return its id."""
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, NAME, "pl").client.id
    desk.run(save_contact, client, Contact(PHONE, "wislawa@example.com"))
    return client


@pytest.fixture
def close(seat, star, salon):
    """Have the owner close the card to all but these tiers."""

    def close(*tiers, case=close_card):
        desk = seat(Tier.OWNER)
        named = frozenset(salon.people[tier] for tier in tiers)
        asking = desk.asking(proof=desk.confirm(PASSWORD), reason="Press in front of the door")
        asking.run(case, star, named)

    return close


def seen(desk, text):
    return {line.name for line in desk.run(find_clients, text).lines}


def test_others_see_initials_and_find_no_name(star, close, seat):
    close()
    for tier in (Tier.RECEPTION, Tier.SPECIALIST, Tier.MANAGER):
        desk = seat(tier)
        assert seen(desk, "") == {"W. G."}
        for text in ("wislawa", "gwiazda", "418", "601234418"):
            assert seen(desk, text) == set()
        assert desk.run(find_similar, "wisalwa gwaizda").lines == ()
        (line,) = desk.run(find_clients, "").lines
        assert (line.phone_tail, line.spelling, line.last_visit, line.closed) == (
            "",
            "",
            None,
            True,
        )


def test_opening_is_refused_to_others_and_logged(star, close, seat, entries):
    close()
    with pytest.raises(CardClosed) as refused:
        seat(Tier.MANAGER).run(open_card, star)
    assert refused.value.people == (LABELS[Tier.OWNER],)
    (entry,) = [
        line.entry
        for line in entries()
        if line.entry.case == "clients.open_card" and line.entry.phase is Phase.REFUSED
    ]
    assert [(touch.subject, touch.id) for touch in entry.touches] == [
        (Subject.CLOSED_CARD, star)
    ]


def test_no_way_of_reading_or_writing_leads_to_a_closed_card(star, close, seat, exports):
    visit = seat(Tier.RECEPTION).run(record_visit, star, DAY, "Cut", None)
    close()
    desk = seat(Tier.SPECIALIST)
    for case, *args in (
        (list_visits, star),
        (remove_visit, visit.id),
        (rename_client, star, 2, "Other", "", "pl"),
        (write_handling, star, 2, Severity.NOTE, "Hello"),
    ):
        with pytest.raises(CardClosed):
            desk.run(case, *args)
    close(Tier.SPECIALIST, case=name_persons)
    assert [each.id for each in seat(Tier.SPECIALIST).run(list_visits, star)] == [visit.id]


def test_named_persons_find_and_open_it(star, close, seat):
    close(Tier.RECEPTION)
    desk = seat(Tier.RECEPTION)
    for text in ("", "gwia wis", "418"):
        assert seen(desk, text) == {NAME}
    card = desk.run(open_card, star)
    assert (card.client.name, card.client.phone_tail) == (NAME, "418")
    with pytest.raises(CardClosed):
        seat(Tier.SPECIALIST).run(open_card, star)


def test_what_named_persons_change_stays_sealed(star, close, seat, look):
    close(Tier.RECEPTION)
    desk = seat(Tier.RECEPTION)
    card = desk.run(open_card, star)
    desk.run(rename_client, star, card.client.version, "Wisława Nowa", "Wislawa", "pl")
    desk.run(save_contact, star, Contact("+48601999777", version=card.contact.version))
    after = desk.run(open_card, star)
    assert (after.client.name, after.client.spelling) == ("Wisława Nowa", "Wislawa")
    assert after.client.phone_tail == "777"
    assert seat(Tier.OWNER).run(open_card, star).client == after.client
    rows = look("SELECT name, spelling, phone_tail, words FROM client WHERE id = ?", star)
    assert rows == [("W. N.", "", "", " w n")]
    assert look("SELECT * FROM contact_token") == []


def test_the_name_is_in_no_row_that_the_database_key_opens(star, close, look):
    assert "Gwiazda" in str(look("SELECT * FROM client"))
    close(Tier.RECEPTION)
    tables = [name for (name,) in look("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = [name for name in tables if "gwiazda" in str(look(f"SELECT * FROM {name}")).lower()]
    assert found == []


def test_a_key_to_the_name_opens_to_its_person_alone(star, close, seat, look, salon):
    close(Tier.RECEPTION)
    look("UPDATE closed_card_key SET member = ?", salon.people[Tier.SPECIALIST])
    for tier in (Tier.SPECIALIST, Tier.RECEPTION):
        with pytest.raises(CardClosed):
            seat(tier).run(open_card, star)


def test_opening_again_brings_everything_back(star, close, seat, look):
    before = look("SELECT token FROM contact_token ORDER BY token")
    close(Tier.RECEPTION)
    desk = seat(Tier.OWNER)
    desk.asking(proof=desk.confirm(PASSWORD)).run(reopen_card, star)
    desk = seat(Tier.RECEPTION)
    for text in ("gwiazda", "418", "601234418"):
        assert seen(desk, text) == {NAME}
    assert desk.run(how_closed, star) is None
    assert look("SELECT token FROM contact_token ORDER BY token") == before
    assert look("SELECT * FROM closed_card_key") == []


def test_merged_cards_are_closed_with_it_and_closed_ones_not_merged(star, close, seat, look):
    desk = seat(Tier.OWNER)
    other = desk.run(add_client, "Wisia Gwiazda", "pl").client.id
    desk.run(merge_cards, desk.run(preview_merge, star, other), frozenset())
    close()
    assert "wisia" not in str(look("SELECT name, words FROM client")).lower()
    third = seat(Tier.OWNER).run(add_client, "Third", "pl").client.id
    with pytest.raises(InvalidInput):
        seat(Tier.OWNER).run(preview_merge, third, star)


def test_closing_forgets_what_every_merging_into_it_said(star, close, seat, look):
    desk = seat(Tier.OWNER)
    middle = desk.run(add_client, "Wisia Gwiazda", "pl").client.id
    first = desk.run(add_client, "W. Gwiazdowa", "pl").client.id
    for staying, going in ((middle, first), (star, middle)):
        desk.run(merge_cards, desk.run(preview_merge, staying, going), frozenset({"name"}))
    assert len(look("SELECT * FROM merging")) == 2
    close()
    assert look("SELECT * FROM merging") == []


def test_who_is_named_hear_only_those_it_opens_to(star, close, seat, salon):
    close(Tier.RECEPTION)
    assert seat(Tier.SPECIALIST).run(how_closed, star).named == frozenset()
    for tier in (Tier.RECEPTION, Tier.OWNER):
        assert seat(tier).run(how_closed, star).named == {salon.people[Tier.RECEPTION]}


def test_only_an_owner_closes_and_not_twice(star, close, seat, salon):
    close(Tier.RECEPTION)
    with pytest.raises(InvalidInput):
        close()
    desk = seat(Tier.MANAGER)
    proof = desk.confirm(PASSWORD)
    with pytest.raises(NotPermitted):
        desk.asking(proof=proof, reason="Why not").run(close_card, star, frozenset())
    assert seat(Tier.OWNER).run(how_closed, star).named == {salon.people[Tier.RECEPTION]}
    named = {each.tier for each in seat(Tier.OWNER).run(possible_persons)}
    assert named == {Tier.MANAGER, Tier.SPECIALIST, Tier.RECEPTION}


def test_nobody_is_named_who_does_not_work_here(star, seat):
    desk = seat(Tier.OWNER)
    with pytest.raises(NotFound):
        desk.asking(proof=desk.confirm(PASSWORD), reason="x").run(
            close_card, star, frozenset({"0a1b"})
        )


def test_the_log_stays_sound_and_a_planted_name_is_noticed(star, close, seat, look):
    close(Tier.RECEPTION)
    assert seat(Tier.OWNER).run(verify_log, Patient()).sound
    look("UPDATE closed_card SET sealed = zeroblob(300)")
    assert not seat(Tier.OWNER).run(verify_log, Patient()).sound


def test_every_kind_of_record_is_of_a_card_or_of_none():
    assert set(CARD_OF) | BY_CARD | OF_NO_CARD == set(Subject)
    assert len(CARD_OF) + len(BY_CARD) + len(OF_NO_CARD) == len(Subject)


def test_initials_say_as_little_as_they_can():
    names = ("Anna Maria Nowak", "王小明", "Ada", "łucja żak")
    assert [initials(name) for name in names] == ["A. N.", "王", "A.", "Ł. Ż."]
