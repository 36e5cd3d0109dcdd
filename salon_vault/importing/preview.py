"""What a list will become, before a single card is made of it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from salon_vault.importing.book import Twin
from salon_vault.importing.model import Fault, Wrong
from salon_vault.importing.people import NewCard

SHOWN = 50
"""Cards and doubles that are shown one by one."""
FAULTS_SHOWN = 500


@dataclass(frozen=True, slots=True)
class Preview:
    """The first cards as they will be, and what is to be known of the others."""

    cards: int
    """All that can be made, doubles among them."""
    with_allergies: int
    first: Sequence[NewCard] = field(repr=False)
    twins: Sequence[Twin]
    twins_in_vault: int
    twins_in_list: int
    faults: Sequence[Fault]
    """The first ones, by row."""
    kinds: Mapping[Wrong, int]
    """How often each is found in all."""
    rows_left_out: int
    sha256: bytes = field(default=b"", repr=False)
    """Of the file as it was read; whoever deletes it deletes no other."""


class Counting:
    """Adds up, row by row, what a ``Preview`` says."""

    def __init__(self) -> None:
        self._cards = self._allergies = self._left_out = 0
        self._first: list[NewCard] = []
        self._twins: list[Twin] = []
        self._in_vault = self._in_list = 0
        self._faults: list[Fault] = []
        self._kinds: Counter[Wrong] = Counter()

    def card(self, card: NewCard | None) -> None:
        """Count a card, or a row that none is made of."""
        if card is None:
            self._left_out += 1
            return
        self._cards += 1
        self._allergies += card.health is not None and bool(card.health.allergens)
        if len(self._first) < SHOWN:
            self._first.append(card)

    def fault(self, fault: Fault) -> None:
        """Count a fault."""
        self._kinds[fault.wrong] += 1
        if len(self._faults) < FAULTS_SHOWN:
            self._faults.append(fault)

    def twin(self, twin: Twin) -> None:
        """Count somebody who is there already."""
        self._in_list += bool(twin.above)
        self._in_vault += not twin.above
        if len(self._twins) < SHOWN:
            self._twins.append(twin)

    def preview(self, sha256: bytes) -> Preview:
        """Return the sum, for a file with this SHA-256."""
        return Preview(
            self._cards,
            self._allergies,
            tuple(self._first),
            tuple(self._twins),
            self._in_vault,
            self._in_list,
            tuple(self._faults),
            dict(self._kinds),
            self._left_out,
            sha256,
        )
