"""What a formula tells of its visit: whether its product line stood against it."""

from salon_vault.formulas.model import Formula
from salon_vault.ports import Work
from salon_vault.treatments.model import Kind
from salon_vault.visits.model import Visit
from salon_vault.visits.naming import wanted
from salon_vault.visits.putting_down import mark
from salon_vault.visits.with_what import against_lines, mixed_in


def mark_visit(work: Work, before: Formula | None, formula: Formula) -> None:
    """
    Mark the visit of a formula where its line is barred, or not the one that was tested.

    Without a visit of its own it is the one of that day, the colouring before any other. Lines
    that stood in it before were asked about then.
    """
    visit = _visit_of(work, formula)
    if visit is None:
        return
    asked = mixed_in(before.bowls) if before is not None and before.on == formula.on else []
    new = [each for each in mixed_in(formula.bowls) if each not in asked]
    mark(work, visit, against_lines(work, visit, new))


def _visit_of(work: Work, formula: Formula) -> Visit | None:
    if formula.visit is not None:
        return work.visits.get(formula.visit)
    same = [each for each in work.visits.of_client(formula.client) if each.on == formula.on]
    colour = (each for each in same if _colours(work, each))
    return next(colour, same[0] if same else None)


def _colours(work: Work, visit: Visit) -> bool:
    done = wanted(work, visit.treatments, visit.unlisted)
    return any(each.kind is Kind.HAIR_COLOUR for each in done)
