"""Bringing to an owner what was done against a stop, and telling whoever did it."""

from dataclasses import replace

from salon_vault.access import Permission
from salon_vault.audit import Subject
from salon_vault.clearance.override import Override
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.compartments import Sealed
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.stops.model import DoneAgainst, Overridden
from salon_vault.visits.model import Visit
from salon_vault.visits.notes import NoteKind
from salon_vault.visits.putting_down import note_down


@use_case(needs=Permission.SEE_STOPS, across="the owner's alone, who opens every card")
def list_done_against(work: Work) -> list[DoneAgainst]:
    """Return what was done against a stop and no owner has seen, the latest first."""
    return [
        DoneAgainst(visit, _name(work, visit.client), _why(work, visit))
        for visit in work.visits.against_stops()
    ]


@use_case(needs=Permission.SEE_STOPS, across="the owner's alone, who opens every card")
def list_overridden(work: Work) -> list[Overridden]:
    """Return for what somebody answered before an owner has seen it, the latest first."""
    return [_overridden(work, each) for each in work.overrides.unseen()]


@use_case(needs=Permission.SEE_STOPS, unlogged="how many overrides wait for the owner")
def count_overridden(work: Work) -> int:
    """Return how many of them wait; nothing of them is read."""
    return work.overrides.count_unseen()


@use_case(needs=Permission.SEE_STOPS)
def see_overridden(work: Work, override_id: str) -> None:
    """Keep that an owner has seen it; raise NotFound if another one has."""
    work.overrides.see(override_id, day_of(work.clock.now()))


@use_case(needs=Permission.SEE_STOPS, unlogged="how many visits wait for the owner")
def count_done_against(work: Work) -> int:
    """Return how many of them wait; nothing of them is read."""
    return work.visits.count_against()


@use_case(needs=Permission.SEE_STOPS)
def see_done_against(work: Work, visit: Visit, word: str) -> Visit:
    """Keep that an owner has seen it, with what they say to it; raise InvalidInput, blank."""
    kept = work.visits.get(visit.id)
    note_down(work, kept, NoteKind.WORD, word)
    today = day_of(work.clock.now())
    return work.visits.save(replace(kept, seen_on=today, version=visit.version))


@use_case(
    needs=Permission.RECORD_VISITS,
    unlogged="whether somebody has to be told; what they are told of is logged",
    across="what was recorded under the own login",
)
def list_own_against(work: Work) -> list[Visit]:
    """Return what was recorded against a stop under this login, since its owner was told."""
    return work.visits.to_tell(work.member.id)


@use_case(needs=Permission.RECORD_VISITS, unlogged="that somebody has read a note of ours")
def own_against_read(work: Work) -> None:
    """Remember that the person at the desk was told of them."""
    work.visits.told(work.member.id)


def _name(work: Work, client: ClientId) -> str:
    """Return who it is, also where the card was merged into another since."""
    return work.clients.get(work.clients.staying(client)).name


def _why(work: Work, visit: Visit) -> str:
    notes = work.visit_notes.of_client(visit.client)
    if isinstance(notes, Sealed):
        return ""
    reasons = (n.text for n in notes if n.visit == visit.id and n.kind is NoteKind.REASON)
    return "\n".join(reasons)


def _overridden(work: Work, override: Override) -> Overridden:
    """Return an override with what the entry of the log says that made it."""
    treatments = {each.id: each.name for each in work.treatments.every()}
    name = _name(work, override.client)
    line = work.log.last_naming(Subject.OVERRIDE, override.id)
    people = {member.id: member.label for member in work.members}
    second = line.entry.cosigner if line is not None else None
    agreed = people.get(second, "") if second is not None else ""
    detail = line.detail if line is not None else None
    why = "" if detail is None or isinstance(detail, Sealed) else str(detail.get("reason", ""))
    return Overridden(override, name, treatments.get(override.treatment, ""), agreed, why)
