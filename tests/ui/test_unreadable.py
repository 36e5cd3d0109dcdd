"""What of a card cannot be read stands above its pages, until an owner has removed it."""

import pytest

from salon_vault.clients.use_cases import add_client
from salon_vault.staff.model import Tier
from salon_vault.unreadable.use_cases import list_unreadable
from tests.faults.log_attacker import Attacker
from ui.clients.screen import ClientsScreen
from ui.parts.reason import Reason


@pytest.fixture
def line_on_card(seat, open_as, counter, qtbot, line_of):
    """Plant what cannot be read, and open the card at a desk."""

    def line_on_card(tier, *kinds):
        client = seat(Tier.OWNER).run(add_client, "Ewa", "pl").client.id
        vault = open_as(Tier.RECEPTION)
        for number, kind in enumerate(kinds):
            row = (f"f{number}", kind, client)
            Attacker(vault).run("INSERT INTO sealed_item VALUES (?, ?, ?, 1, x'00')", *row)
        counter.clear()
        screen = ClientsScreen(line_of(tier))
        qtbot.addWidget(screen)
        screen.resize(1366, 768)
        screen.show()
        screen.open(client)
        qtbot.waitUntil(lambda: screen.card.client_id == client)
        return screen.card.form.unreadable, client

    return line_on_card


def test_an_owner_reads_what_it_is_and_removes_it(line_on_card, qtbot, asked):
    remark, client = line_on_card(Tier.OWNER, "visit_note", "visit_note", "photo")
    qtbot.waitUntil(lambda: not remark.isHidden())
    assert remark.title.text() == "3 records on this card cannot be read"
    assert "note of a visit (2)" in remark.text.text()
    assert "ask the client" in remark.accessibleName()
    remark.remove.click()
    (why,) = remark.window().findChildren(Reason)
    why.reason.setText("nothing in any backup")
    why.go.click()
    qtbot.waitUntil(remark.isHidden)
    assert list(asked(list_unreadable, client)) == []


def test_others_read_it_and_remove_nothing(line_on_card, qtbot):
    remark, _ = line_on_card(Tier.SPECIALIST, "visit_note")
    qtbot.waitUntil(lambda: not remark.isHidden())
    assert remark.title.text() == "1 record on this card cannot be read"
    assert remark.remove.isHidden()


def test_a_sound_card_has_no_such_line(line_on_card, asked):
    remark, client = line_on_card(Tier.OWNER)
    assert list(asked(list_unreadable, client)) == []
    assert remark.isHidden()
