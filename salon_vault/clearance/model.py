"""What stands against a treatment, and how much it weighs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from salon_vault.audit import Fact
from salon_vault.treatments.model import TreatmentId


class Weight(IntEnum):
    """What an obstacle asks for; the heaviest one decides."""

    NONE = 0
    NOTE = 1
    """Worth knowing; nothing changes."""
    ADAPT = 2
    """Do it in another way."""
    REFER = 3
    """Not before a doctor was asked."""
    STOP = 4
    """Not today."""


class Ground(StrEnum):
    """Which rules found an obstacle."""

    PATCH_TEST = "patch_test"
    REACTION = "reaction"
    ANSWERS = "answers"
    """To the questions that are asked before a treatment."""
    AGE = "age"
    PAPERS = "papers"
    """Forms that nobody signed: no stop before a visit, but a mark on one that was closed."""


LINE = "line"
"""The fact that names the product line that was asked about, where one was."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """
    One thing that stands against one treatment.

    Everybody who works here reads it: it says what is missing, never a diagnosis.
    """

    ground: Ground
    weight: Weight
    treatment: TreatmentId
    code: str
    """What exactly, in a word that the screens know: ``expired``, ``failed``, ``too_young``."""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    """Days as ISO 8601, ages, ids of rules: what the sentence needs."""
    record: str = ""
    """What on file says so, as ``behind`` writes it: an override answers for no other."""


def behind(*records: tuple[str, int]) -> str:
    """Return records with their versions in one word, without spaces."""
    return "+".join(f"{record}.{version}" for record, version in records)


@dataclass(frozen=True, slots=True)
class Clearance:
    """Everything that stands against some treatments of one client on one day."""

    obstacles: tuple[Obstacle, ...] = ()

    @property
    def weight(self) -> Weight:
        """Return what the heaviest obstacle asks for."""
        return max((each.weight for each in self.obstacles), default=Weight.NONE)

    @property
    def stops(self) -> tuple[Obstacle, ...]:
        """Return what forbids to begin: obstacles that say stop, or ask a doctor first."""
        return tuple(each for each in self.obstacles if each.weight >= Weight.REFER)
