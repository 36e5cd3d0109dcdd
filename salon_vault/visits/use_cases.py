"""What staff can do with visits."""

from dataclasses import replace
from datetime import date, timedelta

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.clients.names import tidy_line
from salon_vault.clock import day_of
from salon_vault.errors import InvalidInput
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.visits.model import Visit, VisitId, new_visit_id


@use_case(needs=Permission.VIEW_CARDS)
def list_visits(work: Work, client_id: ClientId) -> list[Visit]:
    """Return a client's visits, the latest first."""
    work.clients.get(client_id)
    return work.visits.of_client(client_id)


@use_case(needs=Permission.RECORD_VISITS)
def record_visit(
    work: Work, client_id: ClientId, on: date, treatment: str, price: int | None
) -> Visit:
    """Record that a client came on a day, under the label of the person at the desk."""
    work.clients.get(client_id)
    _check_day(work, on)
    label = work.member.label
    return work.visits.save(
        Visit(new_visit_id(), client_id, on, tidy_line(treatment), label, price)
    )


@use_case(needs=Permission.RECORD_VISITS)
def change_visit(work: Work, changed: Visit) -> Visit:
    """Correct the day, treatment or price of a visit; who it was recorded under stays."""
    kept = work.visits.get(changed.id)
    _check_day(work, changed.on)
    fields = ("on", "treatment", "price")
    work.remark("fields", [f for f in fields if getattr(kept, f) != getattr(changed, f)])
    return work.visits.save(
        replace(changed, by=kept.by, client=kept.client, treatment=tidy_line(changed.treatment))
    )


@use_case(needs=Permission.RECORD_VISITS)
def remove_visit(work: Work, visit_id: VisitId) -> None:
    """Take out a visit that was recorded by mistake."""
    work.visits.remove(visit_id)


@use_case(needs=Permission.RECORD_VISITS)
def restore_visit(work: Work, visit_id: VisitId) -> Visit:
    """
    Put back a visit taken out since the vault was unlocked, under the label it had.

    The caller names it and no more, so nothing can come back that was not there.

    Raises:
        NotFound: if it was not taken out since then, or is back already.
    """
    return work.visits.put_back(visit_id)


def _check_day(work: Work, on: date) -> None:
    if on > day_of(work.clock.now()) + timedelta(days=1):
        raise InvalidInput("on", "future")
