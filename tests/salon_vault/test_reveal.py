"""Numbers show to specialists on request alone, one client's at a time, and each is logged."""

import pytest

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, find_clients, open_card, save_contact
from salon_vault.closed_cards.errors import CardClosed
from salon_vault.closed_cards.use_cases import close_card
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.errors import NotPermitted
from salon_vault.exporting.use_cases import save_client_list
from salon_vault.log.use_cases import read_log
from salon_vault.merging.model import Typed
from salon_vault.merging.use_cases import complete_tokens, find_lookalikes
from salon_vault.reveal.model import Revealed, Why
from salon_vault.reveal.use_cases import reveal_contact
from salon_vault.staff.model import Tier
from tests.conftest import PASSWORD
from tests.salon_vault.telling import ID
from tests.salon_vault.test_compartments import COMPARTMENTS, WAYS, filled, seen
from tests.vaults import Patient

__all__ = ["filled"]

PHONE, MAIL = "+48601234418", "anna@example.com"
IN_CONTACT = {field for field, key in COMPARTMENTS.items() if key is Compartment.CONTACT}


@pytest.fixture
def granted(open_as, salon):
    """Add the key to contact details to the specialist's login."""
    who = salon.people[Tier.SPECIALIST]
    open_as(Tier.OWNER).roster.retier(who, Tier.SPECIALIST, frozenset({Compartment.CONTACT}))


@pytest.fixture
def anna(seat):
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Anna Nowak", "pl").client.id
    desk.run(save_contact, client, Contact(PHONE, MAIL))
    return client


def test_by_default_there_is_nothing_to_reveal(anna, seat):
    with pytest.raises(NotPermitted):
        seat(Tier.SPECIALIST).run(reveal_contact, anna, Why.LATE)


@pytest.mark.parametrize("why", Why)
def test_where_granted_one_clients_details_show_and_are_logged(
    anna, granted, seat, entries, why
):
    desk = seat(Tier.SPECIALIST)
    assert desk.run(open_card, anna).contact == Sealed(Compartment.CONTACT)
    assert desk.run(reveal_contact, anna, why) == Revealed(PHONE, MAIL)
    (line,) = [line for line in entries() if line.entry.case == "reveal.reveal_contact"]
    assert line.detail == {"reveal": why.value}
    assert PHONE not in str(line)


def test_every_reveal_has_its_own_entry(anna, granted, seat, entries):
    desk = seat(Tier.SPECIALIST)
    for _ in range(3):
        desk.run(reveal_contact, anna, Why.LATE)
    told = [line for line in entries() if line.entry.case == "reveal.reveal_contact"]
    assert len(told) == 3


def test_who_works_with_numbers_is_not_asked_why(anna, seat):
    for tier in (Tier.RECEPTION, Tier.MANAGER, Tier.OWNER):
        assert seat(tier).run(open_card, anna).contact.phone == PHONE
    with pytest.raises(NotPermitted):
        seat(Tier.RECEPTION).run(reveal_contact, anna, Why.LATE)


@pytest.mark.parametrize("way", WAYS)
def test_no_way_of_reading_shows_what_was_not_revealed(filled, granted, seat, way):
    desk = seat(Tier.SPECIALIST)
    assert not seen(desk, way) & IN_CONTACT
    desk.run(reveal_contact, ID, Why.OTHER)
    assert not seen(desk, way) & IN_CONTACT


def test_control_to_others_these_ways_show_them(filled, seat):
    desk = seat(Tier.RECEPTION)
    assert set().union(*(seen(desk, way) & IN_CONTACT for way in WAYS))


def test_nothing_of_it_is_found_printed_or_exported(
    anna, granted, seat, printer, tmp_path, exports
):
    desk = seat(Tier.SPECIALIST)
    (line,) = desk.run(find_clients, "418").lines
    assert line.phone_tail == "418"
    assert desk.run(find_lookalikes, Typed(phone=PHONE, mail=MAIL), None) == ()
    papers = desk.run(compose_form_set, anna, "hair-colour", "en", "Roots")
    desk.run(print_papers, anna, papers, "Counter", 1)
    assert "601" not in str(papers).replace("1601", "")
    assert len(printer.together) == 1
    proof = desk.confirm(PASSWORD)
    with pytest.raises(NotPermitted):
        desk.asking(proof=proof, reason="x").run(
            save_client_list, tmp_path / "list.csv", Patient()
        )
    assert exports.saved == {}


def test_lookup_marks_are_left_to_those_who_read_contacts(anna, granted, open_as):
    with open_as(Tier.SPECIALIST).work() as work:
        work.clients._connection.execute("INSERT INTO token_due VALUES (?)", (anna,))
        assert work.clients.complete_tokens(9) == 0
        assert work.clients._connection.execute("SELECT * FROM token_due").fetchall()


def test_a_closed_card_reveals_nothing(anna, granted, seat):
    desk = seat(Tier.OWNER)
    asking = desk.asking(proof=desk.confirm(PASSWORD), reason="Press")
    asking.run(close_card, anna, frozenset())
    with pytest.raises(CardClosed):
        seat(Tier.SPECIALIST).run(reveal_contact, anna, Why.LATE)


def test_the_owner_reads_why_it_was(anna, granted, seat):
    seat(Tier.SPECIALIST).run(reveal_contact, anna, Why.COMPLAINT)
    lines = seat(Tier.OWNER).run(read_log)
    assert any(line.detail == {"reveal": "complaint"} for line in lines)


def test_completing_marks_asks_for_nothing(seat):
    assert seat(Tier.SPECIALIST).run(complete_tokens) == 0
