"""What the shelf remembers of the products of a visit."""

from salon_vault.ports import Work
from salon_vault.products.model import UsedFor
from salon_vault.products.using import Where, called, forget_uses, opened_lot, remember_use
from salon_vault.visits.model import Visit, VisitId


def remember_used(work: Work, visit: Visit) -> None:
    """Put the products of a visit on the shelf, and keep on whom their lots were used."""
    lots = []
    for used in visit.used:
        product = called(work, used.product, visit.on)
        if used.lot:
            lots.append(opened_lot(work, product, used.lot, visit.on).id)
    where = Where(UsedFor.VISIT, visit.id, visit.client, visit.on, visit.by)
    remember_use(work, where, lots)


def forget_used(work: Work, visit_id: VisitId) -> None:
    """Forget what was used on a visit that is taken out."""
    forget_uses(work, UsedFor.VISIT, visit_id)
