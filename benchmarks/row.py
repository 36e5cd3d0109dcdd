"""One measured line, how it is judged, the table they make, and the file that keeps them."""

import json
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

KEPT = Path("build/bench.json")

REPORTED = "reported"
"""How the target begins where nothing is promised."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure beside its peer."""

    id: str
    what: str
    clients: int | None
    value: float
    unit: str
    peer: float | None
    """The same work done by the plain peer, in the same unit."""
    ratio: float | None
    target: str
    """What was promised; begins with "reported" where nothing was."""
    met: bool | None

    @property
    def is_missed_promise(self) -> bool:
        """Whether something was promised, and this is not it."""
        return self.met is False and not self.target.startswith(REPORTED)


def against(
    id_: str,
    what: str,
    clients: int | None,
    value: float,
    unit: str,
    peer: float,
    limit: float,
    extra: float = 0.0,
) -> Row:
    """Return a row that is met while ``value`` is at most ``limit`` times the peer + extra."""
    target = f"<= {limit:g} x peer" + (f" + {extra:g} {unit}" if extra else "")
    met = value <= limit * peer + extra
    return Row(id_, what, clients, value, unit, peer, value / peer, target, met)


def below(
    id_: str,
    what: str,
    clients: int | None,
    value: float,
    unit: str,
    limit: float,
    peer: float | None = None,
    *,
    strictly: bool = False,
) -> Row:
    """Return a row that is met while ``value`` is at most, or strictly below, ``limit``."""
    met = value < limit if strictly else value <= limit
    target = f"{'<' if strictly else '<='} {limit:g} {unit}"
    return Row(id_, what, clients, value, unit, peer, _ratio(value, peer), target, met)


def reported(
    id_: str,
    what: str,
    clients: int | None,
    value: float,
    unit: str,
    peer: float | None = None,
    aim: float | None = None,
) -> Row:
    """Return a row without a promise; with an ``aim`` it tells whether that was reached."""
    target = REPORTED if aim is None else f"{REPORTED}, aim <= {aim:g} {unit}"
    met = None if aim is None else value <= aim
    return Row(id_, what, clients, value, unit, peer, _ratio(value, peer), target, met)


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds that ``work`` takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def p95(samples: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(samples, n=20, method="inclusive")[-1]


def print_table(rows: Sequence[Row]) -> None:
    """Print the rows as a table a person can read."""
    head = ("what", "clients", "value", "peer", "ratio", "target", "met")
    lines = [head] + [
        (
            row.what,
            f"{row.clients:,}" if row.clients else "",
            f"{row.value:.2f} {row.unit}",
            f"{row.peer:.2f}" if row.peer is not None else "",
            f"{row.ratio:.2f}" if row.ratio is not None else "",
            row.target,
            {True: "yes", False: "NO", None: ""}[row.met],
        )
        for row in rows
    ]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    for line in lines:
        cells = zip(line, widths, strict=True)
        print("  ".join(cell.ljust(width) for cell, width in cells).rstrip())


def keep(rows: Sequence[Row], path: Path = KEPT, *, fresh: bool = True) -> None:
    """Write the rows into an empty file; or unless ``fresh`` in place of their older selves."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = [] if fresh or not path.exists() else json.loads(path.read_text("utf-8"))
    named = {(row["id"], row["clients"]): row for row in kept}
    named |= {(row.id, row.clients): asdict(row) for row in rows}
    path.write_text(json.dumps(list(named.values()), indent=1) + "\n", "utf-8")


def _ratio(value: float, peer: float | None) -> float | None:
    return value / peer if peer else None
