"""Which signed papers nobody has read yet, and from which day on what is ticked counts."""

from collections.abc import Iterable
from datetime import date, datetime

from salon_vault.consent_register.asked import asked_on
from salon_vault.consent_register.model import Consents
from salon_vault.consent_register.order import day_decides
from salon_vault.consents.day_signed import day_signed
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


def day_to_propose(paper: Paper, consents: Consents, now: datetime) -> date | None:
    """Return the day on which ticks of a paper count if nobody says another; None to ask."""
    purposes = {each.purpose for each in asked_on(paper)}
    return None if day_decides(paper, purposes, consents, now) else day_signed(paper)
