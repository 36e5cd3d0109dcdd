"""The sets of all who come on a day, and why some have none."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache, partial

from salon_vault.adapted_forms.errors import WordingMissing
from salon_vault.adapted_forms.in_force import sheets_for
from salon_vault.clients.model import ClientId
from salon_vault.closed_cards.reach import within_reach
from salon_vault.consents.sets.model import (
    Coming,
    DaySets,
    LeftOut,
    Need,
    Print,
    VisitSet,
)
from salon_vault.consents.sets.proposing import visit_set
from salon_vault.day.model import Coming as Came
from salon_vault.day.model import DayEntry, DayLine
from salon_vault.day.short_names import short_names
from salon_vault.ports import Work
from salon_vault.treatments.model import Treatment
from salon_vault.visits.naming import named_by


def day_sets(work: Work, day: date) -> DaySets:
    """Return what is printed for those who are expected on a day, in the order of the clock."""
    lines = [line for line in work.day.of_day(day) if line.entry.coming is Came.EXPECTED]
    names = short_names(lines)
    printed: set[Print] = set()
    has_words = cache(partial(_has_words, work))
    found = [_coming(work, line, names.get(line.entry.id, ""), printed) for line in lines]
    return DaySets(day, tuple(_with_words(each, has_words) for each in found))


def set_of_entry(work: Work, entry: DayEntry, client: ClientId) -> VisitSet:
    """Return what belongs to the visit that an entry announces."""
    return visit_set(work, client, treatments_of(work, entry), entry.treatment, entry.day)


def treatments_of(work: Work, entry: DayEntry) -> list[Treatment]:
    """Return the treatments on the salon's list that an entry means: by its id, or in words."""
    listed = {each.id: each for each in work.treatments.every()}
    if entry.treatment_id is not None:
        return [listed[entry.treatment_id]] if entry.treatment_id in listed else []
    named, _others = named_by(work, entry.treatment)
    return [listed[each] for each in named]


def _once(of: VisitSet, printed: set[Print]) -> VisitSet:
    """Return a set without what an earlier visit of that day has; ``printed`` grows with it."""
    left = tuple(each for each in of.papers if of.print_of(each.form) not in printed)
    if not of.stops:
        printed.update(of.print_of(each.form) for each in left)
    return replace(of, papers=left)


def _coming(work: Work, line: DayLine, name: str, printed: set[Print]) -> Coming:
    entry = line.entry
    of = found = None
    if entry.client is None:
        found = LeftOut.GUEST if entry.guest else LeftOut.NO_CARD
    elif not within_reach(work, entry.client):
        found = LeftOut.NOT_YOURS
    else:
        of = _once(set_of_entry(work, entry, entry.client), printed)
        found = _left_out(of)
    return Coming(entry.id, entry.at, name, entry.treatment, of, found)


def _with_words(coming: Coming, has_words: Callable[[tuple[str, ...], str], bool]) -> Coming:
    """Leave an entry out whose papers are not there in its language; the others still print."""
    if coming.set is None or coming.left_out is not None:
        return coming
    forms = tuple(each.form for each in coming.set.papers if each.ticked)
    if has_words(forms, coming.set.languages[0]):
        return coming
    return replace(coming, left_out=LeftOut.NO_WORDING)


def _has_words(work: Work, forms: tuple[str, ...], language: str) -> bool:
    try:
        sheets_for(work, forms, language)
    except WordingMissing:
        return False
    return True


def _left_out(of: VisitSet) -> LeftOut | None:
    """Return why nothing would be printed, unless somebody ticks more."""
    if of.stops:
        return LeftOut.STOPPED
    if any(each.ticked for each in of.papers):
        return None
    printed = any(each.need is Need.PRINTED for each in of.papers)
    return LeftOut.PRINTED if printed else LeftOut.NOTHING_DUE
