"""
The anchor: how far the log had come, kept where nobody who writes to the vault reaches it.

One small signed record serves on this PC, on a stick and in every backup; its line on paper
has the same head of the log in figures.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from salon_vault.staff.model import StaffId

GROUPS = 10
"""Groups of figures on paper: forty digits tell more than 2**132 heads apart."""

SPAN = 4
"""Digits of a group; a fifth checks them, and the group's place."""

QR = "SALONVAULT-SLIP"
"""How the code on a slip begins."""

SLIP = "slip-"
"""How the log names a slip that was printed; the number of its newest entry follows."""

SLIP_EVERY = timedelta(days=7)
"""What was written since the last slip can be put back unseen by paper: a week at most."""

_DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)
"""A quasigroup that notices one wrong digit and two exchanged ones (H. M. Damm, 2004)."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a log stood: vault, generation of its header, newest entry and its link."""

    vault: str
    generation: int
    seq: int
    link: bytes
    at: datetime
    by: StaffId
    """Whose key signed it; "" for the root."""


class Verdict(StrEnum):
    """What holding a log against an anchor shows."""

    FITS = "fits"
    OLDER = "older"
    REWRITTEN = "rewritten"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A log held against an anchor or a line on paper."""

    verdict: Verdict
    seq: int = 0
    """The newest entry when the anchor was made; 0 for a foreign one."""
    now: int = 0
    """The newest entry now."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What is typed or scanned from a line on paper."""

    seq: int
    groups: tuple[str, ...]
    generation: int = 0
    """0 if it was not scanned."""
    vault: str = ""
    """The short id; "" if it was not scanned."""

    @property
    def code(self) -> str:
        """The slip on one line, as its QR code carries it."""
        return f"{QR} {self.vault} {self.generation} {self.seq} {' '.join(self.groups)}"


@dataclass(frozen=True, slots=True)
class LastSlip:
    """When the last slip went to the printer, as the log shows it."""

    at: datetime | None
    """None if there has never been one."""
    due: bool
    """Whether it is time for another; a young log has its first week, too."""


def figures(link: bytes) -> tuple[str, ...]:
    """
    Return the head of a log in groups of digits, each with its check digit.

    >>> figures(bytes(32))[:2]
    ('00000', '00003')
    """
    number = f"{int.from_bytes(link) % 10 ** (GROUPS * SPAN):0{GROUPS * SPAN}}"
    parts = [number[at : at + SPAN] for at in range(0, len(number), SPAN)]
    return tuple(part + _check(place, part) for place, part in enumerate(parts))


def wrong_groups(groups: tuple[str, ...]) -> list[int]:
    """Return which groups, counted from 1, were mistyped; missing ones count, too."""
    wrong = [place for place, group in enumerate(groups, 1) if not _holds(place - 1, group)]
    return wrong + list(range(len(groups) + 1, GROUPS + 1))


def read_slip(typed: str) -> Slip | None:
    """
    Return a slip as scanned, or as typed: the number of the entry, then the figures.

    None if it is neither; what is wrong in the figures says ``wrong_groups``.
    """
    words = typed.replace("-", " ").split()
    vault, generation = "", 0
    if typed.lstrip().upper().startswith(QR):
        # the blanks of a code may have become anything on the way through a scanner
        parts = typed.split()
        if len(parts) != GROUPS + 4 or not parts[2].isdecimal():
            return None
        vault, generation, words = parts[1], int(parts[2]), parts[3:]
    if len(words) < 2 or not all(word.isascii() and word.isdecimal() for word in words):
        return None
    return Slip(int(words[0][:18]), _grouped(words[1:]), generation, vault)


def _grouped(words: list[str]) -> tuple[str, ...]:
    # typed without blanks, or spaced otherwise, it is the same line
    joined = "".join(words)
    if any(len(word) != SPAN + 1 for word in words):
        words = [joined[at : at + SPAN + 1] for at in range(0, len(joined), SPAN + 1)]
    return tuple(words)


def _holds(place: int, group: str) -> bool:
    if place >= GROUPS or len(group) != SPAN + 1 or not group.isdecimal():
        return False
    return group[SPAN] == _check(place, group[:SPAN])


def _check(place: int, digits: str) -> str:
    check = place
    for digit in digits:
        check = _DAMM[check][int(digit)]
    return str(check)
