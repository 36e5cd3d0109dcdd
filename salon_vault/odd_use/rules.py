"""
What in the log is unusual: pure rules over entries, in which nobody's name stands.

Whoever was not told yet is left out before anything is counted. What comes out is a question
to a person and no more: see ``Odd``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median_low

from salon_vault.access import GRANTS
from salon_vault.audit import Phase, Seq, Subject
from salon_vault.compartments import Compartment
from salon_vault.gate import USE_CASES
from salon_vault.odd_use import days
from salon_vault.odd_use.days import HAPPENED, Count, Counted, Day, Visits, came_near, opened
from salon_vault.odd_use.model import MOST_LINES, Deed, Odd, Rule, Thresholds
from salon_vault.staff.model import TIER_KEYS, Member, StaffId

KNOWN_AFTER = 5
"""Days of work after which one knows what is usual for a login."""

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Watched:
    """From which day on each login may be looked at, because its person was told in time."""

    since: Mapping[StaffId, date]
    """Logins that are not in it are left out."""
    all_since: date | None = None
    """From when everybody was told: for what cannot be laid to one login."""


@dataclass(frozen=True, slots=True)
class Looking:
    """What the rules go by."""

    members: Mapping[StaffId, Member]
    visits: Visits
    thresholds: Thresholds
    watched: Watched
    first: date
    """Earlier days only tell what is usual."""


def find_odd(deeds: Sequence[Deed], looking: Looking) -> list[Odd]:
    """Return what is unusual in ``deeds``, which come in the order of the log."""
    told = [deed for deed in deeds if _may_be_looked_at(deed, looking)]
    found: list[Odd] = []
    by_login: dict[StaffId, list[Day]] = {}
    for day in days.days_in(told):
        by_login.setdefault(day.who, []).append(day)
    for each in by_login.values():
        for rule, (count, floor) in _counts(looking.thresholds).items():
            found += _beyond_usual(rule, count, floor, each, looking)
        for at, day in enumerate(each):
            if day.day >= looking.first:
                found += _within_day(day, each[:at], looking)
    found += _passwords(deeds, looking)
    found += _clock(told, looking)
    return sorted(found, key=lambda odd: (odd.day, odd.who, odd.rule))


def _may_be_looked_at(deed: Deed, looking: Looking) -> bool:
    since = looking.watched.since.get(deed.who)
    return since is not None and deed.day >= since


def _counts(limits: Thresholds) -> Mapping[Rule, tuple[Count, int]]:
    return {
        Rule.CARDS: (days.cards, limits.cards),
        Rule.CONTACTS: (days.contacts, limits.contacts),
        Rule.SEARCHES: (days.searches, limits.searches),
        Rule.EXPORTS: (days.exports, limits.exports),
        Rule.PRINTS: (days.prints, limits.prints),
    }


def _beyond_usual(
    rule: Rule, count: Count, floor: int, worked: Sequence[Day], looking: Looking
) -> Iterator[Odd]:
    """Yield the days on which a count reaches its floor and several times its own usual."""
    if rule is Rule.CONTACTS and not _has_added_contact(looking.members.get(worked[0].who)):
        return
    before: list[int] = []
    for day in worked:
        counted = count(day, looking.visits)
        usual = median_low(before) if len(before) >= KNOWN_AFTER else 0
        beyond = counted.count >= max(floor, looking.thresholds.times * usual)
        if beyond and day.day >= looking.first:
            yield _odd(rule, day, counted, usual)
        before.append(counted.count)


def _has_added_contact(member: Member | None) -> bool:
    """Tell whether contact was added to the tier's own keys: for the others it is the work."""
    key = Compartment.CONTACT
    return member is not None and key in member.compartments - TIER_KEYS[member.tier]


