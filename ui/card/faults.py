"""What is wrong with a field of a card, in words that fit below it."""

from salon_vault.errors import InvalidInput
from ui.problems import sentence_of
from ui.words import N_, _

FAULTS = {
    ("name", "blank"): N_("Write a name, so that the card can be found."),
    ("name", "long"): N_("This name is too long. Shorten it a little."),
    ("handling", "blank"): N_("Write in a few words what to do."),
    ("handling", "long"): N_("This is too long for an alert. Say only what to do."),
    ("phone", "long"): N_("This is longer than any phone number. Check it once more."),
    ("birthday", "unreadable"): N_("This is not a date. Write it like 25/12/1988."),
    ("address", "long"): N_("This address is too long. Shorten it a little."),
    ("notes", "long"): N_("These notes are too long: at most 2000 characters."),
    ("allergens", "contradicts state"): N_(
        "Add at least one substance, or choose another answer."
    ),
    ("treatment", "blank"): N_("Write what was done."),
    ("treatment", "long"): N_("This is too long. Say it in one line."),
    ("on", "unreadable"): N_("This is not a date. Write it like 25/12/2025."),
    ("on", "future"): N_("This date is in the future."),
    ("level", "unreadable"): N_("Write it like 7 or 7.1."),
    ("level", "range"): N_("Depths go from 1 to 12."),
    ("result", "long"): N_("This is too long. Shorten it a little."),
    ("next_time", "long"): N_("This is too long. Shorten it a little."),
    ("price", "unreadable"): N_("This is not a price. Write it like 180 or 180.50."),
    ("price", "range"): N_("This price is too high."),
    ("treatment", "taken"): N_("A treatment of this name is on the list already."),
    ("treatment", "used"): N_("A visit names it. You can stop offering it instead."),
    ("minutes", "unreadable"): N_("Write whole minutes, like 45."),
    ("minutes", "range"): N_("Between 5 and 720 minutes."),
    ("treatment", "many"): N_("One visit cannot hold that many treatments."),
    ("product", "blank"): N_("Write the product beside its batch."),
    ("why", "blank"): N_("Write in a few words why."),
}


def fault_of(error: InvalidInput) -> str:
    """Return what is wrong with a field, and what to do."""
    words = FAULTS.get((error.field, error.problem))
    return _(words) if words is not None else sentence_of(error)
