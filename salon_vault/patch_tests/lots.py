"""What the shelf remembers of the lots that tests were made with."""

from salon_vault.clients.names import words
from salon_vault.clock import day_of
from salon_vault.patch_tests.model import PatchTest
from salon_vault.ports import Work
from salon_vault.products.model import Lot, Product, UsedFor
from salon_vault.products.numbers import lot_key
from salon_vault.products.using import Where, called, forget_uses, opened_lot, remember_use


def remember_lot(work: Work, test: PatchTest) -> None:
    """Keep on whom the lot of a test was used; one that nobody had typed yet is new there."""
    if lot_key(test.lot):
        on = day_of(test.placed_at)
        where = Where(UsedFor.PATCH_TEST, test.id, test.client, on, test.placed_by)
        remember_use(work, where, [_lot(work, test).id])


def forget_lot(work: Work, wrong: PatchTest) -> None:
    """Forget the lot of a record that was corrected: it may be another, or nobody's."""
    forget_uses(work, UsedFor.PATCH_TEST, wrong.id)


def _lot(work: Work, test: PatchTest) -> Lot:
    """Return the lot: of any shade of the line that was typed, if one has the number."""
    for product in work.products.every():
        if _is_of_line(product, test.product):
            for lot in work.products.lots_of(product.id):
                if lot_key(lot.number) == lot_key(test.lot):
                    return lot
    on = day_of(test.placed_at)
    return opened_lot(work, called(work, test.product, on), test.lot, on)


def _is_of_line(product: Product, typed: str) -> bool:
    line, whole = f"{product.brand} {product.line}", product.label
    return words(typed) in (words(line), words(whole))
