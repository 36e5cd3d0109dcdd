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

    def runs_out(self, today: date) -> bool:
        """Tell whether a yes ends within ``SOON``, or has ended."""
        if self.standing is Standing.LAPSED:
            return True
        agreed = self.standing is Standing.AGREED
        return agreed and self.until is not None and self.until <= today + SOON


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to."""

    purpose: Purpose
    standing: Standing | None = None
    """None for all of them."""
    running_out: bool = False

    def takes(self, line: RegisterLine, today: date) -> bool:
        """Tell whether a line is among them."""
        if self.running_out and not line.runs_out(today):
            return False
        return self.standing is None or line.standing is self.standing


@dataclass(frozen=True, slots=True)
class Register:
    """The lines that are wanted, and how many there are of each sort for this purpose."""

    lines: tuple[RegisterLine, ...]
    counts: Mapping[Standing, int]


@dataclass(frozen=True, slots=True)
class EndingForm:
    """A signed form that runs out, or has, with whose it is."""

    ending: Ending
    name: str
