"""How products, lots and their uses lie in their rows, and how they are read back."""

from typing import Any

from salon_vault.clients.model import ClientId
from salon_vault.products.model import (
    Lot,
    LotId,
    Product,
    ProductId,
    ProductKind,
    ProductUse,
    UsedFor,
    UsedLot,
)
from storage.client_rows import iso
from storage.planted import day, day_or_none

PRODUCT = "p.id, p.kind, p.brand, p.line, p.name, p.used_on, p.version"
LOT = "l.id, l.product, l.number, l.opened_on, l.expires_on, l.finished_on, l.version"
USE = "u.lot, u.client, u.used_for, u.record, u.day, u.staff"

_USE, _LOT = len(USE.split(", ")), len(LOT.split(", "))


def product_of(*row: Any) -> Product:  # noqa: ANN401 - whatever a row holds
    """Return the product that a row of ``PRODUCT`` columns holds; raises ValueError."""
    id_, kind, brand, line, name, used_on, version = row
    used = day_or_none(used_on)
    return Product(ProductId(id_), ProductKind(kind), brand, line, name, used, version)


def lot_of(*row: Any) -> Lot:  # noqa: ANN401 - whatever a row holds
    """Return the lot that a row of ``LOT`` columns holds; raises ValueError."""
    id_, product, number, opened_on, expires_on, finished_on, version = row
    return Lot(
        LotId(id_),
        ProductId(product),
        number,
        day(opened_on),
        day_or_none(expires_on),
        day_or_none(finished_on),
        version,
    )


def used_lot_of(*row: Any) -> UsedLot:  # noqa: ANN401 - whatever a row holds
    """Return the use that a row of ``USE``, ``LOT`` and ``PRODUCT`` columns holds."""
    lot, client, used_for, record, on, by = row[:_USE]
    use = ProductUse(LotId(lot), ClientId(client), UsedFor(used_for), record, day(on), by)
    return UsedLot(use, lot_of(*row[_USE : _USE + _LOT]), product_of(*row[_USE + _LOT :]))


def row_of_product(product: Product) -> tuple[Any, ...]:
    """Return the ``PRODUCT`` columns of a product."""
    names = (product.kind.value, product.brand, product.line, product.name)
    return (product.id, *names, iso(product.used_on), product.version)


def row_of_lot(lot: Lot) -> tuple[Any, ...]:
    """Return the ``LOT`` columns of a lot."""
    days = (lot.opened_on.isoformat(), iso(lot.expires_on), iso(lot.finished_on))
    return (lot.id, lot.product, lot.number, *days, lot.version)


def row_of_use(use: ProductUse) -> tuple[Any, ...]:
    """Return the columns of a use, in the order of its table."""
    on = use.on.isoformat()
    return (use.used_for.value, use.record, use.lot, use.client, on, use.by)
