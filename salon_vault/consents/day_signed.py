"""On which day a paper was signed, as far as anybody has told."""

from datetime import date, datetime
from typing import Protocol

from salon_vault.clock import day_of
from salon_vault.consents.model import Paper


class PrintedFor(Protocol):
    """As much of a paper as this hangs on."""

    @property
    def made_at(self) -> datetime:
        """When it was printed or saved."""

    @property
    def for_day(self) -> date | None:
        """The day of the visit that it was printed ahead for."""


def day_signed(paper: Paper) -> date:
    """
    Return the day on which a paper was signed; where nobody told it, none that is too late.

    What somebody told or read off it counts. Else it is the day of the visit that it was
    printed ahead for, or the day of printing, and never one after it was noted as signed. A
    blank one of the emergency folder was printed before anybody knew for whom.

    Ticks that were entered from a paper carry the day that is written on it, and go before
    this: ``ValidityBook.signed`` holds both against each other.
    """
    if paper.signed_on is not None:
        return paper.signed_on
    likely = likely_day(paper)
    return min(likely, paper.outcome_on or likely)


def likely_day(paper: PrintedFor) -> date:
    """Return the day on which a paper is there to be signed: of its visit, or of printing."""
    return paper.for_day or day_of(paper.made_at)


def first_day(paper: Paper) -> date:
    """Return the first day on which a paper can have been signed."""
    return day_of(paper.made_at)


def last_day(paper: Paper, now: datetime) -> date:
    """Return the last day on which a signed paper can have been: that of the note or scan."""
    known = [paper.filed_on, day_of(paper.noted_at) if paper.noted_at else None]
    last = min((day for day in known if day is not None), default=day_of(now))
    return max(first_day(paper), last)  # by a clock that was set back it would be before
