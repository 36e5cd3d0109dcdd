"""What staff can do before anything about health is written down."""

from collections.abc import Sequence
from dataclasses import replace

from salon_vault.access import Permission
from salon_vault.clients.model import Allergen, AllergyState, ClientId, Health, clean_allergen
from salon_vault.clock import day_of
from salon_vault.closed_cards.reach import within_reach
from salon_vault.compartments import Sealed
from salon_vault.consent_first.model import Collecting, ToldOnly
from salon_vault.consent_first.opening import collecting_of, refuse_unasked_health
from salon_vault.consent_first.saying import record_said
from salon_vault.consent_first.words import sentence
from salon_vault.consent_register.agreed import heard_from
from salon_vault.consent_register.model import How
from salon_vault.consent_register.purposes import Purpose
from salon_vault.errors import EditConflict, InvalidInput, NotPermitted
from salon_vault.gate import use_case
from salon_vault.minors.model import GuardianId
from salon_vault.ports import Work


@use_case(needs=Permission.VIEW_CARDS)
def see_collecting(work: Work, client_id: ClientId) -> Collecting:
    """Return how far a card is open for entries about health, and what to say before."""
    client = work.clients.get(client_id)
    words = sentence(client.language, work.salon.get().name)
    return replace(collecting_of(work, client_id), sentence=words)


@use_case(needs=Permission.HAND_OVER_NOTICE)
def record_told(
    work: Work,
    client_id: ClientId,
    how: How,
    guardian: GuardianId | None = None,
    *,
    agrees: bool,
) -> Collecting:
    """
    Record that the short notice was said, and what the client answered to it.

    A yes on the phone opens allergies alone, one in the salon all of health; both count for
    the days of the settings, until a signed paper is entered.

    Raises:
        InvalidInput: ``how``, unless it was said on the phone or in the salon.
        GuardianMissing: if a minor's yes has no guardian who is on the card.
        PaperNotReady: if there is no notice whose short form could be said.
    """
    if how not in {How.PHONE, How.ORALLY}:
        raise InvalidInput("how", "unknown")
    language = work.clients.get(client_id).language
    who = heard_from(work, client_id, guardian) if agrees or guardian is not None else ""
    record_said(work, client_id, language, how, who, agrees=agrees)
    return collecting_of(work, client_id)


@use_case(needs=Permission.EDIT_CARDS)
def keep_safety_line(work: Work, client_id: ClientId, allergens: Sequence[Allergen]) -> None:
    """
    Write down upward which allergies a client names who was never asked; () for none known.

    For whoever answers the phone: it is closed to them afterwards.

    Raises:
        NotAskedFirst: if the client was not told, or has not agreed.
        EditConflict: if allergies were asked already.
    """
    client = work.clients.get(client_id)
    if client.allergies_asked_on is not None:
        raise EditConflict
    state = AllergyState.KNOWN if allergens else AllergyState.NONE_KNOWN
    today, label = day_of(work.clock.now()), work.member.label
    health = Health(state, tuple(map(clean_allergen, allergens)), today, label)
    refuse_unasked_health(work, client_id, health, Health())
    work.clients.save_health(client_id, health)
    work.clients.save(replace(client, allergies_asked_on=today))


@use_case(
    needs=Permission.FIND_CLIENTS,
    unlogged="nothing, where no paper is missing",
    across="a list; what is out of reach is left out",
)
def list_told_only(work: Work) -> list[ToldOnly]:
    """Return cards with health entries whose yes was only said, and no paper came in time."""
    today = day_of(work.clock.now())
    return [
        ToldOnly(client_id, work.clients.get(client_id).name, until)
        for client_id, until in work.consents.said_only_until(Purpose.HEALTH, today)
        if within_reach(work, client_id)
    ]


@use_case(needs=Permission.EDIT_HEALTH, reason=True)
def delete_told(work: Work, client_id: ClientId) -> None:
    """
    Remove what was written down on a yes that was only said: allergies and notes.

    What to do about them (the line everybody sees) stays for whoever may write it.

    Raises:
        NotPermitted: without the key to *health*.
    """
    client = work.clients.get(client_id)
    before = work.clients.health(client_id)
    if isinstance(before, Sealed):
        raise NotPermitted(before.compartment.value)
    work.clients.save_health(client_id, Health(version=before.version))
    if client.allergies_asked_on is not None:
        work.clients.save(replace(client, allergies_asked_on=None))
