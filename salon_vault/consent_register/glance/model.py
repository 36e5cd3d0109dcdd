"""As little of consents and papers as somebody at the counter needs, with others watching."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from salon_vault.consent_register.model import ASK_AGAIN, Consents, Standing
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.model import Outcome, Paper
from salon_vault.consents.tracking.listing import is_awaited, is_signed_on
from salon_vault.consents.tracking.signing import Signing, latest_first, signing_of

_SAYS_NOTHING = frozenset({Outcome.VOID, Outcome.NOT_NEEDED})


@dataclass(frozen=True, slots=True)
class CardGlance:
    """What a row of a list says of one card."""

    photos: Standing = Standing.NOT_ASKED
    """Whether photos may be taken for the card."""
    ask: tuple[Purpose, ...] = ()
    """What to ask for: it was answered once and counts no more, or was never asked for."""
    sign: bool = False
    """Whether forms are out that nobody has signed."""
    sign_again: bool = False
    """Whether forms were signed and count no more."""


def to_ask(consents: Consents, *, health_kept: bool) -> tuple[Purpose, ...]:
    """
    Return what to ask a client for, in the order of the questions.

    A no stays a no. Nobody is asked for what nothing is kept under: for the use of health data
    only once something was answered about health.
    """
    standings = {each: consents.standing(each) for each in Purpose}
    never = standings[Purpose.HEALTH] is Standing.NOT_ASKED
    return tuple(
        each
        for each, standing in standings.items()
        if standing in ASK_AGAIN or (each is Purpose.HEALTH and never and health_kept)
    )


def is_out(papers: Iterable[Paper], today: date) -> bool:
    """Tell whether a form is out that a client has not signed, and does not bring later."""
    by_kind: dict[str, list[Paper]] = {}
    for paper in latest_first(papers):
        by_kind.setdefault(paper.kind, []).append(paper)
    return any(_waits(kind, of_kind, today) for kind, of_kind in by_kind.items())


def _waits(kind: str, papers: Sequence[Paper], today: date) -> bool:
    told = [each for each in papers if each.outcome not in _SAYS_NOTHING]
    if not told or not is_signed_on(told[0]) or not is_awaited(told[0]):
        return False
    return told[0].filed_on is None and signing_of(kind, papers, today) is Signing.MISSING
