"""From the start of the process to the painted unlock window."""

import statistics
from pathlib import Path

from benchmarks.processes import command, until_it_speaks
from benchmarks.row import Row, against
from benchmarks.vaults import SIZES, filled

ROUNDS = 11
LIMIT = 1.5


def measure(folder: Path) -> list[Row]:
    """Start the program and a bare window in turn."""
    vault = filled(folder, SIZES[0])
    ours = command("unlock_window", str(vault.folder), str(folder / "preferences.json"))
    bare = command("bare_window")
    compiled = folder / "compiled"
    pairs = [
        (until_it_speaks(ours, compiled), until_it_speaks(bare, compiled))
        for _ in range(ROUNDS + 1)
    ]
    our_side, their_side = zip(*pairs[1:], strict=True)
    what = f"start to unlock window, median of {ROUNDS}; peer: a bare PySide6 window"
    value, peer = statistics.median(our_side), statistics.median(their_side)
    return [against("start", what, None, value, "ms", peer, LIMIT)]
