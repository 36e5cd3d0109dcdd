"""Cards come back as they were kept, and are found by whatever people type."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import (
    Client,
    ClientId,
    Contact,
    Handling,
    Severity,
    new_client_id,
)
from salon_vault.clients.names import fold, search_words, words
from salon_vault.errors import EditConflict, NotFound
from salon_vault.staff.model import Tier

DAY = date(2026, 3, 1)
NAMES = (
    "Łucja Đặng-Weiß",
    "Алёна Соколова",
    "王小明",
    "Nguyễn Thị Ánh",
    "Ewa Kowalska",
    "Ewelina Kowal",
    "Karol Adamski",
)


def card(name, **more):
    return Client(new_client_id(), name, "pl", DAY, **more)


@pytest.fixture
def vault(open_as):
    return open_as(Tier.RECEPTION)


@pytest.fixture
def given_cards(vault):
    """Put cards with these names into the vault, and return them."""

    def put(*names, **more):
        with vault.work() as work:
            return [work.clients.save(card(name, **more)) for name in names]

    return put


@pytest.fixture
def found(vault):
    """Return the names that a query finds."""

    def found(text, limit=50):
        with vault.work() as work:
            return [line.name for line in work.clients.find(words(text), limit)]

    return found


def test_new_salon_has_no_cards(vault):
    with vault.work() as work:
        assert (work.clients.count(), work.clients.recent(50)) == (0, [])


def test_card_comes_back_as_it_was_kept(vault):
    full = card(
        "Ewa Kowalska",
        spelling="Ева",
        handling=Handling(Severity.STOP, "do not colour"),
        allergies_asked_on=DAY,
        last_visit=date(2026, 5, 2),
        phone_tail="418",
    )
    with vault.work() as work:
        kept = work.clients.save(full)
    with vault.work() as work:
        assert work.clients.get(full.id) == kept == replace(full, version=1)


def test_reading_and_changing_a_card_is_reported(vault, given_cards):
    (client,) = given_cards("Ewa")
    with vault.work() as work:
        work.clients.save(work.clients.get(client.id).renamed("Eva"))
        assert list(work.touches) == [
            Touch(Verb.READ, Subject.CLIENT, client.id, 1),
            Touch(Verb.CHANGED, Subject.CLIENT, client.id, 2),
        ]


def test_unknown_card_is_not_found(vault):
    with vault.work() as work, pytest.raises(NotFound):
        work.clients.get(ClientId("0" * 16))


def test_a_card_changed_within_the_work_is_read_again(vault, given_cards):
    (client,) = given_cards("Ewa")
    with vault.work() as work:
        work.clients.get(client.id)
        work.clients.save_contact(client.id, Contact(phone="+48601234418"))
        card = work.clients.get(client.id)
        work.clients.save(card.renamed("Eva"))
        assert work.clients.get(client.id) == replace(
            client, name="Eva", phone_tail="418", version=2
        )


def test_card_saved_meanwhile_is_a_conflict(vault, given_cards):
    (client,) = given_cards("Ewa")
    with vault.work() as work:
        work.clients.save(client.renamed("Eva"))
    with vault.work() as work, pytest.raises(EditConflict):
        work.clients.save(client.renamed("Ava"))


def test_saving_again_takes_nothing_away_that_hangs_on_the_card(vault, given_cards):
    (client,) = given_cards("Ewa")
    with vault.work() as work:
        work.clients.save_contact(client.id, Contact(phone="+48601234418"))
        work.clients.save(work.clients.get(client.id).renamed("Eva"))
    with vault.work() as work:
        assert work.clients.contact(client.id).phone == "+48601234418"


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("ew", ["Ewa Kowalska", "Ewelina Kowal"]),
        ("kow ew", ["Ewelina Kowal", "Ewa Kowalska"]),
        ("kowalska ewa", ["Ewa Kowalska"]),
        ("lucja dang", ["Łucja Đặng-Weiß"]),
        ("weiss", ["Łucja Đặng-Weiß"]),
        ("алена", ["Алёна Соколова"]),
        ("sokolova al", ["Алёна Соколова"]),
        ("小明", ["王小明"]),
        ("wang", ["王小明"]),
        ("wxm", ["王小明"]),
        ("anh nguyen", ["Nguyễn Thị Ánh"]),
        ("a k", ["Karol Adamski"]),
        ("ewa sokolova", []),
        ("owalska", []),
        ("%", []),
        ("", []),
    ],
)
def test_names_are_found_as_people_type_them(given_cards, found, typed, names):
    given_cards(*NAMES)
    assert found(typed) == names


def test_a_card_stands_in_the_list_once(given_cards, found):
    given_cards("Anna Anna Annuszka")
    assert found("an") == ["Anna Anna Annuszka"]


def test_a_list_is_no_longer_than_asked_for(given_cards, found):
    given_cards(*(f"Ewa {letter}" for letter in "ABCDEFG"))
    assert found("ewa", limit=3) == ["Ewa A", "Ewa B", "Ewa C"]


def test_old_name_finds_nothing_after_renaming(vault, given_cards, found):
    (client,) = given_cards("Ewa Kowalska")
    with vault.work() as work:
        work.clients.save(client.renamed("Ewa Maj", "Ewa Máj"))
    assert (found("kowal"), found("maj")) == ([], ["Ewa Maj"])


def test_words_that_an_older_program_folded_otherwise_go_too(look, open_as, given_cards):
    (client,) = given_cards("Ewa Maj")
    look("UPDATE client SET words = ' eva maj'")
    look("UPDATE client_word SET name = ' eva maj', word = replace(word, 'w', 'v')")
    with open_as(Tier.RECEPTION).work() as work:
        work.clients.save(client.renamed("Ada Maj"))
    assert look("SELECT word, name FROM client_word ORDER BY word") == [
        ("ada", " ada maj"),
        ("maj", " ada maj"),
    ]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    names=st.lists(st.text("aeklABЖж小明ł- ", min_size=1, max_size=9), max_size=8),
    typed=st.text("aeklж小明 ", max_size=5),
)
def test_find_agrees_with_looking_at_every_card(vault, names, typed):
    wanted = words(typed)
    with vault.work() as work:
        cards = [work.clients.save(card(name)) for name in names]
        found = {line.id for line in work.clients.find(wanted, 1000)} & {c.id for c in cards}
    expected = {
        c.id for c in cards if wanted and all(any(has_word(c.name, word)) for word in wanted)
    }
    assert found == expected


def has_word(name, beginning):
    return (word.startswith(beginning) for word in search_words(name))


@pytest.mark.parametrize("typed", ["kowalksa", "kowlska", "kovalska", "ewa kowalsak"])
def test_typing_errors_are_forgiven(vault, given_cards, typed):
    given_cards(*NAMES)
    with vault.work() as work:
        names = [line.name for line in work.clients.find_similar(words(typed), 50)]
    assert names[0] == "Ewa Kowalska"


def test_something_else_altogether_is_no_typing_error(vault, given_cards):
    given_cards(*NAMES)
    with vault.work() as work:
        assert work.clients.find_similar(words("brzoza"), 50) == []
        assert work.clients.find_similar([], 50) == []


@pytest.mark.parametrize(
    ("typed", "tails"), [("8", ["418", "018"]), ("18", ["418", "018"]), ("418", ["418"])]
)
def test_last_digits_find_the_card(vault, given_cards, typed, tails):
    for tail in ("418", "018", "180", ""):
        given_cards(f"Client {tail}", phone_tail=tail)
    with vault.work() as work:
        lines = work.clients.find_tail(typed, 50)
    assert sorted(line.phone_tail for line in lines) == sorted(tails)


def test_latest_visits_come_first_and_then_the_newest_cards(vault):
    with vault.work() as work:
        for name, last, since in (
            ("Old", None, date(2020, 1, 1)),
            ("New", None, date(2026, 1, 1)),
            ("Came last year", date(2025, 1, 1), DAY),
            ("Came today", date(2026, 11, 21), DAY),
        ):
            work.clients.save(replace(card(name), last_visit=last, since=since))
        names = [line.name for line in work.clients.recent(3)]
    assert names == ["Came today", "Came last year", "New"]


def test_lists_are_not_reported_as_read(vault, given_cards):
    given_cards("Ewa")
    with vault.work() as work:
        assert work.clients.find(["ew"], 5) + work.clients.recent(5)
        assert list(work.touches) == []


def test_folding_twice_changes_nothing():
    assert [fold(fold(name)) for name in NAMES] == [fold(name) for name in NAMES]
