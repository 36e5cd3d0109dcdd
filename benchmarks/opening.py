"""Finding a client and opening the card at an unlocked desk, in vaults of every size."""

from contextlib import ExitStack
from functools import partial
from pathlib import Path

from benchmarks.row import Row, against, below, p95, timed
from benchmarks.vaults import SIZES, Sought, filled, seated
from salon_vault.clients.use_cases import find_clients, open_card
from salon_vault.desk import Desk

SAMPLES = 300
LIMIT = 15
GROWTH = 3


def measure(folder: Path) -> list[Row]:
    """Measure all sizes in turn, so that the disk's mood reaches all of them."""
    vaults = [filled(folder, size) for size in SIZES]
    samples: list[list[float]] = [[] for _ in vaults]
    with ExitStack() as stack:
        desks = [stack.enter_context(seated(vault)) for vault in vaults]
        for number in range(SAMPLES):
            for vault, desk, taken in zip(vaults, desks, samples, strict=True):
                one = vault.sought[number]
                taken.append(timed(partial(_find_and_open, desk, one)))
    at = dict(zip(SIZES, map(p95, samples), strict=True))
    least, most = SIZES[0], SIZES[-1]
    what = f"find and open a card, with its log entry, p95 of {SAMPLES}"
    rows = [
        below("open.p95", f"{what}; {vault.sealed}", size, at[size], "ms", LIMIT)
        for size, vault in zip(SIZES, vaults, strict=True)
    ]
    growth = f"the same, held against the vault of {least:,}"
    return [*rows, against("open.growth", growth, most, at[most], "ms", at[least], GROWTH)]


def _find_and_open(desk: Desk, one: Sought) -> None:
    found = desk.run(find_clients, one.text)
    assert found.lines, one.text
    desk.run(open_card, one.id)
