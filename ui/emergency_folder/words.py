"""How the folder stands, in words."""

from collections.abc import Iterator

from salon_vault.emergency_folder.model import Printed, Reminder, Why
from ui.consents.words import form_name
from ui.dates import near_day
from ui.words import LANGUAGES, N_, _, about, ended, listed

REMINDERS = {
    Why.OLD: N_("The emergency folder was printed on {day}"),
    Why.REWORDED: N_("Forms in the emergency folder of {day} have other words by now: {forms}"),
    Why.USED_UP: N_("The emergency folder of {day} is used up"),
}


def reminder_words(reminder: Reminder) -> str:
    """Return why the folder wants to be printed anew."""
    forms = listed(dict.fromkeys(map(form_name, reminder.forms)))
    said = _(REMINDERS[reminder.why])
    return ended(said.format(day=near_day(reminder.printed_on), forms=forms))


def left_words(printed: Printed) -> str:
    """Return when a folder was printed, and how much of it is left."""
    said = _("Printed {day}, {left} of {all} unused")
    day = near_day(printed.at.astimezone().date())
    return said.format(day=day, left=printed.unused, all=len(printed.blanks))


def of_each_words(printed: Printed) -> str:
    """Return what is left of every kind of paper and language."""
    return listed(_of_each(printed))


def _of_each(printed: Printed) -> Iterator[str]:
    for (kind, language), (left, number) in printed.of_each.items():
        name = about(form_name(kind), LANGUAGES[language])
        yield _("{name} {left} of {all}").format(name=name, left=left, all=number)
