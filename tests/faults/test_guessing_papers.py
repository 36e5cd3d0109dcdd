"""
Somebody with the database key, and none for contact, guesses at what a paper has printed on it.

They know the form, the code, the name and the day, and try birthdays until the hash fits.
"""

import hashlib
from dataclasses import replace
from datetime import date, timedelta

import pytest

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import fill_form
from salon_vault.consents.library import form_of
from salon_vault.consents.templates import load_template
from salon_vault.consents.use_cases import compose_form_set, print_again, print_papers
from salon_vault.errors import NotPermitted, RecordDamaged
from salon_vault.paper.pdf import render
from salon_vault.salon.use_cases import view_salon
from salon_vault.staff.model import Tier
from tests.faults.log_attacker import Attacker

SET = "hair-colour"
FORM = "hair-colour-consent"
BORN = date(1988, 5, 12)


@pytest.fixture
def client(seat):
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Anna Nowak", "pl").client
    desk.run(save_contact, client.id, Contact(birthday=BORN))
    return client


@pytest.fixture
def printed(client, seat):
    """A form of the client with her birthday on it, as it was printed and registered."""
    desk = seat(Tier.RECEPTION)
    return of_form(desk, client, "Balayage")


def of_form(desk, client, treatment):
    """Print the whole set; return the form that has the birthday on it, and its paper."""
    documents = desk.run(compose_form_set, client.id, SET, "pl", treatment)
    papers = desk.run(print_papers, client.id, documents, "Counter", 1)
    ((document, paper),) = (
        (document, paper)
        for document, paper in zip(documents, papers, strict=True)
        if document.form == FORM
    )
    return document, paper


def guesses(client, paper, desk, clock):
    """Draw the paper with every birthday of three weeks."""
    for day in range(21):
        born = date(1988, 5, 1) + timedelta(days=day)
        yield (
            born,
            fill_form(
                load_template(FORM, form_of(FORM).version, "pl"),
                client=client,
                contact=Contact(birthday=born),
                salon=desk.run(view_salon),
                treatment="Balayage",
                made_at=clock.now(),
                code=paper.code,
            ),
        )


def hits(printed, client, desk, clock, salt=""):
    paper = printed[1]
    return [
        born
        for born, guess in guesses(client, paper, desk, clock)
        if hashlib.sha256(render(replace(guess, salt=salt))).digest() == paper.sha256
    ]


def test_no_birthday_is_found_by_trying(printed, client, seat, clock):
    assert hits(printed, client, seat(Tier.SPECIALIST), clock) == []


def test_control_with_the_salt_the_birthday_is_found(printed, client, seat, clock):
    assert hits(printed, client, seat(Tier.SPECIALIST), clock, printed[0].salt) == [BORN]


def test_the_salt_lies_in_the_sealed_paper_and_nowhere_else(printed, look):
    salt = printed[0].salt
    assert len(salt) == 32
    for (table,) in look("SELECT name FROM sqlite_master WHERE type = 'table'"):
        assert salt not in str(look(f"SELECT * FROM {table}"))
        assert salt.encode().hex() not in str(look(f"SELECT * FROM {table}"))


def test_the_size_of_a_kept_paper_says_little(printed, look, salon):
    sizes = {f"{blob}.bin": size for blob, size in look("SELECT id, size FROM blob")}
    files = list((salon.folder / "blobs").rglob("*.bin"))
    assert {file.name: file.stat().st_size for file in files} == sizes
    assert len(sizes) == 2
    assert all((size - 28) % 256 == 0 for size in sizes.values())


def test_a_paper_with_contact_on_it_is_closed_to_who_lacks_the_key(
    printed, seat, printer, look
):
    before = len(printer.together)
    with pytest.raises(NotPermitted):
        seat(Tier.SPECIALIST).run(print_again, printed[1].code, "Counter", 3)
    assert len(printer.together) == before
    assert look("SELECT copies FROM paper") == [(1,), (1,)], "not printed, not counted"


def test_another_paper_put_under_a_code_is_not_printed_for_it(printed, client, seat, printer):
    desk = seat(Tier.RECEPTION)
    _, other = of_form(desk, client, "Other")
    before = len(printer.together)
    Attacker(desk.vault).run(
        "UPDATE paper SET blob = ? WHERE code = ?", other.blob, printed[1].code
    )
    with pytest.raises(RecordDamaged):
        desk.run(print_again, printed[1].code, "Counter", 1)
    assert len(printer.together) == before


def test_a_paper_called_salon_does_not_open_as_one(printed, seat):
    desk = seat(Tier.SPECIALIST)
    attacker = Attacker(desk.vault)
    attacker.run("UPDATE paper SET compartment = 'salon'")
    attacker.run("UPDATE blob SET compartment = 'salon'")
    assert printed[1].compartment is Compartment.CONTACT
    with pytest.raises(RecordDamaged):
        desk.run(print_again, printed[1].code, "Counter", 1)
