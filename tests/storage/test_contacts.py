"""Contacts open to holders of the key alone, and are found by number and birthday by them."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from salon_vault.audit import Subject, Verb
from salon_vault.clients.model import Client, Contact, new_client_id
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import EditConflict, RecordDamaged
from salon_vault.staff.model import Tier

FULL = Contact(
    phone="+48601234418",
    mail="ewa@example.org",
    address="Lipowa 4\nGdynia",
    birthday=date(1988, 5, 12),
    confirmed_on=date(2026, 11, 21),
)


@pytest.fixture
def given_contact(open_as):
    """Have reception keep a card with these details, and return its id."""

    def put(contact=FULL, name="Ewa"):
        with open_as(Tier.RECEPTION).work() as work:
            client = work.clients.save(Client(new_client_id(), name, "pl", date(2026, 1, 1)))
            work.clients.save_contact(client.id, contact)
        return client.id

    return put


def test_details_come_back_as_they_were_kept(given_contact, open_as):
    client_id = given_contact()
    with open_as(Tier.MANAGER).work() as work:
        assert work.clients.contact(client_id) == replace(FULL, version=1)
        (touch,) = work.touches
    assert (touch.verb, touch.subject, touch.version) == (Verb.READ, Subject.CONTACT, 1)
    assert len(touch.digest) == 32


def test_without_the_key_they_are_sealed_and_not_reported(given_contact, open_as):
    client_id = given_contact()
    with open_as(Tier.SPECIALIST).work() as work:
        assert work.clients.contact(client_id) == Sealed(Compartment.CONTACT)
        assert list(work.touches) == []


def test_unknown_details_are_blank(open_as, given_contact):
    given_contact()
    with open_as(Tier.RECEPTION).work() as work:
        client = work.clients.save(Client(new_client_id(), "Ada", "pl", date(2026, 1, 1)))
        assert work.clients.contact(client.id) == Contact()


def test_last_three_digits_stand_on_the_card(given_contact, open_as):
    client_id = given_contact()
    with open_as(Tier.SPECIALIST).work() as work:
        assert work.clients.get(client_id).phone_tail == "418"


@pytest.mark.parametrize(
    ("digits", "hits"),
    [
        ("4418", 1),
        ("601234418", 1),
        ("48601234418", 1),
        ("0048601234418", 1),
        ("0601234418", 1),
        ("9418", 0),
        ("148601234418", 0),
    ],
)
def test_number_is_found_by_its_ending(given_contact, open_as, digits, hits):
    given_contact()
    with open_as(Tier.RECEPTION).work() as work:
        assert len(work.clients.find_number(digits, 50)) == hits


def test_birthday_finds_the_card(given_contact, open_as):
    given_contact()
    given_contact(replace(FULL, birthday=date(1990, 1, 1)), "Ada")
    with open_as(Tier.RECEPTION).work() as work:
        lines = work.clients.find_birthday(date(1988, 5, 12), 50)
    assert [line.name for line in lines] == ["Ewa"]


def test_without_the_key_only_the_last_three_digits_count(given_contact, open_as):
    given_contact()
    with open_as(Tier.SPECIALIST).work() as work:
        assert len(work.clients.find_number("999418", 50)) == 1
        assert work.clients.find_number("4419", 50) == []
        assert work.clients.find_birthday(date(1988, 5, 12), 50) == []


def test_an_old_number_finds_nothing(given_contact, open_as):
    client_id = given_contact()
    with open_as(Tier.RECEPTION).work() as work:
        work.clients.save_contact(client_id, Contact(phone="+48700700700", version=1))
    with open_as(Tier.RECEPTION).work() as work:
        assert work.clients.find_number("1234418", 50) == []
        assert work.clients.find_birthday(date(1988, 5, 12), 50) == []
        assert work.clients.get(client_id).phone_tail == "700"


def test_details_saved_meanwhile_are_a_conflict(given_contact, open_as):
    client_id = given_contact()
    with open_as(Tier.RECEPTION).work() as work, pytest.raises(EditConflict):
        work.clients.save_contact(client_id, FULL)


@pytest.mark.parametrize(
    "swap",
    [
        "UPDATE sealed_record SET client = (SELECT id FROM client WHERE id <> client)",
        "UPDATE sealed_record SET version = version + 1",
        "UPDATE sealed_record SET subject = 'health'",
        "UPDATE sealed_record SET sealed = unhex(hex(sealed) || '00')",
    ],
)
def test_sealed_details_open_nowhere_else(given_contact, open_as, look, swap):
    given_contact()
    with open_as(Tier.OWNER).work() as work:
        work.clients.save(Client(new_client_id(), "Ada", "pl", date(2026, 1, 1)))
    look(swap)
    ((client_id, subject),) = look("SELECT client, subject FROM sealed_record")
    with open_as(Tier.OWNER).work() as work, pytest.raises(RecordDamaged):
        work.clients.contact(client_id) if subject == "contact" else work.clients.health(
            client_id
        )


def test_untouched_details_open_where_they_are(given_contact, open_as, look):
    client_id = given_contact()
    look("UPDATE sealed_record SET version = version")
    with open_as(Tier.OWNER).work() as work:
        assert work.clients.contact(client_id) == replace(FULL, version=1)


def test_numbers_mail_and_birthdays_lie_nowhere_in_the_clear(given_contact, look):
    given_contact()
    tokens = look("SELECT token FROM contact_token")
    assert len(tokens) == 10
    assert all(len(token) == 8 for (token,) in tokens)


NUMBERS = ("", "2341", "1234", "601234418", "+48601234418", "9601234418", "12341")


@pytest.mark.parametrize("birthday", [None, date(1988, 5, 12)])
@pytest.mark.parametrize("mail", ["", "ewa@example.org", "ada@example.org"])
def test_tokens_are_those_of_the_details_kept_last(open_as, birthday, mail):
    with open_as(Tier.RECEPTION).work() as work:
        for before, after in product(NUMBERS, NUMBERS):
            changed, fresh = (
                work.clients.save(Client(new_client_id(), "Ewa", "pl", date(2026, 1, 1))).id
                for _ in range(2)
            )
            first = work.clients.save_contact(
                changed, Contact(before, "ewa@example.org", birthday=date(1988, 5, 12))
            )
            last = replace(first, phone=after, mail=mail, birthday=birthday)
            work.clients.save_contact(changed, last)
            work.clients.save_contact(fresh, Contact(after, mail, birthday=birthday))
            ours, theirs = (tokens_of(work, client) for client in (changed, fresh))
            assert ours == theirs, (before, after)


def tokens_of(work, client):
    """Return what the details of a client are found by."""
    kept = work.clients._connection
    return set(kept.execute("SELECT token FROM contact_token WHERE client = ?", (client,)))


def test_cards_of_an_older_vault_get_their_mail_tokens_step_by_step(given_contact, open_as):
    for name in ("Ewa", "Ada", "Ola"):
        given_contact(name=name)
    with open_as(Tier.RECEPTION).work() as work:
        kept = work.clients._connection
        kept.execute("INSERT INTO token_due SELECT client FROM sealed_record")
        tokens = work.clients._contacts.by_mail("ewa@example.org")
        kept.executemany(
            "DELETE FROM contact_token WHERE token = ?", [(one,) for one in tokens]
        )
        assert work.clients.find_mail("EWA@example.org", 9) == []
        assert work.clients.complete_tokens(2) == 1
        assert len(work.clients.find_mail("EWA@example.org", 9)) == 2
        assert work.clients.complete_tokens(2) == 0
        assert len(work.clients.find_mail("EWA@example.org", 9)) == 3
        assert {touch.verb for touch in work.touches} <= {Verb.READ}


def test_without_the_key_no_token_counts_as_missing(given_contact, open_as):
    client_id = given_contact()
    with open_as(Tier.SPECIALIST).work() as work:
        work.clients._connection.execute("INSERT INTO token_due VALUES (?)", (client_id,))
        assert work.clients.complete_tokens(9) == 0
        assert work.clients._connection.execute("SELECT * FROM token_due").fetchall()


def test_a_damaged_record_holds_up_no_tokens_of_others(given_contact, open_as, look):
    broken, sound = given_contact(name="Ewa"), given_contact(name="Ada")
    look("UPDATE sealed_record SET sealed = x'00' WHERE client = ?", broken)
    with open_as(Tier.RECEPTION).work() as work:
        work.clients._connection.execute("DELETE FROM contact_token")
        work.clients._connection.execute("INSERT INTO token_due SELECT id FROM client")
        assert work.clients.complete_tokens(9) == 0
        (found,) = work.clients.find_mail("ewa@example.org", 9)
    assert found.id == sound
