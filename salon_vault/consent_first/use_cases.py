"""What staff can do before anything about health is written down."""

from dataclasses import replace

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId, Health
from salon_vault.compartments import Sealed
from salon_vault.consent_first.model import Collecting
from salon_vault.consent_first.opening import collecting_of
from salon_vault.consent_first.saying import record_said
from salon_vault.consent_first.words import sentence
from salon_vault.consent_register.agreed import heard_from
from salon_vault.consent_register.model import How
from salon_vault.errors import InvalidInput, NotPermitted
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
