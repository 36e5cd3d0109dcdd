"""What may be noted of a paper, by whom and when: signed is frozen."""

from dataclasses import replace
from datetime import date, datetime

from salon_vault.clients.names import tidy_line
from salon_vault.clock import day_of, not_ahead
from salon_vault.consents.model import NOBODY_ELSE, Outcome, Paper, Why
from salon_vault.consents.tracking.errors import PaperFrozen
from salon_vault.consents.tracking.model import AWAITED, BOX_LENGTH, WHY, Noted
from salon_vault.errors import InvalidInput
from salon_vault.staff.model import Member

_LEFT = frozenset({Outcome.PRINTED, Outcome.SAVED})
_BY_HAND = frozenset(Outcome) - _LEFT
"""What can be noted; how a paper left the program stands there by itself."""


def noted(
    paper: Paper, told: Noted, by: Member, witness: str, until: date | None, now: datetime
) -> Paper:
    """
    Return a paper with what came of it, under the label of ``by``.

    ``witness`` is the label of whoever ``told`` names, ``until`` the day on which a paper that
    the client brings is asked for, if ``told`` names none. A blank paper of nobody can be void
    and no more. The day of a signature that ``told`` leaves open stays open, unless it was told
    before.

    Raises:
        PaperFrozen: if it was signed or refused already.
        InvalidInput: if the day is ahead or before the paper, nobody says who saw a refusal or
            why a paper is not needed, or the day of one that is awaited has been.
    """
    if paper.is_frozen:
        raise PaperFrozen(paper.code)
    if told.outcome not in _BY_HAND or (
        paper.client is None and told.outcome is not Outcome.VOID
    ):
        raise InvalidInput("outcome", "range")
    on = told.on or day_of(now)
    not_ahead(on, now)
    if on < day_of(paper.made_at):
        raise InvalidInput("on", "range")
    return replace(
        paper,
        outcome=told.outcome,
        outcome_on=on,
        outcome_by=by.label,
        witness=_witness(told, witness),
        why=_why(told),
        awaited_until=_until(told, until, now),
        box=box_name(told.box or "") if told.outcome is Outcome.SIGNED else "",
        noted_by=by.id,
        noted_at=now,
        signed_on=(told.on or paper.signed_on) if told.outcome is Outcome.SIGNED else None,
    )


def taken_back(paper: Paper, by: Member, now: datetime) -> Paper:
    """
    Return a paper as it was before a mistaken note: out, and not back yet.

    What nobody signed or refused can be taken back whenever it turns out; the rest by whoever
    noted it, on the same day, and not once a scan shows it.

    Raises:
        PaperFrozen: if it is too late for that, or somebody else has noted it.
    """
    if paper.is_frozen and not (
        paper.filed_on is None
        and paper.noted_by == by.id
        and paper.noted_at is not None
        and day_of(paper.noted_at) == day_of(now)
    ):
        raise PaperFrozen(paper.code)
    return out_again(paper)


def settled_with(other: Paper, paper: Paper) -> Paper:
    """
    Return a paper that is out, with what came of the same form in another language.

    What is signed or refused there is not needed here; a void one says nothing of the others.
    """
    if paper.outcome in {Outcome.VOID, *_LEFT}:
        return other
    answered = paper.is_frozen
    return replace(
        other,
        outcome=Outcome.NOT_NEEDED if answered else paper.outcome,
        outcome_on=paper.outcome_on,
        outcome_by=paper.outcome_by,
        why=Why.OTHER_LANGUAGE if answered else paper.why,
        awaited_until=paper.awaited_until,
        noted_by=paper.noted_by,
        noted_at=paper.noted_at,
        signed_on=None,
    )


def is_settled_with(other: Paper, paper: Paper) -> bool:
    """Tell whether what is noted of ``other`` was noted along with ``paper``, by one deed."""
    noted_along = (other.noted_at, other.noted_by) == (paper.noted_at, paper.noted_by)
    return noted_along and paper.noted_at is not None and not other.is_frozen


def out_again(paper: Paper) -> Paper:
    """Return a paper as if nothing had been noted of it."""
    return replace(
        paper,
        outcome=Outcome.PRINTED,
        outcome_on=None,
        outcome_by="",
        witness="",
        why=None,
        awaited_until=None,
        box="",
        noted_by=None,
        noted_at=None,
        signed_on=None,
    )


def next_copy(paper: Paper) -> int:
    """Return the number of the next copy: the same one where the last never came out."""
    return paper.copies if paper.why is Why.NO_PAPER else paper.copies + 1


def printed_once_more(paper: Paper, copies: int) -> Paper:
    """
    Return a paper of which so many came out: void or not needed before, it is out again.

    One that is answered in another language stays so: nobody waits for it.
    """
    waits = paper.outcome in WHY and paper.why is not Why.OTHER_LANGUAGE
    return replace(out_again(paper) if waits else paper, copies=copies)


def boxed(paper: Paper, box: str, by: Member, now: datetime) -> Paper:
    """
    Return a paper that lies in a box: one that was out is back, and signed.

    Where a paper lies may change, whatever it says.

    Raises:
        InvalidInput: for a paper that nobody keeps, and a name of no box.
    """
    name = box_name(box)
    if not name:
        raise InvalidInput("box", "blank")
    if paper.outcome in AWAITED:
        return noted(paper, Noted(Outcome.SIGNED, box=name), by, "", None, now)
    if not paper.is_frozen:
        raise InvalidInput("outcome", "range")
    return replace(paper, box=name)


def filed(paper: Paper, by: Member, now: datetime, *, signed: bool) -> Paper:
    """
    Return a paper whose scan is filed; ``signed`` says that it shows the signatures needed.

    Raises:
        PaperFrozen: if signing was refused, and the scan says otherwise.
    """
    today = day_of(now)
    if paper.outcome is Outcome.REFUSED and signed:
        raise PaperFrozen(paper.code)
    if signed and not paper.is_frozen:
        paper = noted(paper, Noted(Outcome.SIGNED, box=paper.box), by, "", None, now)
    return replace(paper, filed_on=paper.filed_on or today)


def box_name(box: str) -> str:
    """Return the name of a box as it is kept; raise InvalidInput if it is too long."""
    name = tidy_line(box)
    if len(name) > BOX_LENGTH:
        raise InvalidInput("box", "long")
    return name


def _witness(told: Noted, label: str) -> str:
    if told.outcome is not Outcome.REFUSED:
        return ""
    if not label and not told.nobody_else:
        raise InvalidInput("witness", "blank")
    return label or NOBODY_ELSE


def _why(told: Noted) -> Why | None:
    choices = WHY.get(told.outcome, ())
    if choices and told.why is None:
        raise InvalidInput("reason", "blank")
    if choices and told.why not in choices:
        raise InvalidInput("reason", "range")
    return told.why if choices else None


def _until(told: Noted, proposed: date | None, now: datetime) -> date | None:
    if told.outcome is not Outcome.WILL_BRING:
        return None
    until = told.until or proposed
    if until is None or until < day_of(now):
        raise InvalidInput("until", "range")
    return until
