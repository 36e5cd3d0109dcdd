"""What happened in one day under one login, counted the way the rules ask for it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import groupby

from salon_vault.audit import Phase, Seq, Subject, Verb
from salon_vault.odd_use.model import Deed
from salon_vault.staff.model import StaffId

SEARCH, OPEN, ADD = "clients.settled_search", "clients.open_card", "clients.add_client"
LOOK, FOUND = "odd_use.look_for_odd_use", "findings"
"""Going through the log, and what its entry has in the detail if there was any looking."""

AFTER_SEARCH = timedelta(minutes=5)
"""In which an opened card belongs to the search before it."""

VISIT_NEAR = timedelta(days=7)
"""Between an opening and a visit that explains it: booking, preparing, asking how it went."""

HAPPENED = frozenset({Phase.RUN, Phase.DONE})

LISTED_NEAR = timedelta(days=1)
"""Between an opening and a day list with the client: prepared the evening before, written up
the morning after."""

type Days = Mapping[str, frozenset[date]]
"""Some days of clients, by the client's id."""


@dataclass(frozen=True, slots=True)
class Visits:
    """What explains that a card was opened: the client came, or stands on the day list."""

    came: Days = field(default_factory=dict)
    listed: Days = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Day:
    """The deeds under one login on one day, in the order of the log."""

    who: StaffId
    day: date
    deeds: tuple[Deed, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """How many there were, and the entries that show it."""

    count: int
    seqs: tuple[Seq, ...]


type Count = Callable[[Day, Visits], Counted]


def days_in(deeds: Iterable[Deed]) -> list[Day]:
    """Return ``deeds`` by login and day; within a day the log's order is kept."""
    ordered = sorted(deeds, key=lambda deed: (deed.who, deed.day, deed.seq))
    grouped = groupby(ordered, lambda deed: (deed.who, deed.day))
    return [Day(who, day, tuple(each)) for (who, day), each in grouped]


def tries_in(deeds: Iterable[Deed]) -> list[Deed]:
    """Return the entries that tell of wrong passwords, under the login those were tried for."""
    wrong = (deed for deed in deeds if deed.wrong_passwords)
    return [replace(deed, who=deed.typed_for or deed.who) for deed in wrong]


def came_near(visits: Visits, client: str, day: date) -> bool:
    """Tell whether a visit, or the day list, explains that a card was opened on ``day``."""
    came, listed = visits.came.get(client, ()), visits.listed.get(client, ())
    return any(abs(visit - day) <= VISIT_NEAR for visit in came) or any(
        abs(entry - day) <= LISTED_NEAR for entry in listed
    )


def cards(day: Day, visits: Visits) -> Counted:
    """Count the cards that were opened without a visit; new cards have none yet."""
    made = {touch.id for deed in day.deeds if deed.case == ADD for touch in deed.touches}
    found: dict[str, Seq] = {}
    for deed in day.deeds:
        for client in opened(deed):
            if client not in made and not came_near(visits, client, day.day):
                found.setdefault(client, deed.seq)
    return Counted(len(found), tuple(found.values()))


def contacts(day: Day, visits: Visits) -> Counted:
    """Count the clients whose contact details were opened."""
    del visits
    found: dict[str, Seq] = {}
    for deed in day.deeds:
        for touch in deed.touches:
            if touch.subject is Subject.CONTACT and touch.verb is Verb.READ:
                found.setdefault(touch.id, deed.seq)
    return Counted(len(found), tuple(found.values()))


def searches(day: Day, visits: Visits) -> Counted:
    """Count the searches after which no card was opened for a while."""
    del visits
    openings = [deed.at for deed in day.deeds if deed.case in {OPEN, ADD}]
    alone = [
        deed.seq
        for deed in day.deeds
        if deed.case == SEARCH
        and not any(deed.at <= at <= deed.at + AFTER_SEARCH for at in openings)
    ]
    return Counted(len(alone), tuple(alone))


def exports(day: Day, visits: Visits) -> Counted:
    """Count the files that were saved outside the vault."""
    del visits
    return _with(day, Verb.EXPORTED)


def prints(day: Day, visits: Visits) -> Counted:
    """Count the papers that were sent to the printer."""
    del visits
    return _with(day, Verb.PRINTED)


def passwords(tried: Day) -> Counted:
    """Count the wrong passwords that were typed for a login, by whomever."""
    count = sum(deed.wrong_passwords for deed in tried.deeds)
    return Counted(count, tuple(deed.seq for deed in tried.deeds))


def opened(deed: Deed) -> set[str]:
    """Return the clients whose cards this deed opened."""
    if deed.case != OPEN or deed.phase not in HAPPENED:
        return set()
    return {touch.id for touch in deed.touches if touch.subject is Subject.CLIENT}


def _with(day: Day, verb: Verb) -> Counted:
    found = [
        deed.seq
        for deed in day.deeds
        for touch in deed.touches
        if touch.verb is verb and touch.subject in {Subject.PAPER, Subject.CLIENT}
    ]
    return Counted(len(found), tuple(dict.fromkeys(found)))
