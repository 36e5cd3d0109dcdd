"""A hundred forms for one day in one print job, at a counter where the screens stay alive."""

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QWidget

from benchmarks.beat import Beat
from benchmarks.counter import Counter, manned_counter
from benchmarks.row import Row, below, reported
from benchmarks.vaults import SIZES, Filled, filled, seated
from salon_vault.clock import SystemClock, day_of
from salon_vault.consents.sets.model import DayOrder
from salon_vault.consents.sets.use_cases import look_over_day_sets, print_day_sets
from salon_vault.day.model import DayEntry, DayEntryId, new_entry_id
from salon_vault.day.use_cases import put_on_day
from salon_vault.paper.pdf import warm_up
from salon_vault.paper.printing import Impression
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from ui.waiting import Waiting

PEOPLE = 50
FORMS = 100
WITHIN = 5.0
"""Seconds from pressing the button to the job on its way."""

STILL = 50.0
"""Milliseconds that the event loop may stand still meanwhile."""

COLOUR = Treatment(new_treatment_id(), "Root colour", Kind.HAIR_COLOUR)


@dataclass
class Tray:
    """A printer that takes a job at once; how long paper takes is no affair of ours."""

    taken: list[Sequence[Impression]] = field(default_factory=list)

    def printers(self) -> Sequence[str]:
        """Return its one name."""
        return ("Counter",)

    def send(self, pdf: bytes, title: str, printer: str, copies: int) -> None:
        """Take a paper as a job of its own."""
        self.send_together([Impression(pdf)] * copies, title, printer)

    def send_together(
        self, impressions: Sequence[Impression], title: str, printer: str
    ) -> None:
        """Take a job."""
        del title, printer
        self.taken.append(impressions)


def measure(folder: Path) -> list[Row]:
    """Measure health sheet and consent for fifty clients, at a small size."""
    vault, tray = filled(folder, SIZES[0]), Tray()
    _fill_tomorrow(vault)
    warm_up()
    with manned_counter(vault.folder, tray) as counter:
        begun = time.perf_counter()
        wanted = _looked_over(counter)
        looked = time.perf_counter() - begun
        beat, begun = Beat(), time.perf_counter()
        _print(counter, wanted)
        took = time.perf_counter() - begun
    assert len(tray.taken[0]) == FORMS
    look = f"what is printed for whom, of {PEOPLE} people"
    job = f"{FORMS} forms of one day: drawn, sealed, registered, one job on its way"
    still = "longest stillness of the screens meanwhile, other programs' turns left out"
    return [
        reported("forms.look", look, vault.clients, looked * 1000, "ms"),
        below("forms.job", job, vault.clients, took, "s", WITHIN, strictly=True),
        below("forms.still", still, vault.clients, beat.most, "ms", STILL),
    ]


def _fill_tomorrow(vault: Filled) -> None:
    tomorrow = day_of(SystemClock().now()) + timedelta(days=1)
    with seated(vault) as desk:
        desk.run(save_treatment, COLOUR)
        for one in vault.sought[:PEOPLE]:
            entry = DayEntry(new_entry_id(), tomorrow, client=one.id, treatment=COLOUR.name)
            desk.run(put_on_day, entry)


def _looked_over(counter: Counter) -> DayOrder:
    """Return what is due for as many people as a hundred papers are for."""
    tomorrow = day_of(SystemClock().now()) + timedelta(days=1)
    sets = counter.heard(counter.line.ask(counter.screen, look_over_day_sets, tomorrow))
    forms: dict[DayEntryId, tuple[str, ...]] = {}
    left = FORMS
    for each in sets.coming:
        due = [paper.form for paper in each.set.papers if paper.ticked] if each.set else []
        count = len(each.set.to_print(due)) if each.set else 0
        if count <= left:
            forms[each.entry] = tuple(due)
            left -= count
    assert left == 0
    return DayOrder(tomorrow, forms)


def _print(counter: Counter, wanted: DayOrder) -> None:
    waiting = Waiting(QWidget(), counter.line, "Making the papers")
    asked = counter.line.ask(counter.screen, print_day_sets, wanted, "Counter", 1, waiting)
    counter.heard(asked)
    waiting.over()
