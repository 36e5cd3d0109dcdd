"""What the rules on patch tests look at, and what they find."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from salon_vault.audit import Fact
from salon_vault.clearance.model import Weight
from salon_vault.patch_tests.model import Lapse, PatchTest
from salon_vault.reactions.model import Reaction
from salon_vault.treatments.model import Kind, TreatmentId


class Code(StrEnum):
    """What can stand against a treatment here; the screens have a sentence for each."""

    UNREADABLE = "unreadable"
    """A record or rule is damaged, which could say stop."""
    REACTED = "reacted"
    REACTED_LINE = "reacted_line"
    """To a product line; the treatment can be done with another."""
    FAILED = "failed"
    DOUBTFUL = "doubtful"
    TOO_YOUNG = "too_young"
    NO_TEST = "no_test"
    REFUSED = "refused"
    PENDING = "pending"
    UNREAD = "unread"
    """It could be read by now."""
    NOT_READ = "not_read"
    UNCONFIRMED = "unconfirmed"
    """Copied from paper, and nobody who reads tests stands for it yet."""
    READ_EARLY = "read_early"
    TOO_EARLY = "too_early"
    FROM_HOUR = "from_hour"
    """On that day it is not too early from some hour on."""
    TOO_LATE = "too_late"
    USED_UP = "used_up"
    EXPIRED = "expired"
    GAP = "gap"
    LAPSED = "lapsed"
    AFTER_REACTION = "after_reaction"
    OTHER_LINE = "other_line"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that stands against a treatment, by one rule or by none."""

    code: Code
    weight: Weight
    facts: Mapping[str, Fact] = field(default_factory=dict)
    rule: str = ""
    """Id of the rule that asks for it; "" for what no rule has to ask for."""
    record: str = ""
    """What on file is behind it, as in ``salon_vault.clearance.model.Obstacle``."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The treatment that somebody wants to do."""

    kind: Kind
    treatment: TreatmentId
    first: datetime
    """The earliest moment at which it can begin."""
    last: datetime
    product: str = ""
    """The product line it is to be done with, if that is known."""
    zone: tzinfo | None = None
    """Of the counter; None for this PC's."""

    @property
    def day(self) -> date:
        """The day at the counter."""
        return self.first.astimezone(self.zone).date()

    def day_of(self, moment: datetime) -> date:
        """Return the day at the counter on which ``moment`` lies."""
        return moment.astimezone(self.zone).date()


@dataclass(frozen=True, slots=True)
class History:
    """What is on file about one client and one kind of treatment."""

    tests: tuple[PatchTest, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    lapses: tuple[Lapse, ...] = ()
    done: tuple[date, ...] = ()
    """Days on which such a treatment was done."""
    whole: bool = True
    """Whether every record, and every rule of the kind, could be read."""
    age: int | None = None
    """Years on the day of the treatment, where the salon may know it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the tests say to a treatment."""

    findings: tuple[Finding, ...] = ()
    test: PatchTest | None = None
    """The test that counts, or the one that comes nearest."""
    until: date | None = None
    """The last day on which it counts, as far as the rules say one."""
    needed: bool = False
    """Whether any rule asks for a test."""

    @property
    def stops(self) -> bool:
        """Tell whether the treatment is not to be begun."""
        return any(each.weight >= Weight.REFER for each in self.findings)


def any_time_on(day: date, zone: tzinfo | None = None) -> tuple[datetime, datetime]:
    """Return the first and last moment of a day at the counter."""
    return (_moment(day, zone), _moment(day + timedelta(days=1), zone) - timedelta(minutes=1))


def _moment(day: date, zone: tzinfo | None) -> datetime:
    midnight = datetime.combine(day, time())
    return midnight.astimezone() if zone is None else midnight.replace(tzinfo=zone)
