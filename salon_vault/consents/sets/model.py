"""The papers before a visit: which, why, and what keeps them from being printed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from salon_vault.clearance.model import Obstacle
from salon_vault.clients.model import ClientId
from salon_vault.consents.library import Role, form_of, is_taken_home
from salon_vault.consents.model import PaperCode
from salon_vault.day.model import DayEntryId


class Belonging(StrEnum):
    """Why a paper belongs to a visit."""

    FIRST = "first"
    """No signed health sheet for treatments of this kind is on file."""
    COMES_BACK = "comes_back"
    """One is: the client says what has changed."""
    TREATMENT = "treatment"
    UNDER_AGE = "under_age"
    AGE_UNKNOWN = "age_unknown"
    NEVER_ASKED = "never_asked"
    """What photos may be used for."""
    TEST_DUE = "test_due"
    TAKES_HOME = "takes_home"


class Need(StrEnum):
    """How far a paper that belongs to a visit is still needed for it."""

    DUE = "due"
    PRINTED = "printed"
    """It was printed for this visit, and is not back: printed again it keeps its code."""
    ON_FILE = "on_file"
    """One is signed, or signing was refused."""
    IF_WANTED = "if_wanted"


@dataclass(frozen=True, slots=True)
class Proposed:
    """One paper of a set, before anybody has ticked or unticked it."""

    form: str
    role: Role
    why: Belonging
    need: Need = Need.DUE
    printed: PaperCode | None = None
    """Of the one that is out."""

    @property
    def ticked(self) -> bool:
        """Whether it is printed unless somebody says otherwise."""
        return self.need is Need.DUE


type Print = tuple[ClientId, str, str]
"""Whose, which form, and for a consent to which treatment."""


@dataclass(frozen=True, slots=True)
class VisitSet:
    """What belongs to one visit of one client."""

    client: ClientId
    treatment: str
    """As it is printed."""
    on: date
    languages: tuple[str, ...]
    """The client's, and the one in which the law wants its papers if that is another."""
    papers: tuple[Proposed, ...] = ()
    stops: tuple[Obstacle, ...] = ()
    """For which nobody answers: no consent to the treatment is printed."""

    def print_of(self, form: str) -> Print:
        """Return what a form is printed once for on a day, however often the client comes."""
        apart = self.treatment if form_of(form).role is Role.CONSENT else ""
        return self.client, form, apart

    def to_print(self, forms: Iterable[str]) -> list[tuple[str, str]]:
        """Return each form with each language it is printed in; a slip to take home in one."""
        own, *others = self.languages
        wanted = list(forms)
        signed = [form for form in wanted if not is_taken_home(form)]
        return [(form, own) for form in wanted] + [
            (form, language) for language in others for form in signed
        ]


class LeftOut(StrEnum):
    """Why nothing is printed for an entry of the day list."""

    STOPPED = "stopped"
    GUEST = "guest"
    NO_CARD = "no_card"
    NOT_YOURS = "not_yours"
    """The card is not for the person at this desk."""
    NO_WORDING = "no_wording"
    """The salon's own words of a form are not there in the language of the client."""
    PRINTED = "printed"
    """Everything is out already."""
    NOTHING_DUE = "nothing_due"


@dataclass(frozen=True, slots=True)
class Coming:
    """An entry of the day list, and its set or why there is none."""

    entry: DayEntryId
    at: time | None
    name: str
    """Short, as on the list; "" for a guest."""
    treatment: str
    set: VisitSet | None = None
    left_out: LeftOut | None = None


@dataclass(frozen=True, slots=True)
class DaySets:
    """What is printed for a day, in the order of the clock."""

    day: date
    coming: tuple[Coming, ...] = ()


@dataclass(frozen=True, slots=True)
class DayOrder:
    """What somebody wants printed for the entries of a day: forms, by entry."""

    day: date
    forms: Mapping[DayEntryId, tuple[str, ...]]
