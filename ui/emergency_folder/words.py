"""How the folder stands, in words."""

from salon_vault.consents.library import BEFOREHAND, library
from salon_vault.emergency_folder.model import Cause, Printed, Reminder
from ui.card.tongues import TONGUES
from ui.consents.words import form_name, set_name
from ui.dates import near_day
from ui.words import N_, _, about, ended, listed

REMINDERS = {
    Cause.NEVER: N_("No emergency folder yet: on a day without the PC there would be no forms"),
    Cause.OLD: N_("The emergency folder was printed on {day}"),
    Cause.REWORDED: N_(
        "Forms in the emergency folder of {day} have other words by now: {forms}"
    ),
    Cause.USED_UP: N_("The emergency folder of {day} is used up"),
}


def reminder_words(reminder: Reminder) -> str:
    """Return why the folder wants to be printed."""
    forms = listed(dict.fromkeys(map(form_name, reminder.forms)))
    said = _(REMINDERS[reminder.why])
    day = near_day(reminder.printed_on) if reminder.printed_on is not None else ""
    return ended(said.format(day=day, forms=forms))


def left_words(printed: Printed) -> str:
    """Return when a folder was printed, and how much of it is left."""
    said = _("Printed {day}, {left} of {all} unused")
    day = near_day(printed.at.astimezone().date())
    return said.format(day=day, left=printed.unused, all=len(printed.blanks))


def of_each_words(printed: Printed) -> str:
    """Return what is left of every set of forms, and in which language if there are several."""
    return _listed(_left_of_sets(printed))


def used_words(printed: Printed) -> str:
    """Return what is left of the sets that were taken from; "" if that is all or nothing."""
    if printed.unused == 0:
        return ""
    found = _left_of_sets(printed).items()
    return _listed({name: (left, number) for name, (left, number) in found if left < number})


def _left_of_sets(printed: Printed) -> dict[str, tuple[int, int]]:
    several = len({language for _kind, language in printed.of_each}) > 1
    found: dict[str, tuple[int, int]] = {}
    for (kind, language), (left, number) in printed.of_each.items():
        name = about(_set_of(kind), _(TONGUES[language])) if several else _set_of(kind)
        least, most = found.get(name, (left, number))
        found[name] = min(left, least), max(number, most)
    return found


def _listed(sets: dict[str, tuple[int, int]]) -> str:
    said = _("{name} {left} of {all}")
    return listed(
        said.format(name=name, left=left, all=number)
        for name, (left, number) in sorted(sets.items())
    )


def _set_of(kind: str) -> str:
    """Return what the set is called that a form is printed with before a treatment."""
    for each in library().sets.values():
        if kind in each.forms and each.kind is not None and each.role in BEFOREHAND:
            return set_name(each)
    return form_name(kind)
