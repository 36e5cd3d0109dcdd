"""What counts of a client's answers today: of a minor, a guardian's word."""

from dataclasses import replace

from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.consent_register.errors import GuardianMissing
from salon_vault.consent_register.model import Consents
from salon_vault.minors.model import GuardianId
from salon_vault.minors.seeing import age_seen
from salon_vault.ports import Work


def consent_of(work: Work, client_id: ClientId) -> Consents:
    """Return what was said so far, seen from today, and whether a guardian has to say it."""
    said = work.consents.of_client(client_id)
    today = day_of(work.clock.now())
    return replace(said, by_guardian=is_minor(work, client_id), today=today)


def heard_from(work: Work, client_id: ClientId, guardian: GuardianId | None) -> str:
    """
    Return who answers for a client: "" for the client, or the id of a guardian on the card.

    Raises:
        GuardianMissing: if the client is a minor, and nobody on the card is named.
    """
    if not is_minor(work, client_id):
        return ""
    if guardian not in work.minors.guardian_ids(client_id):
        raise GuardianMissing
    return str(guardian)


def is_minor(work: Work, client_id: ClientId) -> bool:
    """Tell whether a guardian answers for a client, or may have to."""
    return age_seen(work, client_id, day_of(work.clock.now())).minor
