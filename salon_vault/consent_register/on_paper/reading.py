"""Which signed papers nobody has read yet, and from which day on what is ticked counts."""

from collections.abc import Collection, Iterable
from datetime import date, datetime

from salon_vault.consent_register.model import Consents
from salon_vault.consent_register.order import day_decides
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.shipped_asks import asking_forms
from salon_vault.consents.day_signed import day_signed
from salon_vault.consents.model import Outcome, Paper


def unread_of(papers: Iterable[Paper], consents: Consents) -> list[Paper]:
    """
    Return those of a client's papers that are signed and whose ticks were not entered.

    What another paper of the same print says tells nothing of this one. A form in two languages
    is signed in one of them, and blank ones of one folder are signed on different days; where
    two are signed, each has ticks of its own.
    """
    kinds = asking_forms()
    asking = [each for each in papers if each.outcome is Outcome.SIGNED and each.kind in kinds]
    return [each for each in asking if not _is_read(each, consents)]


def _is_read(paper: Paper, consents: Consents) -> bool:
    """Tell whether anything was entered: all that a paper asks for is entered at once."""
    return any(consents.read_from(paper.code, purpose) for purpose in Purpose)


def day_to_propose(
    paper: Paper, purposes: Collection[Purpose], consents: Consents, now: datetime
) -> date | None:
    """
    Return the day on which ticks of a paper count if nobody says another; None to ask.

    ``purposes`` are what it asks for.
    """
    return None if day_decides(paper, purposes, consents, now) else day_signed(paper)
