"""What can be asked about what stands against a treatment."""

from collections.abc import Collection, Sequence
from datetime import date

from salon_vault.access import Permission
from salon_vault.clearance.errors import StopIsFinal, StopsChanged
from salon_vault.clearance.model import LINE, Clearance, Obstacle
from salon_vault.clearance.override import Override, is_final, mark, new_override_id
from salon_vault.clearance.overrides import answers_alone
from salon_vault.clearance.weighing import weigh
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.errors import InvalidInput, NotPermitted
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import TreatmentId


@use_case(needs=Permission.VIEW_CARDS)
def what_stands_against(
    work: Work,
    client_id: ClientId,
    treatments: Sequence[TreatmentId],
    on: date | None = None,
) -> Clearance:
    """Return what stands against treatments of a client, today or on a day; raise NotFound."""
    work.clients.get(client_id)
    day = on or day_of(work.clock.now())
    return weigh(work, client_id, [work.treatments.get(each) for each in treatments], day)


@use_case(needs=Permission.RECORD_VISITS, senior=True, reason=True)
def override_stops(
    work: Work, client_id: ClientId, stops: Sequence[Obstacle], on: date | None = None
) -> list[Override]:
    """
    Answer for doing treatments of one client on one day all the same, before a senior.

    ``stops`` is what somebody was shown. Each treatment that they stop has an override of its
    own, which answers for these very records in these versions. Without a day it is for today.

    Raises:
        InvalidInput: if nothing stands against one of the treatments.
        StopsChanged: if something else stands against one of them by now.
        StopIsFinal: if something does that nobody can answer for.
    """
    return _override(work, client_id, stops, on)


@use_case(needs=Permission.RECORD_VISITS, witness=True, reason=True)
def override_stops_as_senior(
    work: Work, client_id: ClientId, stops: Sequence[Obstacle], on: date | None = None
) -> list[Override]:
    """
    Answer for it as an owner or a named senior, before anybody else.

    Raises:
        NotPermitted: at the desk of anybody else.
        InvalidInput, StopsChanged, StopIsFinal: as ``override_stops`` does.
    """
    if not answers_alone(work):
        raise NotPermitted(Permission.RECORD_VISITS.value)
    return _override(work, client_id, stops, on)


@use_case(needs=Permission.VIEW_CARDS)
def list_overrides(work: Work, client_id: ClientId) -> list[Override]:
    """Return for what somebody answered on this card, as the log has it, latest day first."""
    work.clients.get(client_id)
    return list(filter(work.overrides.is_signed, work.overrides.of_client(client_id)))


def _override(
    work: Work, client_id: ClientId, shown: Sequence[Obstacle], on: date | None
) -> list[Override]:
    work.clients.get(client_id)
    day = on or day_of(work.clock.now())
    seen = {(each.treatment, mark(each)) for each in shown}
    owns = work.member.tier is Tier.OWNER
    seen_on = day_of(work.clock.now()) if owns else None
    given = []
    for treatment in dict.fromkeys(each.treatment for each in shown):
        asked = work.treatments.get(treatment)
        lines = {asked.kind: line} if (line := _line_of(shown, treatment)) else {}
        stops = weigh(work, client_id, [asked], day, lines).stops
        _check(stops, seen)
        covers = frozenset(map(mark, stops))
        who = work.member.label, work.clock.now(), seen_on
        given.append(Override(new_override_id(), client_id, treatment, day, covers, *who))
    if not given:
        raise InvalidInput("treatment", "blank")
    for override in given:
        work.overrides.add(override)
    work.remark("overridden", sorted({each for one in given for each in one.covers}))
    return given


def _line_of(shown: Sequence[Obstacle], treatment: TreatmentId) -> str:
    """Return the product line that a treatment was asked about with, if one was."""
    named = (each.facts.get(LINE) for each in shown if each.treatment == treatment)
    return next((str(line) for line in named if line), "")


def _check(stops: Sequence[Obstacle], seen: Collection[tuple[TreatmentId, str]]) -> None:
    """Refuse to answer for nothing, for what is final, and for what nobody was shown."""
    if not stops:
        raise InvalidInput("treatment", "unknown")
    if any(is_final(each) for each in stops):
        raise StopIsFinal
    if any((each.treatment, mark(each)) not in seen for each in stops):
        raise StopsChanged
