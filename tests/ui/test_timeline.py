"""The timeline on a card: asked for when somebody looks, narrowed by keys, drawn in slices."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.clients.use_cases import add_client
from salon_vault.staff.model import Tier
from salon_vault.timeline.model import MomentKind
from salon_vault.visits.use_cases import record_visit
from tests.watchdog import LONGEST_GAP, Watchdog
from ui.card.timeline.panel import TimelinePanel
from ui.card.timeline.printing import PrintTimeline
from ui.parts.elided import Elided

VISITS = 40
DAY = date(2026, 11, 20)


@pytest.fixture
def busy(seat, counter):
    """Make a card with forty visits over two years."""
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Ada Nowak", "pl").client.id
    for number in range(VISITS):
        on = DAY - timedelta(days=18 * number)
        desk.run(record_visit, client, on, f"Cut {number}", 9_500)
    counter.clear()
    return client


@pytest.fixture
def panel(qtbot, line_of, busy):
    """Show that timeline to the front desk."""
    panel = TimelinePanel(line_of(Tier.RECEPTION))
    qtbot.addWidget(panel)
    panel.resize(900, 700)
    panel.show_client(busy)
    return panel


def shown(panel):
    found = panel.findChildren(Elided)
    return [each.whole for each in found if each.property("role") == "strong"]


def whole(qtbot, panel):
    qtbot.waitUntil(lambda: bool(shown(panel)) and panel.list.is_whole)


def test_nothing_is_asked_before_somebody_looks(qtbot, panel):
    qtbot.wait(30)
    assert shown(panel) == []
    panel.show()
    whole(qtbot, panel)
    assert len(shown(panel)) == VISITS + 1
    assert shown(panel)[:2] == ["Client since this day", "Cut 0"]


def test_kinds_years_and_words_narrow_it_and_a_new_card_begins_anew(qtbot, panel, busy):
    panel.show()
    whole(qtbot, panel)
    filters = panel.filters
    assert not filters.kinds[MomentKind.FORMULA].isVisible()
    QTest.keyClick(filters.kinds[MomentKind.CARD], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown(panel) == ["Client since this day"])
    QTest.keyClick(filters.kinds[MomentKind.CARD], Qt.Key.Key_Space)
    filters.year.choose("2025")
    whole(qtbot, panel)
    assert 0 < len(shown(panel)) < VISITS
    QTest.keyClicks(filters.text, "cut 39")
    qtbot.waitUntil(lambda: shown(panel) == [] and panel.none.isVisible())
    filters.year.choose("0")
    qtbot.waitUntil(lambda: shown(panel) == ["Cut 39"])
    panel.show_client("0" * 16)
    assert filters.wanted.text == ""


def test_forty_visits_never_keep_the_screen_waiting(qtbot, panel):
    gaps = []
    for _ in range(3):
        dog = Watchdog()
        dog.start()
        qtbot.wait(10)
        panel.show()
        panel.show_client(panel._client)
        whole(qtbot, panel)
        qtbot.wait(20)
        dog.stop()
        gaps.append(dog.longest)
        panel.hide()
    assert min(gaps) < LONGEST_GAP


def test_the_list_is_printed_as_it_is_shown(qtbot, panel, printer):
    panel.show()
    whole(qtbot, panel)
    panel.filters.text.setText("cut 7")
    panel.print.click()
    qtbot.waitUntil(lambda: bool(panel.window().findChildren(PrintTimeline)))
    (dialog,) = panel.window().findChildren(PrintTimeline)
    qtbot.waitUntil(dialog.go.isEnabled)
    dialog.go.click()
    qtbot.waitUntil(lambda: len(printer.sent) == 1)
