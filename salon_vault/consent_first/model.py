"""How far a card is open for entries about health, and what is said before."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from salon_vault.clients.model import ClientId


class Opening(StrEnum):
    """How far a card is open for entries about health."""

    OPEN = "open"
    SAFETY_LINE = "safety_line"
    """Agreed on the phone: allergies and what to do about them, nothing else."""
    NOT_TOLD = "not_told"
    """The privacy notice was not handed over, nor its short form said."""
    NOT_ASKED = "not_asked"
    REFUSED = "refused"
    """Said no, or withdrew."""
    LAPSED = "lapsed"
    """The yes was only said, and its days are over without a paper."""
    UNHEARD = "unheard"
    """A minor agreed alone."""


@dataclass(frozen=True, slots=True)
class ToldOnly:
    """A card with health entries on a yes that was only said, whose days are over."""

    client: ClientId
    name: str
    until: date


@dataclass(frozen=True, slots=True)
class Collecting:
    """What may be collected on a card today."""

    opening: Opening
    until: date | None = None
    """The last day on which what was only said counts; None where a paper is there."""
    sentence: str = ""
    """The short notice in the language of the client's papers, where it is to be said."""

    @property
    def takes_allergies(self) -> bool:
        """Tell whether allergies may be written down."""
        return self.opening in {Opening.OPEN, Opening.SAFETY_LINE}
