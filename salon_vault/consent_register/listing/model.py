"""One purpose, over every card."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.model import How, Standing
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.validity.lapsing import Ending

SOON = timedelta(days=30)
"""What ends within so many days runs out."""


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """How a purpose stands with one client."""

    card: ClientId
    name: str
    """Of closed cards initials."""
    standing: Standing
    on: date | None = None
    """When the answer that counts was given."""
    until: date | None = None
    how: How | None = None
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Extract:
    """Which lines of the register are wanted."""

    purpose: Purpose
    standing: Standing | None = None
    """None for all of them."""
    running_out: bool = False

    def takes(self, standing: Standing, until: date | None, today: date) -> bool:
        """Tell whether a client is among them; ``until`` is the last day of a yes."""
        if self.running_out and not runs_out(standing, until, today):
            return False
        return self.standing is None or standing is self.standing


def runs_out(standing: Standing, until: date | None, today: date) -> bool:
    """Tell whether a yes ends within ``SOON``, or has ended."""
    if standing is Standing.LAPSED:
        return True
    return standing is Standing.AGREED and until is not None and until <= today + SOON


@dataclass(frozen=True, slots=True)
class Register:
    """The lines that are wanted, and how many there are of each sort for this purpose."""

    lines: tuple[RegisterLine, ...]
    """By name; no more of them than were asked for."""
    counts: Mapping[Standing, int]
    found: int
    """How many lines are wanted, also where fewer are here."""


@dataclass(frozen=True, slots=True)
class EndingForm:
    """A signed form that runs out, or has, with whose it is."""

    ending: Ending
    name: str


@dataclass(frozen=True, slots=True)
class EndingForms:
    """The first of them, the soonest over foremost, and how many there are."""

    first: tuple[EndingForm, ...]
    found: int
