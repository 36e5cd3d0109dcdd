"""An unlocked counter after an hour's work: says how many KiB of memory it alone takes."""

import json
import re
import sys
from pathlib import Path

from benchmarks.counter import Counter, manned_counter
from salon_vault.clients.model import ClientId
from salon_vault.consents.use_cases import compose_form_set

SMAPS = Path("/proc/self/smaps_rollup")


def memory() -> int:
    """Return the proportional set size of this process, in KiB (Linux)."""
    (kib,) = re.findall(r"^Pss:\s+(\d+) kB", SMAPS.read_text("ascii"), re.MULTILINE)
    return int(kib)


def work(counter: Counter, texts: list[str], cards: list[ClientId]) -> None:
    """Search for all ``texts``, open all ``cards``, and draw the forms of one client."""
    for text in texts:
        for letter in text:
            counter.press(letter)
        counter.clear()
    for card in cards:
        counter.open(card)
    asked = counter.line.ask(
        counter, compose_form_set, cards[0], "hair-colour", "pl", "Full colour"
    )
    for document in counter.heard(asked):
        counter.heard(counter.line.render(counter, document))


def main(folder: str) -> None:
    """Print the memory after unlocking, and after the work that stands on stdin."""
    asked = json.loads(sys.stdin.read())
    with manned_counter(Path(folder)) as counter:
        before = memory()
        work(counter, asked["texts"], asked["cards"])
        print(json.dumps([before, memory()]))


if __name__ == "__main__":
    main(sys.argv[1])
