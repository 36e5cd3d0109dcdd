"""What the words for one check are made of."""

from dataclasses import dataclass
from enum import StrEnum

from salon_vault.checkup.model import Group
from salon_vault.words import N_


class Caller(StrEnum):
    """Who can do something about it."""

    OWNER = "owner"
    PC = "pc"
    SHOP = "shop"
    ANYBODY = "anybody"


CALLS = {
    Caller.OWNER: N_("The owner does this in the program."),
    Caller.PC: N_("Call whoever looks after this PC."),
    Caller.SHOP: N_("Call whoever sold you this PC."),
    Caller.ANYBODY: N_("Anybody at the counter can do this."),
}


@dataclass(frozen=True, slots=True)
class Words:
    """Sentences with ``{names}`` of facts; which one is said depends on the state."""

    group: Group
    good: str
    look: str
    todo: str
    caller: Caller = Caller.OWNER
    act: str = ""
    """Where it differs from ``look``."""
    never: str = ""
    """Where it was never done."""
    unknown: str = ""
