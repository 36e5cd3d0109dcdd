"""A slip: a password that somebody else made, good for choosing one's own and little else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from salon_vault.staff.model import StaffId

DAYS = 7
"""How long a slip opens a login, counting from the day after it was made."""


@dataclass(frozen=True, slots=True)
class Slip:
    """That somebody else knows this password: its holder has to put their own in its place."""

    until: date | None = None
    """The last day on which it opens the login; None in an envelope, which lies for years."""

    def is_over(self, today: date) -> bool:
        """Tell whether it opens nothing any more."""
        return self.until is not None and self.until < today


NO_END = Slip()
"""What every password is that somebody else made, unless a last day is named."""


@dataclass(frozen=True, slots=True)
class LoginSlip:
    """A slip, once, to be printed."""

    who: StaffId
    label: str
    passphrase: str = field(repr=False)
    until: date


@dataclass(frozen=True, slots=True)
class FirstLogins:
    """Who has not sat down with a password of their own yet."""

    slips: Mapping[StaffId, Slip]
    lost: frozenset[StaffId]
    """Whose login opens nothing any more since a restore."""


NOBODY_NEW = FirstLogins({}, frozenset())


def new_slip(today: date, *, spare: bool = False) -> Slip:
    """Return a slip of ``today``; a ``spare`` one is sealed in an envelope and has no end."""
    return NO_END if spare else Slip(last_day(today))


def last_day(today: date) -> date:
    """Return until when a slip opens that is made ``today``."""
    return today + timedelta(days=DAYS)
