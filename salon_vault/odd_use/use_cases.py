"""What the owner does about unusual use; nothing is computed before staff were told."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from salon_vault.access import Permission
from salon_vault.audit import Seq
from salon_vault.clock import day_of
from salon_vault.gate import Outside, use_case
from salon_vault.odd_use.days import FOUND, opened
from salon_vault.odd_use.model import (
    Deed,
    Finding,
    FindingId,
    Odd,
    Stage,
    Thresholds,
    new_finding_id,
)
from salon_vault.odd_use.rules import Looking, Watched, find_odd
from salon_vault.ports import Progress, Work
from salon_vault.staff.model import Hours
from salon_vault.staff_notice.force import watched

STEP = 400
"""Entries read in one transaction; whoever waits may ask something in between."""

USUAL_OVER = timedelta(days=30)
"""Before the first day that is looked at: what was usual then is what is usual."""

KEEP_ANSWERED = timedelta(days=365)
"""Staff are told this on the notice."""


@dataclass(frozen=True, slots=True)
class OddUse:
    """How it stands with looking at unusual use."""

    watched: Watched
    thresholds: Thresholds
    looked_at: datetime | None
    new: int
    """Findings that the owner has not answered."""


@use_case(needs=Permission.SEE_ODD_USE, unlogged="how many questions wait for the owner")
def odd_use(work: Work) -> OddUse:
    """Return from when whom may be looked at, by which numbers, and how many questions wait."""
    told = watched(work)
    new = [each for each in work.odd_use.findings() if each.standing is Stage.NEW]
    book = work.odd_use
    return OddUse(told, book.thresholds(), book.looked_at(), len(new) if told.since else 0)


@use_case(needs=Permission.SEE_ODD_USE)
def list_findings(work: Work) -> list[Finding]:
    """Return what was brought to the owner, the newest first; none before staff were told."""
    return work.odd_use.findings() if watched(work).since else []


@use_case(needs=Permission.SEE_ODD_USE, outside=True)
def look_for_odd_use(outside: Outside, progress: Progress) -> int:
    """
    Go through the log in steps; return how many new questions there are for the owner.

    Before the staff notice is in force for anybody, not one entry is read.

    Raises:
        Cancelled: if ``progress`` says so; what was found before stays.
    """
    with outside.work() as work:
        told = watched(work)
        now, last = work.clock.now(), work.odd_use.looked_at()
        _drop_old(work, day_of(now))
    if not told.since:
        return 0
    earliest = min(told.since.values())
    # where the clock was wrong then, a look of a day to come would leave out all days until it
    first = max(earliest, day_of(last)) if last is not None and last <= now else earliest
    deeds = _read(outside, max(earliest, first - USUAL_OVER), progress)
    with outside.work() as work:
        looking = Looking(
            {member.id: member for member in work.members},
            work.odd_use.visits({client for deed in deeds for client in opened(deed)}),
            work.odd_use.thresholds(),
            told,
            first,
        )
        new = _keep(work, find_odd(deeds, looking), now)
    outside.remarks[FOUND] = new
    return new


@use_case(needs=Permission.SEE_ODD_USE)
def answer_finding(work: Work, finding: FindingId, standing: Stage, note: str) -> Finding:
    """
    Keep what the owner made of a finding; nothing else happens.

    Raises:
        InvalidInput: if it is explained without a word.
        NotFound: if there is no such finding.
    """
    kept = work.odd_use.finding(finding)
    return work.odd_use.save(kept.answered(standing, note, day_of(work.clock.now())))


@use_case(needs=Permission.SEE_ODD_USE)
def set_thresholds(work: Work, thresholds: Thresholds) -> None:
    """Set other numbers; staff have to be told of them before they count."""
    work.odd_use.set_thresholds(thresholds)


@use_case(needs=Permission.EDIT_SALON)
def set_opening_hours(work: Work, hours: Hours | None) -> Hours | None:
    """
    Keep when the salon is open, for logins without hours of their own; return what was before.

    With None nothing is noticed for the hour alone. Who is held against other hours from now on
    has to be told of them before they count (``staff_notice.facts.Settings.watching``).
    """
    before = work.odd_use.thresholds()
    if hours != before.opening:
        work.odd_use.set_thresholds(replace(before, opening=hours))
    return before.opening


def _read(outside: Outside, since: date, progress: Progress) -> Sequence[Deed]:
    with outside.work() as work:
        start = work.odd_use.first_since(since)
    deeds: list[Deed] = []
    while start is not None:
        with outside.work() as work:
            page = work.odd_use.deeds(start, STEP)
        deeds += page
        progress.reached(len(deeds), len(deeds))
        start = Seq(page[-1].seq + 1) if len(page) == STEP else None
    return deeds


def _keep(work: Work, found: Sequence[Odd], now: datetime) -> int:
    """Keep each as one finding; what was answered is not asked again, the rest may grow."""
    kept = {each.odd.key: each for each in work.odd_use.findings()}
    new = 0
    for odd in found:
        before = kept.get(odd.key)
        if before is None:
            work.odd_use.save(Finding(new_finding_id(), odd, now))
            new += 1
        elif before.standing is Stage.NEW and before.odd != odd:
            work.odd_use.save(replace(before, odd=odd))
    return new


def _drop_old(work: Work, today: date) -> None:
    for each in work.odd_use.findings():
        if each.answered_on is not None and today - each.answered_on > KEEP_ANSWERED:
            work.odd_use.drop(each.id)
