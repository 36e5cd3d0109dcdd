"""What staff can do with colour formulas."""

from dataclasses import replace

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.clients.names import tidy_line
from salon_vault.clock import not_ahead
from salon_vault.formulas.model import Formula, FormulaId
from salon_vault.formulas.shelving import put_on_shelf
from salon_vault.formulas.standing import mark_visit
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.products.model import UsedFor
from salon_vault.products.using import forget_uses
from salon_vault.station_slip.settling import settle_slips

_FIELDS = (
    *("on", "purpose", "visit", "natural", "start", "target"),
    *("bowls", "result", "next_time"),
)


@use_case(needs=Permission.VIEW_CARDS)
def list_formulas(work: Work, client_id: ClientId) -> list[Formula]:
    """Return a client's formulas, the latest first."""
    work.clients.get(client_id)
    return work.formulas.of_client(client_id)


@use_case(needs=Permission.RECORD_VISITS)
def save_formula(work: Work, formula: Formula) -> Formula:
    """
    Keep a formula, new or put right; its products and batches are remembered with it.

    A new one stands under the label of the person at the desk, and a changed one stays under
    the label that it had, with its client. Where its product line is barred or not the one
    that was tested, its visit is marked as done against that.

    Raises:
        InvalidInput: if its day has not come.
        EditConflict: if somebody else saved it meanwhile.
    """
    not_ahead(formula.on, work.clock.now())
    tidy, kept = _tidied(formula), None
    if formula.version:
        kept = work.formulas.get(formula.id)
        tidy = replace(tidy, by=kept.by, client=kept.client)
        changed = [name for name in _FIELDS if getattr(kept, name) != getattr(tidy, name)]
        work.remark("fields", changed)
    else:
        work.clients.get(formula.client)
        tidy = replace(tidy, by=work.member.label)
    saved = work.formulas.save(tidy)
    put_on_shelf(work, saved)
    mark_visit(work, kept, saved)
    settle_slips(work, saved.client, saved.on)
    return saved


@use_case(needs=Permission.RECORD_VISITS)
def remove_formula(work: Work, formula_id: FormulaId) -> None:
    """Take out a formula that was recorded by mistake, and what it said of batches."""
    work.formulas.remove(formula_id)
    forget_uses(work, UsedFor.FORMULA, formula_id)


@use_case(needs=Permission.RECORD_VISITS)
def restore_formula(work: Work, formula_id: FormulaId) -> Formula:
    """
    Put back a formula taken out since the vault was unlocked, under the label it had.

    Raises:
        NotFound: if it was not taken out since then, or is back already.
    """
    back = work.formulas.put_back(formula_id)
    put_on_shelf(work, back)
    return back


def _tidied(formula: Formula) -> Formula:
    bowls = tuple(
        replace(bowl, brand=tidy_line(bowl.brand), line=tidy_line(bowl.line))
        for bowl in formula.bowls
    )
    result, next_time = tidy_line(formula.result), tidy_line(formula.next_time)
    return replace(formula, bowls=bowls, result=result, next_time=next_time)
