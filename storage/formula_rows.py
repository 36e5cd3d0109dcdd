"""How formulas lie in their rows, bowls as JSON, and how they are read back."""

import json
from collections.abc import Mapping
from typing import Any

from salon_vault.clients.model import ClientId
from salon_vault.formulas.mix import Developer, Mix, Shade
from salon_vault.formulas.model import Bowl, Formula, FormulaId, Level, Zone, read_level
from salon_vault.visits.model import VisitId
from storage.planted import day

FORMULA = (
    "id, client, visit, day, staff, purpose, natural, start, target, bowls, result, next_time,"
    " version"
)


def formula_of(*row: Any) -> Formula:  # noqa: ANN401 - whatever a row holds
    """Return the formula that a row of ``FORMULA`` columns holds; raises what reading stops."""
    id_, client, visit, on, by, purpose, *rest = row
    natural, start, target, bowls, result, next_time, version = rest
    return Formula(
        id=FormulaId(id_),
        client=ClientId(client),
        on=day(on),
        purpose=Zone(purpose),
        bowls=tuple(_bowl(each) for each in json.loads(bowls)),
        by=by,
        visit=None if visit is None else VisitId(visit),
        natural=_level(natural),
        start=_level(start),
        target=_level(target),
        result=result,
        next_time=next_time,
        version=version,
    )


def row_of_formula(formula: Formula) -> tuple[Any, ...]:
    """Return the ``FORMULA`` columns of a formula."""
    levels = (formula.natural, formula.start, formula.target)
    bowls = json.dumps([_plain(bowl) for bowl in formula.bowls], ensure_ascii=False)
    return (
        *(formula.id, formula.client, formula.visit, formula.on.isoformat(), formula.by),
        formula.purpose.value,
        *(None if level is None else str(level) for level in levels),
        *(bowls, formula.result, formula.next_time, formula.version),
    )


def _level(written: str | None) -> Level | None:
    return None if written is None else read_level(written)


def _bowl(kept: Mapping[str, Any]) -> Bowl:
    developer = kept["developer"]
    mix = Mix(
        tuple(Shade(str(code), float(grams), str(lot)) for code, grams, lot in kept["shades"]),
        Developer(float(developer[0]), float(developer[1]), str(developer[2]))
        if developer
        else None,
        None if kept["minutes"] is None else int(kept["minutes"]),
        heat=bool(kept["heat"]),
    )
    return Bowl(Zone(kept["zone"]), mix, str(kept["brand"]), str(kept["line"]))


def _plain(bowl: Bowl) -> Mapping[str, Any]:
    mix, developer = bowl.mix, bowl.mix.developer
    return {
        "zone": bowl.zone.value,
        "brand": bowl.brand,
        "line": bowl.line,
        "shades": [(each.code, each.grams, each.lot) for each in mix.shades],
        "developer": developer and (developer.strength, developer.grams, developer.lot),
        "minutes": mix.minutes,
        "heat": mix.heat,
    }
