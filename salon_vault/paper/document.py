"""One paper before it is drawn: what it says, in which language, under which code."""

import re
from dataclasses import dataclass
from datetime import date

from salon_vault.paper.blocks import Block

_PAGE_COUNT = re.compile(rb"/Count (\d+)\b")


@dataclass(frozen=True, slots=True)
class Document:
    """A paper ready to be drawn; equal documents give equal bytes."""

    form: str
    """Id of the template, or "notice"."""
    version: int
    language: str
    code: str
    """Sixteen characters that name nobody; "" for a paper that is never filed."""
    compartment: str
    """Value of the highest ``Compartment`` among the fields printed on it."""
    title: str
    blocks: tuple[Block, ...]
    salon: str = ""
    """Whose paper it is: printed above the title."""
    footer: str = ""
    """A sentence at the foot of every page."""
    initials: str = ""
    """Label of a field for initials on every page but the last; "" for none."""
    fingerprint: str = ""
    """SHA-256 of the template in hexadecimal; its first eight digits are printed."""
    treatment: str = ""
    """What it is for, as the register keeps it."""
    size: str = "a4"
    """The paper it is drawn for: one of ``style.LEAVES``."""
    minor: bool = False
    """Whether the client is known to be under age: a guardian has to sign."""
    large: bool = False
    """Whether it is read from a step away, and written on with gloves."""
    together: str = ""
    """Code of the first of several papers that are one form in as many languages."""
    salt: str = ""
    """Lies unseen in the PDF of a filed paper, so that nobody can guess at it by its hash."""
    for_day: date | None = None
    """The day of the visit that it is printed ahead for, as the register keeps it."""

    def pages(self, pdf: bytes) -> int:
        """Return how many pages its drawn bytes have."""
        counts = [int(count) for count in _PAGE_COUNT.findall(pdf)]
        return max(counts, default=0)
