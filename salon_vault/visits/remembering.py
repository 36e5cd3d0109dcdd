"""What the shelf remembers of the products of a visit."""

from salon_vault.clients.names import fold
from salon_vault.ports import Work
from salon_vault.products.model import Product, ProductKind, UsedFor
from salon_vault.products.using import Where, forget_uses, opened_lot, remember_use, shelved
from salon_vault.visits.model import Visit, VisitId


def remember_used(work: Work, visit: Visit) -> None:
    """
    Put the products of a visit on the shelf, and keep on whom their lots were used.

    A product is the one whose label was typed; another one is new there, of no kind yet.
    """
    lots = []
    for used in visit.used:
        product = _on_shelf(work, used.product, visit)
        if used.lot:
            lots.append(opened_lot(work, product, used.lot, visit.on).id)
    where = Where(UsedFor.VISIT, visit.id, visit.client, visit.on, visit.by)
    remember_use(work, where, lots)


def forget_used(work: Work, visit_id: VisitId) -> None:
    """Forget what was used on a visit that is taken out."""
    forget_uses(work, UsedFor.VISIT, visit_id)


def _on_shelf(work: Work, label: str, visit: Visit) -> Product:
    same = next((one for one in work.products.every() if fold(one.label) == fold(label)), None)
    if same is None:
        return shelved(work, ProductKind.OTHER, "", "", label, visit.on)
    return shelved(work, same.kind, same.brand, same.line, same.name, visit.on)
