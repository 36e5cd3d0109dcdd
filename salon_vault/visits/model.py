"""One visit of one client."""

import secrets
from dataclasses import dataclass
from datetime import date
from typing import NewType

from salon_vault.clients.model import ClientId
from salon_vault.clients.names import tidy_line
from salon_vault.errors import InvalidInput

VisitId = NewType("VisitId", str)

TREATMENT_LENGTH = 200
PRICE_LIMIT = 10_000_000
"""Highest price of a visit, in hundredths of the salon's currency."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What the salon compartment keeps of a visit; notes on health belong elsewhere."""

    id: VisitId
    client: ClientId
    on: date
    treatment: str
    by: str
    """Label of the member of staff, as it was on that day."""
    price: int | None = None
    """In hundredths of the salon's currency."""
    version: int = 0

    def __post_init__(self) -> None:
        if not tidy_line(self.treatment):
            raise InvalidInput("treatment", "blank")
        if len(self.treatment) > TREATMENT_LENGTH:
            raise InvalidInput("treatment", "long")
        if self.price is not None and not 0 <= self.price <= PRICE_LIMIT:
            raise InvalidInput("price", "range")


def new_visit_id() -> VisitId:
    """Return an id that nothing has had."""
    return VisitId(secrets.token_hex(8))
