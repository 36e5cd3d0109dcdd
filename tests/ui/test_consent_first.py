"""The card asks first: what to say, one key for the answer, and only then the fields."""

import pytest
from PySide6.QtCore import Qt

from salon_vault.clients.use_cases import add_client, open_card
from salon_vault.consent_first.model import Opening
from salon_vault.consent_first.use_cases import see_collecting
from salon_vault.staff.model import Tier
from tests.notice_ready import make_ready
from ui.clients.screen import ClientsScreen
from ui.consent_first.safety_line import SafetyLine
from ui.day.screen import DayScreen
from ui.parts.field import Field
from ui.parts.reason import Reason


@pytest.fixture
def health_of(seat, counter, qtbot, line_of):
    """Open a new client's card in a salon that asks first, and return its sheet on health."""
    desk = seat(Tier.OWNER)
    make_ready(desk, asks_first=True)
    client = desk.run(add_client, "Ewa", "pl").client.id
    counter.clear()

    def health_of(tier):
        screen = ClientsScreen(line_of(tier))
        qtbot.addWidget(screen)
        screen.resize(1366, 768)
        screen.show()
        screen.open(client)
        health = screen.card.form.health
        qtbot.waitUntil(health.first.sentence.isVisible)
        return health, client

    return health_of


def test_fields_of_health_open_with_the_yes_and_the_sentence_is_in_the_clients_language(
    health_of, qtbot, asked
):
    health, client = health_of(Tier.SPECIALIST)
    assert "Dla Pani/Pana bezpieczeństwa Studio" in health.first.sentence.text()
    assert not health.edit.isVisible()
    health.first.here.click()
    qtbot.waitUntil(health.edit.isVisible)
    assert health.first.isHidden()
    assert asked(see_collecting, client).opening is Opening.OPEN


def test_reception_records_a_yes_on_the_phone_by_one_key_and_one_line(health_of, qtbot, asked):
    health, client = health_of(Tier.RECEPTION)
    qtbot.keyClick(health.window(), Qt.Key.Key_F8)
    safety = health.first.safety
    qtbot.waitUntil(safety.isVisible)
    assert health.first.title.text().startswith("Agreed on the phone")
    safety.substances.setText("PPD; latex")
    safety.keep.click()
    qtbot.waitUntil(safety.isHidden)
    assert asked(open_card, client).client.allergies_asked_on is not None


def test_the_line_for_allergies_has_room_for_a_hint_of_two_lines(qtbot):
    safety = SafetyLine()
    qtbot.addWidget(safety)
    field = safety.findChild(Field)
    field.hint("You can write down what the client says, and not read it. " * 2)
    safety.resize(safety.minimumSizeHint().width(), 2 * safety.sizeHint().height())
    safety.show()
    assert field.height() >= field.heightForWidth(field.width())


def test_a_no_keeps_the_fields_closed_and_can_be_thought_over(health_of, qtbot):
    health, _ = health_of(Tier.SPECIALIST)
    health.first.no.click()
    qtbot.waitUntil(lambda: not health.first.no.isVisible())
    assert not health.edit.isVisible()
    assert health.first.here.isVisible()


def test_what_was_only_said_comes_up_on_today_when_its_days_are_over(
    health_of, qtbot, clock, line_of, asked
):
    health, client = health_of(Tier.OWNER)
    health.first.by_phone.click()
    qtbot.waitUntil(health.edit.isVisible)
    health.edit.click()
    health.editor.form.state.button("none_known").click()
    qtbot.waitUntil(lambda: asked(open_card, client).client.allergies_asked_on is not None)
    clock.move(days=15)
    day = DayScreen(line_of(Tier.OWNER))
    qtbot.addWidget(day)
    day.show()
    qtbot.waitUntil(day.form.told_only.isVisible)
    with qtbot.waitSignal(day.wants):
        day.form.told_only.shown[0].card.click()
    screen = ClientsScreen(day.line)
    qtbot.addWidget(screen)
    screen.show()
    screen.open(client)
    first = screen.card.form.health.first
    qtbot.waitUntil(first.delete.isVisible)
    first.delete.click()
    (why,) = first.window().findChildren(Reason)
    why.reason.setText("never came")
    why.go.click()
    qtbot.waitUntil(lambda: asked(open_card, client).client.allergies_asked_on is None)
