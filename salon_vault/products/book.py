"""Where products, their lots, and the uses of lots are kept."""

from collections.abc import Sequence
from typing import Protocol

from salon_vault.products.model import (
    HadLot,
    Lot,
    LotId,
    Product,
    ProductId,
    ProductUse,
    UsedFor,
    UsedLot,
)


class ProductBook(Protocol):
    """The shelf as one transaction sees it."""

    def every(self) -> list[Product]:
        """Return all products, those used last first."""
        ...

    def get(self, product_id: ProductId) -> Product:
        """Return one of them; raise NotFound."""
        ...

    def same(self, product: Product) -> Product | None:
        """Return the kept product that ``product`` is, by kind, brand, line and name."""
        ...

    def save(self, product: Product) -> Product:
        """
        Keep a product and return it with its new version.

        Raises:
            EditConflict: if ``product.version`` is not the kept one.
            InvalidInput: if it is another product's name.
        """
        ...

    def lots(self) -> list[Lot]:
        """Return all lots, the last opened first."""
        ...

    def lot(self, lot_id: LotId) -> Lot:
        """Return one lot; raise NotFound."""
        ...

    def lots_of(self, product_id: ProductId) -> list[Lot]:
        """Return a product's lots, the last opened first."""
        ...

    def save_lot(self, lot: Lot) -> Lot:
        """
        Keep a lot and return it with its new version.

        Raises:
            EditConflict: if ``lot.version`` is not the kept one.
            InvalidInput: if the product has another lot of this number.
        """
        ...

    def keep_uses(self, used_for: UsedFor, record: str, uses: Sequence[ProductUse]) -> None:
        """Keep the uses that a record names, in place of those it named before."""
        ...

    def uses_of(self, used_for: UsedFor, record: str) -> list[UsedLot]:
        """Return the uses that a record names, which is reported as read."""
        ...

    def who_had(self, key: str, *, begins: bool) -> list[HadLot]:
        """
        Return the clients on whom lots of this key were used, by name.

        ``key`` is a number as ``lot_key`` spells it, or with ``begins`` how one begins. Each
        card is reported as read: the answer says something about every one of them.
        """
        ...
