"""Letters typed while the whole vault is being copied on the same lane."""

import secrets
from pathlib import Path

from benchmarks.counter import Counter, manned_counter
from benchmarks.row import Row, below, p95, reported
from benchmarks.vaults import SIZES, Filled, filled
from storage.copying import copy_database

LIMIT = 50


def measure(folder: Path) -> list[Row]:
    """Stage a copy of the largest vault, and type for as long as it takes."""
    return _measured(filled(folder, SIZES[-1]), folder / "staged.sqlite")


class _Steps:
    """Serves the letters that wait, between two steps of the copy."""

    def __init__(self, counter: Counter) -> None:
        self._serve = counter.line.serve
        self.count = 0

    def reached(self, done: int, of: int) -> None:
        del done, of
        self.count += 1
        self._serve()


def _measured(vault: Filled, target: Path) -> list[Row]:
    copied: list[object] = []
    taken: list[float] = []
    with manned_counter(vault.folder) as counter:
        for letter in vault.sought[0].text:  # the first one loads what comes late
            counter.press(letter)
        counter.clear()
        steps, line = _Steps(counter), counter.line
        connection = line.desk.vault._connection

        def stage() -> object:
            key = bytearray(secrets.token_bytes(32))
            return copy_database(connection, target, key, steps)

        line._carry(line, stage, long=True)[0].then(copied.append)
        while not copied:
            for one in vault.sought:
                taken += [counter.press(letter) for letter in one.text]
                counter.clear()
                if copied:
                    break
    target.unlink()
    what = f"key event to painted rows while the vault is copied, p95 of {len(taken)} letters"
    return [
        below("staging.p95", what, vault.clients, p95(taken), "ms", LIMIT, strictly=True),
        reported(
            "staging.steps", "steps of that copy", vault.clients, float(steps.count), "steps"
        ),
    ]
