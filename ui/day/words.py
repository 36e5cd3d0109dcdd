"""What the facts about the day list are called on screen."""

from collections.abc import Mapping

from salon_vault.day.errors import DayFileRefused, DayLineRefused
from salon_vault.day.model import Coming
from salon_vault.day.told import LineFault
from ui.words import N_, _

LINE_FAULTS: Mapping[LineFault, str] = {
    LineFault.DAY: N_("the day is missing, or cannot be read"),
    LineFault.TIME: N_("the time cannot be read"),
    LineFault.RANGE: N_("the day is too far away"),
    LineFault.NOBODY: N_("there is no name"),
    LineFault.LONG: N_("this is too long"),
    LineFault.CELLS: N_("there are more cells than the first line names"),
    LineFault.QUOTE: N_("a quotation mark is missing"),
    LineFault.REPEATS: N_("it is a repeating appointment; export single ones"),
    LineFault.BROKEN: N_("this is not a line of a calendar"),
    LineFault.MANY: N_("the day is full"),
    LineFault.GONE: N_("the card that was chosen is not there any more"),
}

FILE_FAULTS: Mapping[str, str] = {
    "blank": N_("There is nothing in it."),
    "unreadable": N_("The file cannot be opened."),
    "large": N_("It is larger than 2 MB."),
    "many": N_("It has more than 2,000 entries."),
    "letters": N_("Its letters cannot be read. Export it as UTF-8."),
    "format": N_("It is neither a table (CSV) nor a calendar (ICS)."),
    "columns": N_("Its first line names no column for the day and none for the client."),
}
"""Every problem of a DayFileRefused."""

COMING: Mapping[Coming, str] = {
    Coming.EXPECTED: N_("expected"),
    Coming.CAME: N_("came"),
    Coming.MISSED: N_("did not come"),
}


def day_facts(error: DayFileRefused | DayLineRefused) -> Mapping[str, str]:
    """Return the facts of ``error`` in the language on screen, by their names."""
    if isinstance(error, DayFileRefused):
        return {"problem": _(FILE_FAULTS[error.problem])}
    return {"line": str(error.line), "fault": _(LINE_FAULTS[LineFault(error.fault)])}
