"""Run every measurement in one go (``make bench``), or some: ``python -m benchmarks start``."""

import importlib
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.row import KEPT, Row, keep, print_table

SERIES = (
    "start",
    "unlock",
    "pin",
    "paper",
    "forms",
    "consents",
    "search",
    "opening",
    "saving",
    "rotation",
    "typing",
    "duplicates",
    "card40",
    "photo",
    "reading",
    "scans",
    "staging",
    "importing",
    "log",
    "backup",
    "memory",
    "keepass",
)


def main(names: list[str]) -> int:
    """Measure the named series, or all; return 1 if a promise is missed."""
    KEPT.parent.mkdir(exist_ok=True)
    rows: list[Row] = []
    # beside the results and not in the system's /tmp, which often lies in memory
    with tempfile.TemporaryDirectory(prefix="bench-", dir=KEPT.parent) as folder:
        for name in names or SERIES:
            begun = time.perf_counter()
            print(f"measuring {name} ...", end=" ", flush=True)
            rows += importlib.import_module(f"benchmarks.{name}").measure(
                Path(folder).absolute()
            )
            print(f"{time.perf_counter() - begun:.0f} s", flush=True)
    print()
    print_table(rows)
    keep(rows, fresh=not names)
    print(f"\nkept in {KEPT}")
    return 1 if any(row.is_missed_promise for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
