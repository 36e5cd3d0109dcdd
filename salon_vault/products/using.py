"""Remembering which lots went into a record; what other features ask of the shelf."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from salon_vault.clients.model import ClientId
from salon_vault.clients.names import fold, tidy_line, words
from salon_vault.clock import day_of
from salon_vault.ports import Work
from salon_vault.products.model import (
    Lot,
    LotId,
    Product,
    ProductKind,
    ProductUse,
    Suggestion,
    UsedFor,
    new_lot_id,
    new_product_id,
)
from salon_vault.products.numbers import lot_key

MOST = 8
"""Suggestions at a time."""


@dataclass(frozen=True, slots=True)
class Where:
    """The record that names a lot."""

    used_for: UsedFor
    record: str
    """Its id."""
    client: ClientId
    on: date
    by: str = ""
    """Label of who used it; "" is the person at the desk."""


def shelved(
    work: Work, kind: ProductKind, brand: str, line: str, name: str, used_on: date | None = None
) -> Product:
    """Return the product of that name, put on the shelf if it is new, as used on a day."""
    typed = Product(new_product_id(), kind, brand, line, name).tidied()
    kept = work.products.same(typed) or typed
    latest = max(filter(None, (kept.used_on, used_on)), default=None)
    if kept.version and kept.used_on == latest:
        return kept
    return work.products.save(replace(kept, used_on=latest))


def called(work: Work, label: str, used_on: date) -> Product:
    """Return the product whose label was typed, new or not; a new one is of no kind yet."""
    same = next((one for one in work.products.every() if fold(one.label) == fold(label)), None)
    if same is None:
        return shelved(work, ProductKind.OTHER, "", "", label, used_on)
    return shelved(work, same.kind, same.brand, same.line, same.name, used_on)


def opened_lot(work: Work, product: Product, number: str, on: date | None = None) -> Lot:
    """
    Return the product's lot of that number, opened if it is new or had been thought finished.

    A number nobody had typed yet means that the tube before is empty: its lot is finished.
    So is a lot that is noted late, when the next one was open already.
    """
    day = on or day_of(work.clock.now())
    before = work.products.lots_of(product.id)
    for lot in before:
        if lot_key(lot.number) == lot_key(number):
            if lot.finished_on is None or day < lot.finished_on:
                return lot
            return work.products.save_lot(replace(lot, finished_on=None))
    for lot in before:
        if lot.open and lot.opened_on <= day:
            work.products.save_lot(replace(lot, finished_on=day))
    later = min((lot.opened_on for lot in before if lot.opened_on > day), default=None)
    fresh = Lot(new_lot_id(), product.id, tidy_line(number), day, finished_on=later)
    return work.products.save_lot(fresh)


def remember_use(work: Work, where: Where, lots: Sequence[LotId]) -> list[ProductUse]:
    """Keep that these lots were used, in place of what was remembered of the record before."""
    uses = [
        ProductUse(
            work.products.lot(lot).id,
            where.client,
            where.used_for,
            where.record,
            where.on,
            where.by or work.member.label,
        )
        for lot in dict.fromkeys(lots)
    ]
    work.products.keep_uses(where.used_for, where.record, uses)
    return uses


def forget_uses(work: Work, used_for: UsedFor, record: str) -> None:
    """Forget what a record named; it was taken out."""
    work.products.keep_uses(used_for, record, ())


def shelf(work: Work) -> list[Suggestion]:
    """Return every product with the lot of it that is open, if one is."""
    newest: dict[str, Lot] = {}
    for lot in work.products.lots():
        if lot.open:
            newest.setdefault(lot.product, lot)
    return [Suggestion(each, newest.get(each.id)) for each in work.products.every()]


def suggested(found: Sequence[Suggestion], text: str, *kinds: ProductKind) -> list[Suggestion]:
    """Return those of ``found`` whose words begin with every word of ``text``."""
    typed = words(text)
    hits = (
        each
        for each in found
        if (not kinds or each.product.kind in kinds) and _begins(each.product, typed)
    )
    return [each for each, _ in zip(hits, range(MOST), strict=False)]


def _begins(product: Product, typed: Sequence[str]) -> bool:
    own = words(product.label)
    return all(any(word.startswith(begun) for word in own) for begun in typed)
