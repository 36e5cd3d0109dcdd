"""One visit of one client."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from salon_vault.clearance.model import Ground
from salon_vault.clients.model import ClientId
from salon_vault.clients.names import tidy_line
from salon_vault.errors import InvalidInput
from salon_vault.products.model import NAME_LENGTH
from salon_vault.staff.model import StaffId
from salon_vault.treatments.model import PRICE_LIMIT, TREATMENT_LENGTH, Kind, TreatmentId

VisitId = NewType("VisitId", str)

MOST_TREATMENTS = 8
"""Treatments from the list that one visit may have."""

MOST_USED = 20
"""Products that one visit may have."""

BETWEEN = " + "
"""Stands between treatments wherever a visit is read, in every language."""

PRODUCT_LENGTH = 3 * NAME_LENGTH + 2
"""Longest product, in characters: brand, line and name."""


@dataclass(frozen=True, slots=True)
class Used:
    """A product that was used on a visit, and the lot that stands on it."""

    product: str
    """Brand, line and name, as they stand on the tube."""
    lot: str = ""

    def __post_init__(self) -> None:
        if not tidy_line(self.product):
            raise InvalidInput("product", "blank")
        if len(self.product) > PRODUCT_LENGTH:
            raise InvalidInput("product", "long")
        if len(self.lot) > NAME_LENGTH:
            raise InvalidInput("lot", "long")


@dataclass(frozen=True, slots=True)
class Against:
    """That a treatment was done all the same, although something stood against it."""

    treatment: TreatmentId
    ground: Ground
    code: str
    """As in ``salon_vault.clearance.model.Obstacle``."""


@dataclass(frozen=True, slots=True)
class Planned:
    """The product line that treatments of a kind are to be done with."""

    kind: Kind
    line: str
    """Brand and line, as on the box."""

    def __post_init__(self) -> None:
        if not self.line:
            raise InvalidInput("product", "blank")
        if len(self.line) > PRODUCT_LENGTH:
            raise InvalidInput("product", "long")


@dataclass(frozen=True, slots=True)
class Visit:
    """What the salon compartment keeps of a visit; notes on health belong elsewhere."""

    id: VisitId
    client: ClientId
    on: date
    treatment: str
    """What was done, as people read it."""
    by: str
    """Label of the member of staff, as it was on that day."""
    price: int | None = None
    """In hundredths of the salon's currency."""
    version: int = 0
    treatments: tuple[TreatmentId, ...] = ()
    """Those of them that stand on the salon's list: rules hang on them."""
    practitioner: StaffId | None = None
    """Who did it, if that was said; visits from before this was asked have none."""
    used: tuple[Used, ...] = ()
    started_at: datetime | None = None
    """When it was begun; None for a visit that was recorded afterwards."""
    closed_at: datetime | None = None
    against: tuple[Against, ...] = ()
    seen_on: date | None = None
    """When an owner has seen what it is marked with in ``against``."""
    unlisted: tuple[Kind, ...] = ()
    """Of which kinds is what stands on no list, as far as somebody said."""
    planned: tuple[Planned, ...] = ()
    """With which product lines it was to be done, as far as that was known."""

    def __post_init__(self) -> None:
        if not tidy_line(self.treatment):
            raise InvalidInput("treatment", "blank")
        if len(self.treatment) > TREATMENT_LENGTH:
            raise InvalidInput("treatment", "long")
        if self.price is not None and not 0 <= self.price <= PRICE_LIMIT:
            raise InvalidInput("price", "range")
        if len(self.treatments) > MOST_TREATMENTS:
            raise InvalidInput("treatment", "many")
        if len(self.used) > MOST_USED:
            raise InvalidInput("product", "many")

    @property
    def lines(self) -> Mapping[Kind, str]:
        """The product lines it was to be done with, by kind of treatment."""
        return {each.kind: each.line for each in self.planned}

    @property
    def against_stop(self) -> bool:
        """Whether something stood against it; forms that are not signed are no stop."""
        return any(each.ground is not Ground.PAPERS for each in self.against)

    @property
    def unsigned(self) -> bool:
        """Whether it was closed without forms that its treatments want signed."""
        return any(each.ground is Ground.PAPERS for each in self.against)

    @property
    def is_open(self) -> bool:
        """Whether it was begun and has not been closed yet."""
        return self.started_at is not None and self.closed_at is None


@dataclass(frozen=True, slots=True)
class Done:
    """What is told of a visit that is recorded afterwards, besides its name and price."""

    treatments: tuple[TreatmentId, ...] = ()
    practitioner: StaffId | None = None
    """None for whoever is at the desk, if they are a specialist."""
    used: tuple[Used, ...] = ()
    note: str = ""
    """Sealed to *health*."""
    why: str = ""
    """Why it was done although something stood against it; sealed to *health*."""
    unlisted: tuple[Kind, ...] = ()
    """Of which kinds is what stands on no list, as far as that is said."""


@dataclass(frozen=True, slots=True)
class Practitioner:
    """Somebody who can be named as the one who carries out a treatment."""

    id: StaffId
    label: str


def new_visit_id() -> VisitId:
    """Return an id that nothing has had."""
    return VisitId(secrets.token_hex(8))
