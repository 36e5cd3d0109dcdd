"""Products, their lots, and the uses of lots in the database."""

from collections.abc import Sequence
from dataclasses import replace

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.errors import EditConflict, InvalidInput, NotFound
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
from salon_vault.products.numbers import lot_key
from storage.cipher import Connection
from storage.client_words import HIGHEST
from storage.planted import sound
from storage.product_rows import (
    LOT,
    PRODUCT,
    USE,
    lot_of,
    product_of,
    row_of_lot,
    row_of_product,
    row_of_use,
    used_lot_of,
)
from storage.sealed import Touched

_PRODUCTS = f"SELECT {PRODUCT} FROM product AS p"  # noqa: S608 - constants only
_LOTS = f"SELECT {LOT} FROM lot AS l"  # noqa: S608 - constants only
_USED = (
    f"SELECT {USE}, {LOT}, {PRODUCT} FROM product_use AS u"  # noqa: S608 - constants only
    " JOIN lot AS l ON l.id = u.lot JOIN product AS p ON p.id = l.product"
)
_WHO = (
    f"SELECT card.id, card.name, card.phone_tail, card.version, {USE}, {LOT}, {PRODUCT}"  # noqa: S608 - constants only
    " FROM lot AS l JOIN product AS p ON p.id = l.product"
    " JOIN product_use AS u ON u.lot = l.id JOIN client AS written ON written.id = u.client"
    " JOIN client AS card ON card.id = coalesce(written.merged_into, written.id)"
    " WHERE l.same >= ? AND l.same <= ? ORDER BY card.name, card.id, u.day DESC, u.record"
)
_CARD = 4
"""Columns of ``_WHO`` that are about the card."""

_SAVE_PRODUCT = (
    "INSERT INTO product (id, kind, brand, line, name, used_on, version, same)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind,"
    " brand = excluded.brand, line = excluded.line, name = excluded.name,"
    " used_on = excluded.used_on, version = excluded.version, same = excluded.same"
)
_SAVE_LOT = (
    "INSERT INTO lot (id, product, number, opened_on, expires_on, finished_on, version, same)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET number = excluded.number,"
    " opened_on = excluded.opened_on, expires_on = excluded.expires_on,"
    " finished_on = excluded.finished_on, version = excluded.version, same = excluded.same"
)


class SqlProductBook:
    """The shelf as one transaction sees it."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched

    def every(self) -> list[Product]:
        """Return all products, those used last first; rows that say nothing are left out."""
        rows = self._connection.execute(
            _PRODUCTS + " ORDER BY p.used_on IS NULL, p.used_on DESC, p.brand, p.line, p.name"
        )
        return sound(rows.fetchall(), product_of)

    def get(self, product_id: ProductId) -> Product:
        """Return one of them; raise NotFound."""
        found = self._product("p.id = ?", product_id)
        if found is None:
            raise NotFound(Subject.PRODUCT, product_id)
        return found

    def same(self, product: Product) -> Product | None:
        """Return the kept product that ``product`` is, by kind, brand, line and name."""
        return self._product("p.same = ?", product.key)

    def save(self, product: Product) -> Product:
        """Keep a product and return it; raise EditConflict, InvalidInput."""
        before = self._product("p.id = ?", product.id)
        version = before.version if before else 0
        if product.version != version:
            raise EditConflict
        other = self.same(product)
        if other is not None and other.id != product.id:
            raise InvalidInput("product", "taken")
        kept = replace(product, version=version + 1)
        self._connection.execute(_SAVE_PRODUCT, (*row_of_product(kept), kept.key))
        self._touched(Touch(Verb.CHANGED, Subject.PRODUCT, kept.id, kept.version))
        return kept

    def lots(self) -> list[Lot]:
        """Return all lots, the last opened first."""
        return self._lots("")

    def lots_of(self, product_id: ProductId) -> list[Lot]:
        """Return a product's lots, the last opened first."""
        return self._lots(" WHERE l.product = ?", product_id)

    def lot(self, lot_id: LotId) -> Lot:
        """Return one lot; raise NotFound."""
        found = self._lots(" WHERE l.id = ?", lot_id)
        if not found:
            raise NotFound(Subject.LOT, lot_id)
        return found[0]

    def save_lot(self, lot: Lot) -> Lot:
        """Keep a lot and return it; raise EditConflict, InvalidInput."""
        before = next(iter(self._lots(" WHERE l.id = ?", lot.id)), None)
        version = before.version if before else 0
        if lot.version != version:
            raise EditConflict
        same = lot_key(lot.number)
        for other in self.lots_of(lot.product):
            if other.id != lot.id and lot_key(other.number) == same:
                raise InvalidInput("lot", "taken")
        kept = replace(lot, version=version + 1)
        self._connection.execute(_SAVE_LOT, (*row_of_lot(kept), same))
        self._touched(Touch(Verb.CHANGED, Subject.LOT, kept.id, kept.version))
        return kept

    def keep_uses(self, used_for: UsedFor, record: str, uses: Sequence[ProductUse]) -> None:
        """Keep the uses that a record names, in place of those it named before."""
        before = self._uses(used_for, record)
        self._connection.execute(
            "DELETE FROM product_use WHERE used_for = ? AND record = ?",
            (used_for.value, record),
        )
        self._connection.executemany(
            "INSERT INTO product_use (used_for, record, lot, client, day, staff)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [row_of_use(use) for use in uses],
        )
        named = {used.use.lot for used in before} ^ {use.lot for use in uses}
        for lot in sorted(named):
            self._touched(Touch(Verb.CHANGED, Subject.LOT, lot))

    def uses_of(self, used_for: UsedFor, record: str) -> list[UsedLot]:
        """Return the uses that a record names, by product; the record is reported as read."""
        found = self._uses(used_for, record)
        if found:
            self._touched(Touch(Verb.READ, Subject(used_for.value), record))
        return found

    def who_had(self, key: str, *, begins: bool) -> list[HadLot]:
        """Return the clients on whom lots of this key were used, each card reported as read."""
        until = key + HIGHEST if begins else key
        cards: dict[tuple[str, str, str, int], list[UsedLot]] = {}
        for row in self._connection.execute(_WHO, (key, until)):
            for used in sound([row[_CARD:]], used_lot_of):
                cards.setdefault(row[:_CARD], []).append(used)
        for card, _name, _tail, version in cards:
            self._touched(Touch(Verb.READ, Subject.CLIENT, card, version))
        return [
            HadLot(ClientId(card), name, tail, tuple(uses))
            for (card, name, tail, _version), uses in cards.items()
        ]

    def _uses(self, used_for: UsedFor, record: str) -> list[UsedLot]:
        rows = self._connection.execute(
            _USED + " WHERE u.used_for = ? AND u.record = ? ORDER BY p.brand, p.line, p.name",
            (used_for.value, record),
        )
        return sound(rows.fetchall(), used_lot_of)

    def _product(self, condition: str, value: str) -> Product | None:
        rows = self._connection.execute(f"{_PRODUCTS} WHERE {condition}", (value,)).fetchall()
        return next(iter(sound(rows, product_of)), None)

    def _lots(self, condition: str, *values: str) -> list[Lot]:
        order = " ORDER BY l.opened_on DESC, l.version DESC, l.id"
        rows = self._connection.execute(_LOTS + condition + order, values)
        return sound(rows.fetchall(), lot_of)
