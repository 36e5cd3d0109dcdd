"""A product, a lot of it, and a use of that lot on a client."""

import secrets
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NewType

from salon_vault.clients.model import ClientId
from salon_vault.clients.names import fold, tidy_line
from salon_vault.errors import InvalidInput
from salon_vault.products.numbers import lot_key

ProductId = NewType("ProductId", str)
"""Random, 16 hex digits."""

LotId = NewType("LotId", str)
"""Random, 16 hex digits."""

NAME_LENGTH = 60
"""Of a brand, a line, a name, or a lot's number."""


class ProductKind(StrEnum):
    """What a product is for."""

    COLOUR = "colour"
    DEVELOPER = "developer"
    LASH_GLUE = "lash_glue"
    WAX = "wax"
    PEEL = "peel"
    PIGMENT = "pigment"
    ADHESIVE = "adhesive"
    OTHER = "other"


class UsedFor(StrEnum):
    """The kinds of record that name a lot."""

    VISIT = "visit"
    FORMULA = "formula"
    PATCH_TEST = "patch_test"
    REACTION = "reaction"


@dataclass(frozen=True, slots=True)
class Product:
    """One product as it stands on the shelf: a shade, a developer, a glue."""

    id: ProductId
    kind: ProductKind
    brand: str
    line: str
    """The series within the brand; "" where there is none."""
    name: str
    """Its shade, strength or name: ``7.1``, ``6 %``."""
    used_on: date | None = None
    """When it was last used; orders what is proposed."""
    version: int = 0

    def __post_init__(self) -> None:
        if not tidy_line(self.name):
            raise InvalidInput("product", "blank")
        if max(map(len, (self.brand, self.line, self.name))) > NAME_LENGTH:
            raise InvalidInput("product", "long")

    @property
    def key(self) -> str:
        """What two products may not share: kind, brand, line and name as people type them."""
        parts = (self.kind.value, *map(fold, (self.brand, self.line, self.name)))
        return "\n".join("".join(part.split()) for part in parts)

    @property
    def label(self) -> str:
        """Brand, line and name, as they stand on the tube."""
        return " ".join(part for part in (self.brand, self.line, self.name) if part)

    def tidied(self) -> "Product":
        """Return it with its words on one line each."""
        brand, line, name = map(tidy_line, (self.brand, self.line, self.name))
        return replace(self, brand=brand, line=line, name=name)


@dataclass(frozen=True, slots=True)
class Lot:
    """What was filled under one number; one tube of it stands for all."""

    id: LotId
    product: ProductId
    number: str
    """As printed on the tube."""
    opened_on: date
    expires_on: date | None = None
    finished_on: date | None = None
    version: int = 0

    def __post_init__(self) -> None:
        if not lot_key(self.number):
            raise InvalidInput("lot", "blank")
        if len(self.number) > NAME_LENGTH:
            raise InvalidInput("lot", "long")

    @property
    def open(self) -> bool:
        """Whether some of it is left."""
        return self.finished_on is None

    def expired(self, today: date) -> bool:
        """Tell whether its last day is over."""
        return self.expires_on is not None and self.expires_on < today


@dataclass(frozen=True, slots=True)
class ProductUse:
    """That a lot was used on a client, and in which record it says so."""

    lot: LotId
    client: ClientId
    used_for: UsedFor
    record: str
    """The id of the visit, formula or patch test."""
    on: date
    by: str
    """Label of the member of staff, as it was on that day."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A product that goes on from what was typed, and the lot that is open."""

    product: Product
    lot: Lot | None = None


@dataclass(frozen=True, slots=True)
class UsedLot:
    """A use, with the lot and the product that it names."""

    use: ProductUse
    lot: Lot
    product: Product


@dataclass(frozen=True, slots=True)
class OnShelf:
    """A lot, and the product that it is one of."""

    product: Product
    lot: Lot


@dataclass(frozen=True, slots=True)
class HadLot:
    """One line of the answer to "who had lot X?": as little as a recall needs."""

    client: ClientId
    """The card that stays, where the one it was written to was merged."""
    name: str
    phone_tail: str
    uses: tuple[UsedLot, ...]
    """The latest first."""


@dataclass(frozen=True, slots=True)
class Recall:
    """Who had a lot."""

    number: str
    """As it was typed."""
    clients: tuple[HadLot, ...]
    similar: bool = False
    """Whether the lots only begin with what was typed."""


def new_product_id() -> ProductId:
    """Return an id that nothing has had."""
    return ProductId(secrets.token_hex(8))


def new_lot_id() -> LotId:
    """Return an id that nothing has had."""
    return LotId(secrets.token_hex(8))
