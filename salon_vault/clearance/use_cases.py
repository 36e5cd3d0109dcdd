"""What can be asked about what stands against a treatment."""

from collections.abc import Sequence
from datetime import date

from salon_vault.access import Permission
from salon_vault.clearance.errors import StopIsFinal
from salon_vault.clearance.model import Clearance
from salon_vault.clearance.override import Override, is_final, mark, new_override_id
from salon_vault.clearance.overrides import answers_alone
from salon_vault.clearance.weighing import weigh
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.errors import InvalidInput, NotPermitted
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.treatments.model import TreatmentId


@use_case(needs=Permission.VIEW_CARDS)
def what_stands_against(
    work: Work, client_id: ClientId, treatments: Sequence[TreatmentId], on: date
) -> Clearance:
    """Return what stands against treatments of a client on a day; raise NotFound."""
    work.clients.get(client_id)
    return weigh(work, client_id, [work.treatments.get(each) for each in treatments], on)


@use_case(needs=Permission.RECORD_VISITS, senior=True, reason=True)
def override_stops(
    work: Work, client_id: ClientId, treatment_id: TreatmentId, on: date | None = None
) -> Override:
    """
    Answer for doing one treatment of one client on one day all the same, before a senior.

    Without a day it is for today.

    Raises:
        InvalidInput: if nothing stands against it.
        StopIsFinal: if something does that nobody can answer for.
    """
    return _override(work, client_id, treatment_id, on)


@use_case(needs=Permission.RECORD_VISITS, witness=True, reason=True)
def override_stops_as_senior(
    work: Work, client_id: ClientId, treatment_id: TreatmentId, on: date | None = None
) -> Override:
    """
    Answer for it as an owner or a named senior, before anybody else.

    Raises:
        NotPermitted: at the desk of anybody else.
        InvalidInput, StopIsFinal: as ``override_stops`` does.
    """
    if not answers_alone(work):
        raise NotPermitted(Permission.RECORD_VISITS.value)
    return _override(work, client_id, treatment_id, on)


@use_case(needs=Permission.VIEW_CARDS)
def list_overrides(work: Work, client_id: ClientId) -> list[Override]:
    """Return for what somebody answered on this card, the latest day first."""
    work.clients.get(client_id)
    return work.overrides.of_client(client_id)


def _override(
    work: Work, client_id: ClientId, treatment_id: TreatmentId, on: date | None
) -> Override:
    work.clients.get(client_id)
    day = on or day_of(work.clock.now())
    treatment = work.treatments.get(treatment_id)
    stops = weigh(work, client_id, [treatment], day).stops
    if not stops:
        raise InvalidInput("treatment", "unknown")
    if any(is_final(each) for each in stops):
        raise StopIsFinal
    covers = frozenset(mark(each) for each in stops)
    override = Override(
        *(new_override_id(), client_id, treatment_id, day, covers),
        *(work.member.label, work.clock.now()),
    )
    work.overrides.add(override)
    work.remark("overridden", sorted(covers))
    return override
