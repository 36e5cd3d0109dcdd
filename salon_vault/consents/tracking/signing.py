"""Whether a form is signed for a day, as the papers of its kind tell."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from salon_vault.consents.library import is_asked_anew
from salon_vault.consents.model import Outcome, Paper


class Signing(StrEnum):
    """How the signing of a form stands on a day."""

    SETTLED = "settled"
    """Signed, or refused before a witness: a consent on that very day; or not needed then."""
    AWAITED = "awaited"
    """The client brings it, and its day has not gone by."""
    MISSING = "missing"
    """Never printed, or nobody knows what came of it."""


def latest_first(papers: Iterable[Paper]) -> list[Paper]:
    """Return papers with the latest first; of those of one print, signed ones first."""
    return sorted(papers, key=lambda paper: (paper.made_at, paper.is_frozen), reverse=True)


def signing_of(form: str, papers: Iterable[Paper], on: date) -> Signing:
    """
    Return how the signing of a form stands on a day.

    ``papers`` are those of its kind, latest first.

    Where the law wants a form in two languages, one that is signed settles it.

    A treatment that was refused is asked about anew on another day.
    What is void never was; and that a paper was not needed says nothing about another day: the
    one before it counts, as where it was printed although a signed one was on file.
    """
    for paper in papers:
        match paper.outcome:
            case Outcome.SIGNED:
                return Signing.SETTLED
            case Outcome.REFUSED:
                counts = paper.outcome_on == on or not is_asked_anew(form)
                return Signing.SETTLED if counts else Signing.MISSING
            case Outcome.NOT_NEEDED if paper.outcome_on == on:
                return Signing.SETTLED
            case Outcome.WILL_BRING if paper.awaited_until and paper.awaited_until >= on:
                return Signing.AWAITED
            case Outcome.PRINTED | Outcome.SAVED | Outcome.WILL_BRING:
                return Signing.MISSING
    return Signing.MISSING
