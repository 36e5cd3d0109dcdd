"""Which signed papers nobody has read yet, and from when on their ticks count."""

from collections.abc import Iterable
from datetime import date

from salon_vault.consent_register.asked import asked_on
from salon_vault.consent_register.model import Consents
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
    """Return the day on which a paper was signed; if nobody noted it, when it was made."""
    return paper.outcome_on or paper.made_at.astimezone().date()
