"""How much memory the program takes after some work."""

import json
from pathlib import Path

from benchmarks.children.at_work import SMAPS
from benchmarks.processes import answer_of, command
from benchmarks.row import Row, reported
from benchmarks.vaults import SIZES, Filled, filled

SEARCHES, CARDS = 50, 20
AIM = 150
KIB = 1024


def measure(folder: Path) -> list[Row]:
    """Measure in a process of its own for each size; only Linux tells the figure."""
    if not SMAPS.exists():
        return []
    return [
        _measured(filled(folder, size), folder / "compiled") for size in (SIZES[0], SIZES[-1])
    ]


def _measured(vault: Filled, compiled: Path) -> Row:
    asked = {
        "texts": [one.text for one in vault.sought[:SEARCHES]],
        "cards": [one.id for one in vault.sought[:CARDS]],
    }
    said = answer_of(command("at_work", str(vault.folder)), compiled, json.dumps(asked))
    before, after = json.loads(said)
    what = (
        f"PSS after {SEARCHES} searches, {CARDS} cards, one form"
        f" (after unlocking: {before / KIB:.0f} MB); {vault.sealed}"
    )
    return reported("memory", what, vault.clients, after / KIB, "MB", aim=AIM)
