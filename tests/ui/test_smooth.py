"""The screen goes on reacting while somebody comes to a place or opens a card."""

from datetime import timedelta

import pytest

from salon_vault.clients.model import Severity
from salon_vault.clients.use_cases import add_client, write_handling
from salon_vault.staff.model import Tier
from salon_vault.visits.use_cases import record_visit
from tests.conftest import NOON
from tests.watchdog import LONGEST_GAP, Watchdog

NAMES = ("Ada Nowak", "Bea Maj", "Małgorzata Żółkiewska")
VISITS = 8
TIMES = 3
PAUSE = 150
"""Milliseconds in which answers come and what they say is drawn."""


@pytest.fixture
def stood_still(qtbot):
    """Do something, and return the seconds for which the screen did not react meanwhile."""
    dog = Watchdog()

    def stood_still(deed):
        dog.start()
        qtbot.wait(20)
        deed()
        qtbot.wait(PAUSE)
        dog.stop()
        return dog.longest

    yield stood_still
    dog.stop()


@pytest.fixture
def cards(asked, window_of):
    """Add cards with visits, and return their ids."""

    def cards():
        clients = [asked(add_client, name, "pl").client for name in NAMES]
        for client in clients:
            for days in range(VISITS):
                asked(record_visit, client.id, NOON.date() - timedelta(days), "Cut", 9_500)
        return [client.id for client in clients]

    return cards


def slow_each_time(measure):
    """Return what was slow each time it was measured: a gap of ours comes back."""
    slow = {}
    for _ in range(TIMES):
        gaps = {name: gap for name, gap in measure().items() if gap > LONGEST_GAP}
        slow = {name: gap for name, gap in gaps.items() if not slow or name in slow}
        if not slow:
            break
    return slow


@pytest.mark.parametrize("tier", Tier)
def test_no_place_keeps_the_screen_waiting(qtbot, window_of, stood_still, tier):
    def first_visits():
        window = window_of(tier)
        qtbot.wait(PAUSE)
        return {
            place.name: stood_still(lambda place=place: window.go(place.name))
            for place in window.places
        }

    assert slow_each_time(first_visits) == {}


@pytest.mark.parametrize("tier", Tier)
def test_no_card_keeps_the_screen_waiting(qtbot, window_of, stood_still, cards, tier):
    window = window_of(tier)
    ids = cards()
    qtbot.wait(PAUSE)

    def leaf_through():
        return {card: stood_still(lambda card=card: window.go("clients", card)) for card in ids}

    assert slow_each_time(leaf_through) == {}
    assert window.screen_of("clients").card.client_id == ids[-1]


def test_no_tab_keeps_the_screen_waiting(qtbot, window_of, stood_still, cards, asked):
    window = window_of(Tier.OWNER)
    (client, *_others) = cards()
    asked(write_handling, client, 1, Severity.STOP, "Patch test first")
    window.go("clients", client)
    window.go("salon")
    settings, card = window.screen_of("salon").form.tabs, window.screen_of("clients").card
    qtbot.wait(PAUSE)

    def turn(tabs):
        return {
            number: stood_still(lambda number=number: tabs.setCurrentIndex(number))
            for number in range(tabs.count())
        }

    assert slow_each_time(lambda: turn(settings)) == {}
    window.go("clients", client)
    assert slow_each_time(lambda: turn(card.form.tabs)) == {}


def test_standing_still_would_be_noticed(stood_still):
    assert stood_still(lambda: sum(range(20_000_000))) > LONGEST_GAP
