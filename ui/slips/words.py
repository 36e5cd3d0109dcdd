"""How the list of staff tells of a slip."""

from datetime import date

from ui.dates import today
from ui.words import _, short_day


def slip_words(until: date) -> str:
    """Return that a first login is still to come, or that its slip has expired."""
    words = _("slip expired on {day}") if until < today() else _("slip until {day}")
    return words.format(day=short_day(until))
