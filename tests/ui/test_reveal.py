"""A specialist sees one client's number for half a minute, after saying why."""

import pytest

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.compartments import Compartment
from salon_vault.reveal.model import LASTS
from salon_vault.staff.model import Tier
from ui.card.header.header import MASK
from ui.clients.screen import ClientsScreen


@pytest.fixture
def card(qtbot, seat, open_as, counter, line_of, salon):
    """Open a card at the desk of a specialist, with the key to contacts added or not."""

    def card(*, granted):
        desk = seat(Tier.RECEPTION)
        clients = [desk.run(add_client, name, "pl").client.id for name in ("Anna", "Zofia")]
        desk.run(save_contact, clients[0], Contact("+48601234418", "anna@example.com"))
        if granted:
            keys = frozenset({Compartment.CONTACT})
            owner = open_as(Tier.OWNER)
            owner.roster.retier(salon.people[Tier.SPECIALIST], Tier.SPECIALIST, keys)
        counter.clear()
        screen = ClientsScreen(line_of(Tier.SPECIALIST))
        qtbot.addWidget(screen)
        screen.show()
        screen.open(clients[0])
        qtbot.waitUntil(lambda: screen.card.client_id == clients[0])
        return screen, clients

    return card


def number(screen):
    return screen.card.form.header.form.phone.words.whole


def reveal(qtbot, screen):
    screen.card.form.number.menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: number(screen) == "+48 601 234 418")


def test_without_the_key_there_is_no_button(card):
    screen, _ = card(granted=False)
    assert screen.card.form.number.button.isHidden()
    assert number(screen).startswith(MASK)


def test_the_number_goes_by_itself_after_half_a_minute(qtbot, card):
    screen, _ = card(granted=True)
    request = screen.card.form.number
    assert number(screen).startswith(MASK)
    assert len(request.menu.actions()) == 5
    reveal(qtbot, screen)
    assert screen.card.form.header.form.mail.words.whole == "anna@example.com"
    assert request.button.isHidden()
    assert request.rest.interval() == LASTS * 1000
    assert request.rest.isActive()
    request.rest.timeout.emit()
    assert number(screen).startswith(MASK)
    assert screen.card.form.header.form.mail.words.whole == ""
    assert not request.button.isHidden()


def test_another_card_shows_no_number_of_the_one_before(qtbot, card):
    screen, (_, other) = card(granted=True)
    reveal(qtbot, screen)
    screen.open(other)
    qtbot.waitUntil(lambda: screen.card.client_id == other)
    assert "601" not in number(screen)
    assert not screen.card.form.number.rest.isActive()
