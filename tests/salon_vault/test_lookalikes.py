"""Two cards of one person are noticed by number, mail and name, however it is spelled."""

import pytest

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.merging.model import Likeness, Typed
from salon_vault.merging.use_cases import find_lookalikes, find_similar_names
from salon_vault.staff.model import Tier


@pytest.fixture
def have(seat):
    """Make a card at the counter, and return its id."""

    def make(name, phone="", mail=""):
        desk = seat(Tier.RECEPTION)
        card = desk.run(add_client, name, "pl")
        if phone or mail:
            desk.run(save_contact, card.client.id, Contact(phone, mail))
        return card.client.id

    return make


def reasons(desk, typed, but=None):
    return [(each.line.id, each.because) for each in desk.run(find_lookalikes, typed, but)]


def test_the_same_number_is_noticed_however_it_is_typed(have, seat):
    anna = have("Anna Nowak", phone="+48601234418")
    desk = seat(Tier.RECEPTION)
    for phone in ("601 234 418", "0048601234418", "+48 601-234-418"):
        assert reasons(desk, Typed("Zofia", phone=phone)) == [(anna, Likeness.NUMBER)]


def test_half_a_number_says_nothing_yet(have, seat):
    have("Anna Nowak", phone="+48601234418")
    assert reasons(seat(Tier.RECEPTION), Typed(phone="4418")) == []


def test_the_same_address_is_noticed_in_capitals(have, seat):
    anna = have("Anna Nowak", mail="Anna.N@example.com")
    found = reasons(seat(Tier.RECEPTION), Typed(mail="anna.n@EXAMPLE.com"))
    assert found == [(anna, Likeness.MAIL)]


@pytest.mark.parametrize(
    ("kept", "typed"),
    [
        ("Łucja Żak", "Lucja Zak"),
        ("Lucja Zak", "Łucja Żak"),
        ("Đặng Thị Hương", "Huong Dang Thi"),
        ("Z\u030carko Novák", "Žarko Novak"),
        ("Наталья Иванова", "Иванова Наталья"),
        ("Пётр Ильин", "Petr Ilin"),
        ("Petr Ilin", "Пётр Ильин"),
        ("王小明", "Wang Xiaoming"),
        ("Xiaoming Wang", "王小明"),
        ("Wang Xiao Ming", "王小明"),
    ],
)
def test_one_name_is_one_in_every_spelling(have, seat, kept, typed):
    client = have(kept)
    assert reasons(seat(Tier.RECEPTION), Typed(typed)) == [(client, Likeness.NAME)]


def test_a_longer_name_is_another_name(have, seat):
    have("Anna Nowak")
    have("Anna Nowakowska")
    assert reasons(seat(Tier.RECEPTION), Typed("Anna Nowako")) == []


def test_the_card_that_is_edited_is_not_like_itself(have, seat):
    anna = have("Anna Nowak", phone="+48601234418")
    desk = seat(Tier.RECEPTION)
    assert reasons(desk, Typed("Anna Nowak", phone="601234418"), but=anna) == []


def test_without_the_key_to_contact_names_alone_are_compared(have, seat):
    anna = have("Anna Nowak", phone="+48601234418", mail="anna@example.com")
    have("Zofia Lis", phone="+48601234419")
    desk = seat(Tier.SPECIALIST)
    typed = Typed("Nowak Anna", phone="601234419", mail="anna@example.com")
    assert reasons(desk, typed) == [(anna, Likeness.NAME)]


@pytest.mark.parametrize(
    ("kept", "typed"),
    [("Anna Nowak", "Ana Nowak"), ("Наталья Иванова", "Natalia Ivanova")],
)
def test_a_slip_of_typing_is_noticed_as_similar(have, seat, kept, typed):
    client = have(kept)
    (found,) = seat(Tier.RECEPTION).run(find_similar_names, Typed(typed), None)
    assert (found.line.id, found.because) == (client, Likeness.SIMILAR)


def test_two_sisters_are_not_similar(have, seat):
    have("Barbara Nowak")
    assert seat(Tier.RECEPTION).run(find_similar_names, Typed("Monika Nowak"), None) == ()


def test_typing_leaves_no_entry_and_opens_no_card(have, seat, entries):
    have("Anna Nowak", phone="+48601234418")
    before = len(entries())
    desk = seat(Tier.RECEPTION)
    reasons(desk, Typed("Anna Nowak", phone="601234418"))
    desk.run(find_similar_names, Typed("Ana Nowak"), None)
    assert not {line.entry.case for line in entries()[before:]} - {"staff.stand_up"}
