"""
Which of two answers for a purpose is the later one, and so the one that counts.

1. Answers stand in the order of the days they were given on, a paper by the day written on it.
2. On one day they stand in the order in which they were recorded: the later deed wins.
3. A yes on a paper is the exception. A paper bears no hour, and may be filed long after it was
   signed: against a no or a withdrawal of the same day it does not count, and is kept as
   overtaken. Who hears from the client that it was the other way round records an answer.
4. The day of a paper is not guessed where it decides: if another answer was given since the
   paper was printed, somebody has to read the day off it.
5. No clock makes a no the earlier one: where that of this PC was set back, a spoken no counts
   from the day of the answer that it follows, and so does one on a paper, if that answer bears
   a day that this clock has not reached.
"""

from collections.abc import Collection
from datetime import date, datetime

from salon_vault.consent_register.model import Answer, Consents
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.day_signed import first_day, last_day
from salon_vault.consents.model import Paper


def day_of_spoken(latest: Answer | None, *, yes: bool, today: date) -> date:
    """Return from which day a spoken answer counts; ``latest`` is what counted so far."""
    if yes or latest is None:
        return today
    return max(today, latest.on)


def day_of_no_on_paper(paper: Paper, no: Answer, said: Consents, today: date) -> date:
    """Return from which day a no that stands on a paper counts."""
    latest = _besides(paper, said).latest(no.purpose)
    return no.on if latest is None or latest.on <= today else latest.on


def is_overtaken(paper: Paper, on: date, purpose: Purpose, said: Consents) -> bool:
    """
    Tell whether a no stands that is not older than a yes on a paper signed on a day.

    What was entered from the paper itself is left aside.
    """
    latest = _besides(paper, said).latest(purpose)
    return latest is not None and not latest.agrees and latest.on >= on


def day_decides(
    paper: Paper, purposes: Collection[Purpose], said: Consents, now: datetime
) -> bool:
    """
    Tell whether the day on a signed paper has to be read off it.

    So it is if another answer for one of ``purposes`` was given since it was printed; unless it
    came back signed on the day it was printed, and can have been signed on no other.
    """
    if first_day(paper) == last_day(paper, now):
        return False
    counting = (_besides(paper, said).latest(purpose) for purpose in purposes)
    return any(answer is not None and answer.on >= first_day(paper) for answer in counting)


def _besides(paper: Paper, said: Consents) -> Consents:
    return Consents(tuple(each for each in said.answers if each.paper != paper.code))