def _within_day(day: Day, before: Sequence[Day], looking: Looking) -> Iterator[Odd]:
    member = looking.members.get(day.who)
    yield from _repeats(day, before, looking)
    if member is None:
        return
    yield from _after_hours(day, member, looking.thresholds)
    if member.spare:
        yield _odd(Rule.SPARE, day, _all(day.deeds))
    yield from _as_deputy(day, member)
    refused = [deed for deed in day.deeds if _wanted_closed(deed)]
    if refused:
        yield _odd(Rule.CLOSED, day, _all(refused))


def _wanted_closed(deed: Deed) -> bool:
    """Tell whether a card was wanted that is closed to the login, and refused."""
    return deed.phase not in HAPPENED and any(
        touch.subject is Subject.CLOSED_CARD for touch in deed.touches
    )


def _repeats(day: Day, before: Sequence[Day], looking: Looking) -> Iterator[Odd]:
    """Yield once if cards were opened today for the fifth time within a week, say."""
    week = [each for each in before if day.day - each.day < WEEK]
    found: list[Seq] = []
    for client in sorted({client for deed in day.deeds for client in opened(deed)}):
        if came_near(looking.visits, client, day.day):
            continue
        seqs = [d.seq for each in (*week, day) for d in each.deeds if client in opened(d)]
        if len(seqs) >= looking.thresholds.repeats:
            found += seqs
    if found:
        yield _odd(Rule.REPEATS, day, Counted(len(found), tuple(dict.fromkeys(found))))


def _after_hours(day: Day, member: Member, limits: Thresholds) -> Iterator[Odd]:
    hours = member.hours or limits.opening
    if hours is None:
        return
    late = [deed for deed in day.deeds if not hours.include(deed.at.astimezone())]
    if late:
        yield _odd(Rule.HOURS, day, _all(late))


def _as_deputy(day: Day, member: Member) -> Iterator[Odd]:
    left = member.deputy
    if left is None or not left.in_force(day.day):
        return
    own = {right.value for right in GRANTS[member.tier]}
    deeds = [
        deed
        for deed in day.deeds
        if deed.phase in HAPPENED
        and deed.case in USE_CASES
        and USE_CASES[deed.case].needs.value in left.rights - own
    ]
    if deeds:
        yield _odd(Rule.DEPUTY, day, _all(deeds))


def _passwords(deeds: Iterable[Deed], looking: Looking) -> Iterator[Odd]:
    """Yield the days on which many were tried for one login; who typed them nobody knows."""
    everybody = looking.watched.all_since
    tried = [deed for deed in days.tries_in(deeds) if _may_be_looked_at(deed, looking)]
    for day in days.days_in(tried):
        wrong = days.passwords(day)
        if everybody is None or day.day < max(everybody, looking.first):
            continue
        if wrong.count >= looking.thresholds.passwords:
            yield _odd(Rule.PASSWORDS, day, wrong)


def _clock(deeds: Sequence[Deed], looking: Looking) -> Iterator[Odd]:
    """Yield where an entry was made much earlier, by the PC's clock, than the one before."""
    everybody = looking.watched.all_since
    back = timedelta(minutes=looking.thresholds.clock)
    found: dict[tuple[StaffId, date], list[Seq]] = {}
    for earlier, later in pairwise(deeds):
        if everybody is None or later.day < max(everybody, looking.first):
            continue
        if earlier.at - later.at >= back:
            found.setdefault((later.who, later.day), []).append(later.seq)
    for (who, day), seqs in found.items():
        yield Odd(Rule.CLOCK, who, day, len(seqs), tuple(seqs[:MOST_LINES]))


def _all(deeds: Sequence[Deed]) -> Counted:
    shown = [deed for deed in deeds if deed.phase is not Phase.INTENT]
    return Counted(len(shown), tuple(deed.seq for deed in shown))


def _odd(rule: Rule, day: Day, counted: Counted, usual: int = 0) -> Odd:
    return Odd(rule, day.who, day.day, counted.count, counted.seqs[:MOST_LINES], usual)
