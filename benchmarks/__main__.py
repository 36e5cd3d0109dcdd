"""Run every measurement in one go: ``make bench``, or ``python -m benchmarks search start``."""

import importlib
import sys
import tempfile
from pathlib import Path

from benchmarks.row import KEPT, Row, keep, print_table

SERIES = ("start", "unlock", "paper", "search", "typing", "saving", "memory", "keepass")


def main(names: list[str]) -> int:
    """Measure the named series, or all; return 1 if a promise is missed."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in names or SERIES:
            print(f"measuring {name} ...", flush=True)
            rows += importlib.import_module(f"benchmarks.{name}").measure(Path(folder))
    print()
    print_table(rows)
    keep(rows)
    print(f"\nkept in {KEPT}")
    return 1 if any(row.met is False for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
