"""What a formula tells the shelf: its products, and the lots that it used."""

from salon_vault.formulas.model import Bowl, Formula
from salon_vault.ports import Work
from salon_vault.products.model import LotId, ProductKind, UsedFor
from salon_vault.products.using import Where, opened_lot, remember_use, shelved


def put_on_shelf(work: Work, formula: Formula) -> None:
    """Have the shelf remember every product of a formula, and which lots it used."""
    lots = [lot for bowl in formula.bowls for lot in _lots(work, formula, bowl)]
    where = Where(UsedFor.FORMULA, formula.id, formula.client, formula.on, formula.by)
    remember_use(work, where, lots)


def _lots(work: Work, formula: Formula, bowl: Bowl) -> list[LotId]:
    mix = bowl.mix
    things = [(ProductKind.COLOUR, bowl.line, each.code, each.lot) for each in mix.shades]
    if mix.developer is not None:
        # one developer goes with every line of its brand
        things.append((ProductKind.DEVELOPER, "", mix.developer.name, mix.developer.lot))
    found = []
    for kind, line, name, number in things:
        if bowl.brand or number:
            product = shelved(work, kind, bowl.brand, line, name, formula.on)
            if number:
                found.append(opened_lot(work, product, number, formula.on).id)
    return found
