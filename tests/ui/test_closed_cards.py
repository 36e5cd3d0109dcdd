"""Closing a card from the screen, what others see of it, and standing in for a colleague."""

import pytest

from salon_vault.clients.use_cases import add_client, find_clients, open_card
from salon_vault.closed_cards.errors import CardClosed
from salon_vault.closed_cards.use_cases import close_card, how_closed, list_covers
from salon_vault.salon.use_cases import view_salon
from salon_vault.staff.model import Tier
from tests.conftest import NOON, PASSWORD
from ui.clients.list_model import second_identifier, spoken
from ui.clients.screen import ClientsScreen
from ui.closed_cards.cover import GiveCover
from ui.closed_cards.dialog import CloseCard
from ui.confirm import PasswordAgain
from ui.staff.screen import StaffScreen
from ui.words import short_day


@pytest.fixture
def card(qtbot, line_of, asked):
    """Open the card of somebody everybody knows at the owner's desk."""
    line = line_of(Tier.OWNER)
    client = asked(add_client, "Wisława Gwiazda", "pl").client.id
    screen = ClientsScreen(line)
    qtbot.addWidget(screen)
    screen.resize(1366, 768)
    screen.show()
    screen.open(client)
    qtbot.waitUntil(lambda: screen.card.client_id == client)
    panel = screen.card.form.details.who_opens
    qtbot.waitUntil(lambda: not panel.isHidden() and bool(panel._people))
    return screen, panel, client


def prove(qtbot, parent):
    (again,) = parent.findChildren(PasswordAgain)
    again.password.setText(PASSWORD)
    again.go.click()


def test_a_card_is_closed_with_a_reason_and_opened_again(qtbot, card, asked, salon):
    _, panel, client = card
    panel.close_it.click()
    (dialog,) = panel.findChildren(CloseCard)
    dialog.go.click()
    assert dialog.reason.property("fault")
    dialog.reason.setText("Press in front of the door")
    dialog.people.box(salon.people[Tier.SPECIALIST]).click()
    with qtbot.waitSignal(dialog.done_with):
        dialog.go.click()
        prove(qtbot, dialog)
    assert asked(how_closed, client).named == {salon.people[Tier.SPECIALIST]}
    qtbot.waitUntil(lambda: not panel.reopen.isHidden())
    assert "Chair 2" in panel.words.text()
    with qtbot.waitSignal(panel.said):
        panel.reopen.click()
        prove(qtbot, panel)
    assert asked(how_closed, client) is None


def test_others_read_initials_and_that_the_card_is_closed(
    seat, counter, line_of, asked, complaints, qtbot
):
    desk = seat(Tier.OWNER)
    client = desk.run(add_client, "Wisława Gwiazda", "pl").client.id
    asking = desk.asking(proof=desk.confirm(PASSWORD), reason="Press")
    asking.run(close_card, client, frozenset())
    counter.clear()
    line = line_of(Tier.RECEPTION)
    (shown,) = asked(find_clients, "").lines
    assert (shown.name, second_identifier(shown)) == ("W. G.", "closed card")
    assert spoken(shown) == "W. G., closed card"
    line.ask(line, open_card, client)
    qtbot.waitUntil(lambda: bool(complaints))
    assert isinstance(complaints[0], CardClosed)


def test_the_owner_sets_whose_cards_specialists_open_and_who_stands_in(
    qtbot, line_of, asked, salon
):
    screen = StaffScreen(line_of(Tier.OWNER))
    qtbot.addWidget(screen)
    screen.show()
    panel = screen.form.own_clients
    qtbot.waitUntil(lambda: bool(panel._people))
    panel.choice.choose("6")
    with qtbot.waitSignal(panel.said):
        panel.choice.activated.emit(panel.choice.currentIndex())
    assert asked(view_salon).only_own_months == 6
    panel.cover.click()
    (dialog,) = panel.findChildren(GiveCover)
    dialog.who.choose(salon.people[Tier.SPECIALIST])
    dialog.whom.choose(salon.people[Tier.SPECIALIST])
    dialog.until.line.setText(short_day(NOON.date()))
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.whom.property("fault"))
    dialog.whom.choose(salon.people[Tier.MANAGER])
    with qtbot.waitSignal(dialog.accepted):
        dialog.go.click()
    (cover,) = asked(list_covers)
    assert cover.instead_of == salon.people[Tier.MANAGER]
    qtbot.waitUntil(lambda: panel.covers.count() == 1)
