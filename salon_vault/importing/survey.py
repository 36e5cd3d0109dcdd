"""A look through a whole list before anything is taken in: what has to be asked about it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from salon_vault.importing.brought import Brought
from salon_vault.importing.headings import guessed
from salon_vault.importing.model import Plan, Reading, Row, Said, Target
from salon_vault.importing.people import Person
from salon_vault.importing.source import headings_of, people_of
from salon_vault.importing.values import allergens_of, order_of
from salon_vault.ports import Progress

SAMPLED = 60
"""People that a column is guessed from, and some of whom are shown."""
REPORTS_EVERY = 200
MOST_SAID = 2000
"""Different words on allergies that are shown one by one."""


@dataclass(frozen=True, slots=True)
class Look:
    """The first rows of a list, read in one way."""

    headings: tuple[str, ...]
    rows: Sequence[Row]
    targets: tuple[Target, ...]
    """What the columns seem to be."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What a list as a whole says."""

    people: int
    said: Sequence[Said] = ()
    """What it says of allergies, the most frequent first."""
    none: int = 0
    """People of whom it says that they have none, or nothing."""
    day_first: bool | None = None
    """How its days are written; None where both would do."""


def look_at(brought: Brought, reading: Reading) -> Look:
    """
    Read the first people of a list.

    Raises:
        FileUnreadable, FileTooLarge, OtherEncoding: as soon as they are met.
    """
    headings = headings_of(brought, reading)
    rows = list(islice(people_of(brought, reading), SAMPLED))
    return Look(headings, rows, tuple(guessed(headings, [row.cells for row in rows])))


def survey(brought: Brought, plan: Plan, today: date, progress: Progress) -> Survey:
    """
    Read the whole list and say what has to be asked about it.

    Raises:
        FileUnreadable, FileTooLarge, OtherEncoding: as soon as they are met.
    """
    said: Counter[tuple[str, bool]] = Counter()
    orders: Counter[bool | None] = Counter()
    people = none = 0
    asked = Target.ALLERGIES in plan.columns
    for row in people_of(brought, plan.reading):
        people += 1
        person = Person(row, replace(plan, allergies=None), today)
        told, mentions = person.said_of_allergies()
        for words, in_notes in [(one, False) for one in told] + [
            (one, True) for one in mentions
        ]:
            if (in_notes or allergens_of(words)) and len(said) < MOST_SAID:
                said[words, in_notes] += 1
        none += asked and not mentions and not any(map(allergens_of, told))
        orders.update(map(order_of, person.days()))
        if people % REPORTS_EVERY == 0:
            progress.reached(round(row.share * 1000), 1000)
    found = [Said(words, cards, notes) for (words, notes), cards in said.most_common()]
    return Survey(people, found, none, _order(orders))


def _order(orders: Counter[bool | None]) -> bool | None:
    return None if orders[True] == orders[False] else orders[True] > orders[False]
