"""Which signed papers nobody has read yet, and from when on their ticks count."""

from collections.abc import Iterable
from datetime import date

from salon_vault.consent_register.asked import asked_on
from salon_vault.consent_register.model import Consents
from salon_vault.consents.model import Outcome, Paper


def unread_of(papers: Iterable[Paper], consents: Consents) -> list[Paper]:
    """Return those of a client's papers that are signed and whose ticks were not entered."""
    return [
        paper
        for paper in papers
        if paper.outcome is Outcome.SIGNED
        and not all(consents.read_from(paper.code, ask.purpose) for ask in asked_on(paper))
    ]


def signed_on(paper: Paper) -> date:
    """Return the day on which a paper was signed; if nobody noted it, when it was made."""
    return paper.outcome_on or paper.made_at.astimezone().date()
