"""From the press of a key to the painted rows, without any wait for the person to rest."""

from pathlib import Path

from benchmarks.counter import manned_counter
from benchmarks.row import Row, below, p95
from benchmarks.vaults import SIZES, Filled, filled

NAMES = 45
LIMIT = 16


def measure(folder: Path) -> list[Row]:
    """Type the beginnings of two words of many names at every size."""
    return [_measured(filled(folder, size)) for size in SIZES]


def _measured(vault: Filled) -> Row:
    taken = []
    with manned_counter(vault.folder) as counter:
        for number, one in enumerate(vault.sought[:NAMES]):
            waits = [counter.press(letter) for letter in one.text]
            counter.clear()
            taken += waits if number else []  # the first one loads what comes late
    what = f"key event to painted rows, p95 of {len(taken)} letters"
    return below("typing.p95", what, vault.clients, p95(taken), "ms", LIMIT, strictly=True)
