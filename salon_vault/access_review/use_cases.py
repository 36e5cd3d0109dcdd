"""What the owner does to go through who can open what."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from salon_vault.access import Permission
from salon_vault.access_review.model import (
    INTERVALS,
    SAMPLE,
    Person,
    Review,
    ReviewId,
    Verdict,
    new_review_id,
    next_due,
)
from salon_vault.access_review.sheet import Decided, review_document
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clock import day_of
from salon_vault.compartments import Compartment
from salon_vault.errors import InvalidInput, NotFound
from salon_vault.gate import Outside, use_case
from salon_vault.log.model import LogLine
from salon_vault.paper.pdf import render
from salon_vault.paper.sheet import JOB_TITLE
from salon_vault.ports import Work
from salon_vault.staff.model import Member, StaffId
from salon_vault.staff_notice.force import watched

LATELY = timedelta(days=90)
"""From which lines of the log are drawn, at most since the staff notice is in force."""


@dataclass(frozen=True, slots=True)
class ReviewState:
    """When access was last gone through, and when it is due again."""

    last: Review | None
    months: int
    due_on: date
    overdue: bool
    people: tuple[Member, ...]
    """Whom the next review goes through."""


@use_case(needs=Permission.REVIEW_ACCESS, unlogged="when access was last gone through")
def review_state(work: Work) -> ReviewState:
    """Return the last review, when the next one is due, and whom it goes through."""
    reviews, today = work.access_reviews.reviews(), day_of(work.clock.now())
    last = reviews[0] if reviews else None
    months = work.access_reviews.months()
    due = next_due(day_of(last.made_at) if last else None, months, today)
    return ReviewState(last, months, due, due <= today, _people(work))


@use_case(needs=Permission.REVIEW_ACCESS)
def review_person(work: Work, who: StaffId) -> Person:
    """
    Return what to go by about one login, with lines of the log drawn at random.

    Raises:
        NotFound: if nobody has that login.
    """
    member = next((one for one in _people(work) if one.id == who), None)
    if member is None:
        raise NotFound("staff", who)
    return _person(work, member, SAMPLE)


@use_case(needs=Permission.REVIEW_ACCESS, outside=True)
def finish_review(
    outside: Outside, verdicts: Mapping[StaffId, Verdict], language: str, printer: str
) -> ReviewId:
    """
    Print the sheet of a review for the owner to sign, and register it.

    Raises:
        InvalidInput: if somebody was left out.
        NoPrinter, HelperStopped: and nothing is registered.
    """
    with outside.work() as work:
        people, salon, now = _people(work), work.salon.get(), work.clock.now()
        if set(verdicts) != {member.id for member in people}:
            raise InvalidInput("verdicts", "incomplete")
        decided = [Decided(_person(work, one, 0), verdicts[one.id]) for one in people]
        due = next_due(day_of(now), work.access_reviews.months(), day_of(now))
    by = outside.member.label
    pdf = render(review_document(decided, salon.name, by, language, now, due))
    review, digest = new_review_id(), hashlib.sha256(pdf).digest()
    outside.world.printer.send(pdf, JOB_TITLE, printer, 1)
    outside.touched(Touch(Verb.PRINTED, Subject.REVIEW, review, digest=digest))
    blob = outside.vault.blobs.keep(Compartment.OWNER, pdf)
    with outside.work() as work:
        work.access_reviews.save(Review(review, now, by, dict(verdicts), digest, blob))
    return review


@use_case(needs=Permission.REVIEW_ACCESS)
def note_review_signed(work: Work, review: ReviewId, on: date) -> None:
    """
    Note on which day the owner signed the sheet.

    Raises:
        InvalidInput: if the day has not come yet, or lies before the sheet was printed.
    """
    kept = work.access_reviews.review(review)
    if not day_of(kept.made_at) <= on <= day_of(work.clock.now()):
        raise InvalidInput("signed_on", "range")
    work.access_reviews.save(replace(kept, signed_on=on))


@use_case(needs=Permission.REVIEW_ACCESS)
def set_review_interval(work: Work, months: int) -> None:
    """Set how many months lie between two reviews; raise InvalidInput for odd numbers."""
    if months not in INTERVALS:
        raise InvalidInput("months", "range")
    work.access_reviews.set_months(months)


def _people(work: Work) -> tuple[Member, ...]:
    return tuple(member for member in work.members if member.active and not member.kit)


def _person(work: Work, member: Member, sample: int) -> Person:
    since = watched(work).since.get(member.id)
    lines: tuple[LogLine, ...] = ()
    if since is not None and sample:
        earliest = max(since, day_of(work.clock.now()) - LATELY)
        lines = tuple(work.access_reviews.sample(member.id, earliest, sample))
    hours = member.hours or work.odd_use.thresholds().opening
    last = work.access_reviews.last_use(member.id)
    return Person(member, hours, last, lines, since is not None)
