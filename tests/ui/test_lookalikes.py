"""The hint that a client may have a card: it comes while typing, and opens that card."""

import pytest
from PySide6.QtTest import QTest

from salon_vault.clients.model import Contact
from salon_vault.clients.names import short_name
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.staff.model import Tier
from ui.clients.screen import ClientsScreen


@pytest.fixture
def typing(qtbot, line_of, asked):
    """Open a new card at the desk of somebody, beside one of Anna Nowak's."""

    def typing(tier):
        line = line_of(tier)
        anna = asked(add_client, "Anna Nowak", "pl").client.id
        if tier is Tier.RECEPTION:
            asked(save_contact, anna, Contact("+48601234418", "anna@example.com"))
        screen = ClientsScreen(line)
        qtbot.addWidget(screen)
        screen.resize(1280, 720)
        screen.show()
        screen.form.search.setText("Zofia")
        screen.add()
        qtbot.waitUntil(lambda: screen.card.client_id not in (None, anna))
        details = screen.card.form.details
        qtbot.waitUntil(details.name.form.name_line.isVisible)
        return screen, details, anna

    return typing


def test_a_name_that_is_here_is_pointed_out_and_opened(qtbot, typing):
    screen, details, anna = typing(Tier.RECEPTION)
    details.name.form.name_line.clear()

    QTest.keyClicks(details.name.form.name_line, "nowak anna")

    qtbot.waitUntil(details.hint.isVisible)
    assert [each.line.id for each in details.hint.shown] == [anna]
    assert details.hint.buttons[0].accessibleName() == "Open the card of Anna N."
    details.hint.buttons[0].click()
    qtbot.waitUntil(lambda: screen.card.client_id == anna)
    assert details.hint.isHidden()


def test_a_whole_number_is_pointed_out_half_of_it_is_not(qtbot, typing):
    _, details, anna = typing(Tier.RECEPTION)

    QTest.keyClicks(details.contact.form.phone_line, "60123441")
    assert details.hint.isHidden()
    QTest.keyClicks(details.contact.form.phone_line, "8")

    qtbot.waitUntil(details.hint.isVisible)
    assert [each.line.id for each in details.hint.shown] == [anna]


def test_a_slip_of_typing_is_pointed_out_after_a_rest(qtbot, typing):
    _, details, anna = typing(Tier.SPECIALIST)
    details.name.form.name_line.clear()

    QTest.keyClicks(details.name.form.name_line, "Ana Nowak")

    qtbot.waitUntil(details.hint.isVisible)
    assert [each.line.id for each in details.hint.shown] == [anna]


def test_names_are_short_on_the_hint():
    names = ("Anna Maria Nowak", "Ada", "王小明", "王明", "欧阳小明")
    assert [short_name(name) for name in names] == ["Anna N.", "Ada", "王*明", "王*", "欧**明"]
