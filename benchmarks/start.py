"""From the start of the process to the painted unlock window, and to the people in it."""

import statistics
from pathlib import Path

from benchmarks.processes import command, until_it_speaks
from benchmarks.row import Row, against, reported
from benchmarks.vaults import SIZES, filled

ROUNDS = 11
LIMIT = 1.5


def measure(folder: Path) -> list[Row]:
    """Start the program, twice, and a bare window in turn."""
    words = str(filled(folder, SIZES[0]).folder), str(folder / "preferences.json")
    commands = [
        command("unlock_window", *words),
        command("unlock_people", *words),
        command("bare_window"),
    ]
    rounds = [
        [until_it_speaks(each, folder / "compiled") for each in commands]
        for _ in range(ROUNDS + 1)
    ]
    window, people, bare = map(statistics.median, zip(*rounds[1:], strict=True))
    what = f"start to unlock window, median of {ROUNDS}; peer: a bare PySide6 window"
    people_what = f"start to the people in it, median of {ROUNDS}; same peer"
    return [
        against("start", what, None, window, "ms", bare, LIMIT),
        reported("start.people", people_what, None, people, "ms", bare),
    ]
