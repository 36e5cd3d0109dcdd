"""What stands in a law pack: one frozen class for every table of the TOML file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

type Wording = Mapping[str, str]
"""The same words in every language of the pack, by language: what papers say."""

type ScreenWording = Mapping[str, str]
"""The same words in every language of the program, by language: what screens say."""


class Status(StrEnum):
    """How well a fact or a source was seen."""

    OFFICIAL = "official"
    """The text of the law was read."""
    SECONDARY = "secondary"
    """A copy or a commentary was read."""
    OWN = "own"
    """Nobody has verified it."""


class Unit(StrEnum):
    """What a period is counted in."""

    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working_day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time as the law names it."""

    n: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Meta:
    """Which pack this is, and how old."""

    id: str
    name: Wording
    languages: tuple[str, ...]
    primary_language: str
    """The language in which the law wants its papers."""
    facts_as_of: date
    review_by: date


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from."""

    id: str
    title: ScreenWording
    url: str
    status: Status


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim about the law that can be ticked as checked."""

    id: str
    claim: ScreenWording
    """What has to be checked, in one sentence, for the owner's screen."""
    status: Status
    src: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Law:
    """What the law is called."""

    title: Wording
    short: Wording


@dataclass(frozen=True, slots=True)
class Authority:
    """To whom a client complains."""

    name: Wording
    short: str
    address: str
    web: str
    breach_channel: Wording
    facts: tuple[str, ...] = ()


class DayOfEvent(StrEnum):
    """Whether the day something happens is itself counted."""

    EXCLUDED = "excluded"


class MonthRule(StrEnum):
    """Where a period in months or years ends."""

    SAME_DATE_ELSE_LAST_DAY = "same_date_else_last_day"


class HourRule(StrEnum):
    """Whether hours stand still at night."""

    RUNNING = "running"


@dataclass(frozen=True, slots=True)
class Counting:
    """
    How the law counts time.

    Rules with one choice are here all the same: a pack that asks for a rule nobody has
    written is refused, and not miscounted.
    """

    day_of_event: DayOfEvent
    month_rule: MonthRule
    hours: HourRule
    roll_to_working_day: bool
    src: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MovedDays:
    """Days that a decree made free (``add``) or working (``remove``) in one year."""

    year: int
    add: tuple[date, ...] = ()
    remove: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days on which nobody works."""

    weekend: tuple[int, ...]
    """ISO numbers, 7 for Sunday."""
    fixed: tuple[str, ...]
    """``MM-DD``."""
    easter_offsets: tuple[int, ...] = ()
    """Days after Easter Sunday."""
    moved: tuple[MovedDays, ...] = ()


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of data; every field the vault keeps belongs to one."""

    id: str
    special: bool
    label: Wording
    short: Wording
    """For the second and later times the notice names it."""
    cite: str = ""
    only_with: tuple[str, ...] = ()
    """Printed only if one of these things is done outside the program; () for always."""


@dataclass(frozen=True, slots=True)
class Basis:
    """A legal ground."""

    id: str
    consent: bool
    special: bool
    """Whether it carries special categories of data too."""
    interest: bool
    """Whether it is a legitimate interest, which has to be named and can be objected to."""
    label: Wording
    cite: Wording


class RetentionKind(StrEnum):
    """Who says how long."""

    LAW = "law"
    LIMITATION = "limitation"
    POLICY = "policy"


class Start(StrEnum):
    """From when a retention period runs."""

    VISIT_DONE = "visit_done"
    LAST_VISIT = "last_visit"
    EVENT = "event"
    RECORDING = "recording"
    END_OF_YEAR_TAX_DUE = "end_of_year_tax_due"
    WITHDRAWAL_OR_ERASURE = "withdrawal_or_erasure"
    CARD_ERASED = "card_erased"


class RoundUp(StrEnum):
    """To which day the end of a period is put off."""

    END_OF_CALENDAR_YEAR = "end_of_calendar_year"


@dataclass(frozen=True, slots=True)
class Retention:
    """How long something is kept."""

    id: str
    kind: RetentionKind
    start: Start
    label: Wording
    cite: str
    length: Period | None = None
    """None where the start itself is the end."""
    round_up: RoundUp | None = None
    minors_until: int | None = None
    """The age up to which nothing of a minor is let go, in years."""
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Purpose:
    """Why data are used, on what ground, and how long."""

    id: str
    label: Wording
    data: tuple[str, ...]
    basis: str
    retention: str
    retention_if_injury: str = ""
    consent_form: str = ""
    interest: Wording | None = None
    only_with: tuple[str, ...] = ()
    """As for a category: prints only if one of these is done outside the program."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who gets data when the salon does something outside the program."""

    question: str
    who: Wording
