"""
The rule: told first, agreed first, then written down.

GDPR art. 9(2)(a) and 13(1): explicit consent, and information at the time of collection. What
is recorded of an event that harmed or might have (a reaction, a patch test, a stop) does not
wait for it: that keeps people from harm and answers claims, art. 9(2)(c) and (f).
"""

from salon_vault.clients.model import ClientId, Health
from salon_vault.compartments import Sealed
from salon_vault.consent_first.errors import NotAskedFirst, OnlySafetyLine
from salon_vault.consent_first.model import Collecting, Opening
from salon_vault.consent_register.agreed import consent_of
from salon_vault.consent_register.model import How, Standing
from salon_vault.consent_register.purposes import Purpose
from salon_vault.ports import Work

_CLOSED = {
    Standing.NOT_ASKED: Opening.NOT_ASKED,
    Standing.REFUSED: Opening.REFUSED,
    Standing.WITHDRAWN: Opening.REFUSED,
    Standing.LAPSED: Opening.LAPSED,
    Standing.UNHEARD: Opening.UNHEARD,
}


def collecting_of(work: Work, client_id: ClientId) -> Collecting:
    """Return how far a card is open for entries about health."""
    if not work.salon.get().asks_first:
        return Collecting(Opening.OPEN)
    if not was_told(work, client_id):
        return Collecting(Opening.NOT_TOLD)
    consents = consent_of(work, client_id)
    standing, latest = consents.standing(Purpose.HEALTH), consents.latest(Purpose.HEALTH)
    if standing is not Standing.AGREED or latest is None:
        until = latest.until if latest is not None else None
        return Collecting(_CLOSED.get(standing, Opening.NOT_ASKED), until)
    by_phone = latest.how is How.PHONE
    return Collecting(Opening.SAFETY_LINE if by_phone else Opening.OPEN, latest.until)


def was_told(work: Work, client_id: ClientId) -> bool:
    """Tell whether the notice was handed over in any way, or its short form said."""
    return bool(work.notices.handovers(client_id))


def refuse_unasked(work: Work, client_id: ClientId) -> None:
    """
    Let what is asked about health pass, or say what has to come first.

    Raises:
        NotAskedFirst: if the client was not told, or has not agreed.
        OnlySafetyLine: if the client agreed on the phone.
    """
    opening = collecting_of(work, client_id).opening
    if opening is Opening.SAFETY_LINE:
        raise OnlySafetyLine
    if opening is not Opening.OPEN:
        raise NotAskedFirst(opening)


def refuse_unasked_health(
    work: Work, client_id: ClientId, health: Health, before: Health | Sealed
) -> None:
    """
    Let allergies and notes pass; on a yes by phone, allergies alone.

    Taking something out is never refused.

    Raises:
        NotAskedFirst, OnlySafetyLine: as ``refuse_unasked`` does.
    """
    kept = Health() if isinstance(before, Sealed) else before
    says_more = not set(health.allergens) <= set(kept.allergens)
    answers = health.state is not kept.state and bool(health.confirmed_on or health.allergens)
    notes = bool(health.notes) and health.notes != kept.notes
    if not (says_more or answers or notes):
        return
    opening = collecting_of(work, client_id).opening
    if opening is Opening.SAFETY_LINE and notes:
        raise OnlySafetyLine
    if opening not in {Opening.OPEN, Opening.SAFETY_LINE}:
        raise NotAskedFirst(opening)


def refuse_untold(work: Work, client_id: ClientId) -> None:
    """Let photos pass that were agreed to, if the client was told; raise NotAskedFirst."""
    if work.salon.get().asks_first and not was_told(work, client_id):
        raise NotAskedFirst(Opening.NOT_TOLD)
