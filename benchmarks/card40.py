"""A card with forty visits: opened, and its whole timeline drawn, without standing still."""

import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from benchmarks.beat import Beat
from benchmarks.counter import Counter, manned_counter, wait
from benchmarks.row import Row, below, p95, reported
from benchmarks.vaults import TODAY, Filled, filled, unlocked
from salon_vault.clients.model import ClientId
from salon_vault.visits.model import Used, Visit, new_visit_id
from ui.card.form import OVERVIEW, TIMELINE

SIZE = 1_000
CARDS, VISITS = 12, 40
GAP = 50.0
"""Milliseconds for which the screen may not react."""
EVERY_DAYS = 18


def measure(folder: Path) -> list[Row]:
    """Measure in a small vault: what is drawn is as much in a large one."""
    vault = filled(folder, SIZE)
    cards = [one.id for one in vault.sought[:CARDS]]
    _visit(vault, cards)
    with manned_counter(vault.folder) as counter:
        counter.open(vault.sought[CARDS].id)  # what is made once is made by now
        _timeline(counter)
        beat = Beat()
        opened, drawn = [], []
        for card in cards:
            opened.append(_opened(counter, card))
            drawn.append(_timeline(counter))
    what = f"card with {VISITS} visits"
    return [
        reported("card40.open", f"{what} opened, p95 of {CARDS}", SIZE, p95(opened), "ms"),
        reported("card40.timeline", f"{what}: timeline drawn", SIZE, p95(drawn), "ms"),
        below("card40.gap", f"{what}: longest gap of the loop", SIZE, beat.most, "ms", GAP),
    ]


def _visit(vault: Filled, cards: list[ClientId]) -> None:
    with unlocked(vault) as opened, opened.work() as work:
        for card in cards:
            for number in range(VISITS):
                on = TODAY - timedelta(days=EVERY_DAYS * number + 1)
                visit = Visit(new_visit_id(), card, on, f"Roots and gloss {number}", "Owner")
                used = (Used("Aurea cream 7.43", f"L-{number}"), Used("Oxide 6 %"))
                work.visits.save(replace(visit, used=used, price=32_000))


def _opened(counter: Counter, card: ClientId) -> float:
    view = counter.screen.card
    begun = time.perf_counter()
    counter.open(card)
    visits = view.form.visits
    wait(lambda: len(visits._visits) >= VISITS and visits._client == card)
    return (time.perf_counter() - begun) * 1000


def _timeline(counter: Counter) -> float:
    form = counter.screen.card.form
    begun = time.perf_counter()
    form.tabs.setCurrentIndex(TIMELINE)
    panel = form.timeline
    wait(lambda: len(panel._timeline.moments) > 0 and panel.list.is_whole)
    took = (time.perf_counter() - begun) * 1000
    form.tabs.setCurrentIndex(OVERVIEW)
    return took
