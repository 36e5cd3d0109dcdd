"""One treatment on the salon's list."""

import secrets
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from salon_vault.clients.names import tidy_line
from salon_vault.errors import InvalidInput

TreatmentId = NewType("TreatmentId", str)
"""Random, 16 hex digits."""

TREATMENT_LENGTH = 200
"""Longest name of a treatment, and of what was done on a visit, in characters."""

PRICE_LIMIT = 10_000_000
"""Highest price of a treatment and of a visit, in hundredths of the salon's currency."""

MINUTES = range(5, 721)
"""How long a treatment may take."""


class Kind(StrEnum):
    """What the rules of the trade tell apart: tests, questions and ages hang on it."""

    HAIR_COLOUR = "hair_colour"
    HAIR_CARE = "hair_care"
    """Cutting, styling, care: nothing that needs a test."""
    LASH_BROW = "lash_brow"
    FACIAL = "facial"
    """Facials and peels."""
    MASSAGE = "massage"
    WAXING = "waxing"
    LASER = "laser"
    """Laser and intense pulsed light."""
    PERMANENT_MAKEUP = "permanent_makeup"
    NAILS = "nails"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Treatment:
    """What the salon calls a treatment, and of which kind it is."""

    id: TreatmentId
    name: str
    kind: Kind
    price: int | None = None
    """In hundredths of the salon's currency."""
    minutes: int | None = None
    active: bool = True
    """Whether it is still offered; what was done keeps its name either way."""
    version: int = 0

    def __post_init__(self) -> None:
        if not tidy_line(self.name):
            raise InvalidInput("treatment", "blank")
        if len(self.name) > TREATMENT_LENGTH:
            raise InvalidInput("treatment", "long")
        if self.price is not None and not 0 <= self.price <= PRICE_LIMIT:
            raise InvalidInput("price", "range")
        if self.minutes is not None and self.minutes not in MINUTES:
            raise InvalidInput("minutes", "range")


def new_treatment_id() -> TreatmentId:
    """Return an id that nothing has had."""
    return TreatmentId(secrets.token_hex(8))
