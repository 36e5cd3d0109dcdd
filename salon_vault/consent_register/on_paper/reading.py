"""Which signed papers nobody has read yet, from when on they count, and what a no leaves."""

from collections.abc import Iterable
from datetime import date

from salon_vault.clock import day_of
from salon_vault.consent_register.asked import asked_on
from salon_vault.consent_register.model import Consents
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.model import Outcome, Paper


def unread_of(papers: Iterable[Paper], consents: Consents) -> list[Paper]:
    """
    Return those of a client's papers that are signed and whose ticks were not entered.

    Where the law wants a form in its own language beside the client's, one of the two is
    enough: they were printed in one go.
    """
    asking = [each for each in papers if each.outcome is Outcome.SIGNED and asked_on(each)]
    read = {(each.kind, each.made_at) for each in asking if _is_read(each, consents)}
    return [each for each in asking if (each.kind, each.made_at) not in read]


def _is_read(paper: Paper, consents: Consents) -> bool:
    return all(consents.read_from(paper.code, ask.purpose) for ask in asked_on(paper))


def signed_on(paper: Paper) -> date:
    """Return the day noted for the signature; if nobody noted one, when it was made."""
    return paper.outcome_on or printed_on(paper)


def printed_on(paper: Paper) -> date:
    """Return the first day on which a paper can have been signed."""
    return day_of(paper.made_at)


def is_overtaken(paper: Paper, on: date, purpose: Purpose, said: Consents) -> bool:
    """
    Tell whether a no stands that is not older than a paper signed on a day.

    On one day nobody knows which came first, and the no stays. What was entered from the paper
    itself is left aside.
    """
    others = tuple(each for each in said.answers if each.paper != paper.code)
    latest = Consents(others).latest(purpose)
    return latest is not None and not latest.agrees and latest.on >= on
