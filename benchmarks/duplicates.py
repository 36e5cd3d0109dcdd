"""Noticing a second card of one person: from a letter typed on a card to the hint about it."""

import os
import statistics
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.counter import Counter, manned_counter, wait
from benchmarks.row import Row, below, p95
from benchmarks.vaults import SIZES, Filled, filled
from salon_vault.clients.use_cases import add_client, open_card
from ui.card.details import Details
from ui.merging.watch import SIMILAR_AFTER

TYPED = 60
"""Names, and numbers, whose last letter brings a hint."""
EXACT = 50.0
"""Milliseconds from the letter to the hint, for the exact part."""
FUZZY = 250.0


def measure(folder: Path) -> list[Row]:
    """Measure at the largest size, where everybody has a namesake somewhere."""
    vault = filled(folder, SIZES[-1])
    with manned_counter(vault.folder) as counter:
        return _measured(vault, counter)


def _measured(vault: Filled, counter: Counter) -> list[Row]:
    card = counter.heard(counter.line.ask(counter.screen, add_client, "New client", "pl"))
    counter.open(card.client.id)
    details = counter.screen.card.form.details
    counter.screen.card.edit()
    exact, fuzzy = [], []
    for one in vault.sought[:TYPED]:
        exact.append(_typed(details, details.name.form.name_line, one.name))
        fuzzy.append(_typed(details, details.name.form.name_line, _with_a_slip(one.name)))
        found = counter.heard(counter.line.ask(counter.screen, open_card, one.id))
        exact.append(_typed(details, details.contact.form.phone_line, found.contact.phone))
        exact.append(_typed(details, details.contact.form.mail_line, found.contact.mail))
    what = f"key event to hint, exact part, p95 of {len(exact)} letters"
    slow = f"key event to hint, names with a slip, after {SIMILAR_AFTER} ms of rest, p95"
    size = vault.clients
    return [
        below("duplicates.exact", what, size, p95(exact), "ms", EXACT, strictly=True),
        below("duplicates.fuzzy", slow, size, p95(fuzzy), "ms", FUZZY),
        below(
            "duplicates.usual",
            "of the exact part, the median",
            size,
            statistics.median(exact),
            "ms",
            EXACT,
        ),
    ]


def _typed(details: Details, line: QLineEdit, text: str) -> float:
    """Return the milliseconds from the last letter of ``text`` to the hint."""
    line.setText(text[:-1])
    details.hint.show_cards(())
    kind, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
    begun = time.perf_counter()
    QApplication.sendEvent(line, QKeyEvent(kind, 0, none, text[-1]))
    wait(details.hint.isVisible)
    took = (time.perf_counter() - begun) * 1000
    line.clear()
    return took


def _with_a_slip(name: str) -> str:
    """Return the name with one letter in the middle doubled."""
    middle = len(name) // 2
    return name[:middle] + name[middle - 1] + name[middle:]
