"""Which day the list shows, and how it stands, in a line."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from salon_vault.day.due import Due
from salon_vault.day.model import Coming, DayEntryId
from ui.dates import locale
from ui.day.rows import Listed
from ui.words import N_, _
from ui.words import day as day_words

UNBROKEN = "\u00a0"
"""Between the words of one fact: it goes to the next line whole."""
NEAR = {-1: N_("Yesterday"), 0: N_("Today"), 1: N_("Tomorrow")}


def headline(day: date, today: date) -> str:
    """Return "Today", "Tomorrow", "Yesterday", or the name of the weekday."""
    near = NEAR.get((day - today) // timedelta(days=1))
    return _(near) if near else _weekday(day)[:1].upper() + _weekday(day)[1:]


def summary(day: date, listed: Sequence[Listed], due: Mapping[DayEntryId, Due]) -> str:
    """Return the date, and how many come, came, did not, and lack something."""
    states = [each.entry.coming for each in listed]
    counts = (
        (_("expected: {n}"), states.count(Coming.EXPECTED)),
        (_("came: {n}"), states.count(Coming.CAME)),
        (_("did not come: {n}"), states.count(Coming.MISSED)),
        (_("something missing: {n}"), sum(each.entry.id in due for each in listed)),
    )
    when = _("{weekday}, {day}").format(weekday=_weekday(day), day=day_words(day))
    facts = [words.format(n=n).replace(" ", UNBROKEN) for words, n in counts if n]
    return " · ".join((when, *facts))


def _weekday(day: date) -> str:
    return locale().dayName(day.isoweekday())
