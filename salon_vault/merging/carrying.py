"""Carrying one card's contents over to another, and back again."""

from dataclasses import replace

from salon_vault.clients.model import Card, Client, ClientId, Contact, Health
from salon_vault.compartments import Compartment, Sealed
from salon_vault.merging.alert import both_lines
from salon_vault.merging.errors import BeyondReach
from salon_vault.merging.halves import (
    ALERT,
    BESIDE_NAME,
    OF_CLIENT,
    OF_CONTACT,
    Change,
    Half,
    Merging,
    Preview,
)
from salon_vault.merging.health import Decision, united
from salon_vault.ports import Work


def half(work: Work, client_id: ClientId) -> Half:
    """Return one card with what hangs on it; raises NotFound, CardMerged."""
    client = work.clients.get(client_id)
    card = Card(client, work.clients.contact(client_id), work.clients.health(client_id))
    visits, papers = work.merging.counts(client_id)
    return Half(card, visits, papers, *work.merging.has(client_id))


def check_reach(work: Work, preview: Preview) -> None:
    """Refuse a merging for which something closed has to be carried; raises BeyondReach."""
    if (compartment := preview.going.closed) is not None:
        raise _beyond(work, compartment)


def carry(
    work: Work, seen: Preview, taken: frozenset[str], decision: Decision | None
) -> tuple[Change[Client], Change[Contact] | None, Change[Health] | None]:
    """Write onto the card that stays what it takes from the other; return what changed."""
    contact = _carry_contact(work, seen, taken)
    health = _carry_health(work, seen, decision)
    before, other = seen.staying.card.client, seen.going.card.client
    values = {field: getattr(other, field) for field in OF_CLIENT if field in taken}
    if "name" in taken:
        values[BESIDE_NAME] = other.spelling
    asked = before.allergies_asked_on if health is None else health.after.confirmed_on
    merged = replace(
        work.clients.get(before.id),  # its ending of the number may be another by now
        **values,
        handling=both_lines(before.handling, other.handling),
        since=min(before.since, other.since),
        allergies_asked_on=asked,
    )
    return Change(before, work.clients.save(merged)), contact, health


def carry_back(work: Work, merging: Merging) -> None:
    """
    Give the card that stayed back what it said before, as far as nobody has changed it since.

    Raises:
        BeyondReach: if some of that is closed to this desk; nothing happened.
    """
    contact, health = work.merging.contact(merging.going), work.merging.health(merging.going)
    for change in (contact, health):
        if isinstance(change, Sealed):
            raise _beyond(work, change.compartment)
    staying = merging.staying
    if isinstance(contact, Change):
        now = work.clients.contact(staying)
        if isinstance(now, Contact):
            work.clients.save_contact(staying, contact.undone(now, OF_CONTACT))
    asked: tuple[str, ...] = ()
    if isinstance(health, Change):
        kept = work.clients.health(staying)
        # all of it or nothing: what was added since must not be lost among what goes
        if isinstance(kept, Health) and kept == replace(health.after, version=kept.version):
            work.clients.save_health(staying, replace(health.before, version=kept.version))
            asked = ("allergies_asked_on",)
    client = work.clients.get(staying)
    fields = (*OF_CLIENT, BESIDE_NAME, ALERT, "since", *asked)
    work.clients.save(merging.client.undone(client, fields))


def _carry_contact(work: Work, seen: Preview, taken: frozenset[str]) -> Change[Contact] | None:
    before, other = seen.staying.card.contact, seen.going.card.contact
    if isinstance(before, Sealed) or isinstance(other, Sealed):
        return None
    values = {field: getattr(other, field) for field in OF_CONTACT if field in taken}
    if not values:
        return None
    after = work.clients.save_contact(seen.staying.id, replace(before, **values))
    return Change(before, after)


def _carry_health(
    work: Work, seen: Preview, decision: Decision | None
) -> Change[Health] | None:
    before, other = seen.staying.card.health, seen.going.card.health
    if isinstance(before, Sealed) or isinstance(other, Sealed) or not seen.going.has_health:
        return None
    after = united(before, other, decision)
    if after == before:
        return None
    version = work.clients.save_health(seen.staying.id, after)
    return Change(before, replace(after, version=version))


def _beyond(work: Work, compartment: Compartment) -> BeyondReach:
    able = [
        one.label for one in work.members if one.is_here and compartment in one.compartments
    ]
    return BeyondReach(compartment, able)
