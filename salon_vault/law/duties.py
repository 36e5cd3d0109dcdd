"""What stands in a law pack about consents, requests, complaints, incidents and duties."""

from dataclasses import dataclass
from enum import StrEnum

from salon_vault.law.shape import Period, ScreenWording, Wording


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """One consent: one purpose, asked for by itself."""

    id: str
    purpose: str
    title: Wording
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Consent:
    """How consent has to be asked."""

    separate_document: bool
    written_form_required: bool
    cite: str
    forms: tuple[ConsentForm, ...]
    facts: tuple[str, ...] = ()


class Signer(StrEnum):
    """Who signs for somebody not of age."""

    GUARDIAN = "guardian"
    BOTH = "guardian_and_minor"


@dataclass(frozen=True, slots=True)
class GuardianRule:
    """Who signs under an age."""

    under: int
    who_signs: Signer
    cite: str


@dataclass(frozen=True, slots=True)
class Guardian:
    """Ages, in years."""

    full_age: int
    rules: tuple[GuardianRule, ...]
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """A right a client can use, and by when it has to be answered."""

    id: str
    name: Wording
    cite: str
    complete: Period
    extension: Period | None = None
    extension_notice_within: Period | None = None
    at_once: bool = False
    """What is asked happens at once; ``complete`` is for the written answer."""
    may_keep_for: tuple[str, ...] = ()
    """Purposes for which data may stay after an erasure."""


class Silence(StrEnum):
    """What no answer in time means."""

    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True)
class Complaint:
    """A client's complaint about a treatment: a clock of consumer law."""

    name: Wording
    answer_within: Period
    roll_to_working_day: bool
    silence: Silence
    durable_medium: bool
    """The answer goes on paper or on another lasting medium."""
    cite: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BreachItem:
    """One thing a report of an incident has to say."""

    id: str
    name: Wording


@dataclass(frozen=True, slots=True)
class BreachStep:
    """Whom to tell of an incident, and by when."""

    to: str
    when: str
    within: Period
    legal_limit: bool
    """False: the law says "without undue delay", and the period is our reminder."""
    content: tuple[str, ...]
    cite: str


@dataclass(frozen=True, slots=True)
class Breach:
    """What the law wants after an incident."""

    name: Wording
    register_required: bool
    cite: str
    steps: tuple[BreachStep, ...]
    items: tuple[BreachItem, ...]
    facts: tuple[str, ...] = ()


class Moment(StrEnum):
    """When a duty falls due."""

    BEFORE_FIRST_CARD = "before_first_card"
    EACH_CLIENT = "each_client"
    JOINING = "joining"
    PARTNER = "partner"
    DESTRUCTION = "destruction"


class Force(StrEnum):
    """How binding a duty is."""

    REQUIRED = "required"
    CHECK = "check"
    """It depends on the salon: somebody has to look."""
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Duty:
    """A paper or a deed that the law asks of the salon itself."""

    id: str
    when: Moment
    force: Force
    name: ScreenWording
    cite: ScreenWording
    waiting: Period | None = None
    """How long before it may take effect."""
    contents: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
