"""The words for everything that goes wrong on purpose about the day list."""

from salon_vault.day import errors
from salon_vault.errors import VaultError
from salon_vault.words import N_
from ui.problem import Problem

_LIST_STAYS = N_("The day list is as it was.")

DAY_PROBLEMS: dict[type[VaultError], Problem] = {
    errors.DayFileRefused: Problem(
        N_("This cannot be put on the day list"),
        "{problem}",
        _LIST_STAYS,
        N_("Export it once more from the booking program, or paste the lines."),
    ),
    errors.DayLineRefused: Problem(
        N_("One line cannot be put on the day list"),
        N_("Line {line}: {fault}."),
        N_("None of the lines was put on the list."),
        N_("Leave this line out or correct it, and try again."),
    ),
}
