"""
How much memory reading a list takes: ``python -m tests.faults.memory_of_list LIST WAY``.

WAY is ``as built``, or ``at once`` to see that a whole file in memory is noticed. Prints what
came of it and the most megabytes that the process ever had.
"""

import resource
import sys
from pathlib import Path

from salon_vault.errors import UserMistake
from salon_vault.from_elsewhere.ports import FromElsewhere
from salon_vault.importing.brought import bring
from salon_vault.importing.source import people_of, reading_of
from storage.from_elsewhere import SourceFiles
from tests.vaults import Patient


def main():
    path, way = Path(sys.argv[1]), sys.argv[2]
    said = "read"
    try:
        if way == "at once":
            path.read_text("utf-8").split(",")
        else:
            came = bring(path, FromElsewhere(sources=SourceFiles()), Patient())
            for _row in people_of(came, reading_of(came)):
                pass
    except UserMistake as refused:
        said = type(refused).__name__
    print(said, megabytes())


def megabytes():
    """Return the most this program had; ``getrusage`` counts whoever started it, too."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 2**20
    most = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(most.split()[1]) // 1024


if __name__ == "__main__":
    main()
