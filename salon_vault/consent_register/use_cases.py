"""What staff can do with what clients agree to."""

from collections.abc import Mapping
from datetime import date

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.consent_register.agreed import consent_of, heard_from
from salon_vault.consent_register.model import Consents, How
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.recording import Hearing, add_spoken, add_till_paper
from salon_vault.errors import InvalidInput
from salon_vault.gate import use_case
from salon_vault.minors.model import GuardianId
from salon_vault.ports import Work


@use_case(needs=Permission.VIEW_CARDS)
def view_consents(work: Work, client_id: ClientId) -> Consents:
    """Return every answer of a client, and what counts of them today; raise NotFound."""
    work.clients.get(client_id)
    return consent_of(work, client_id)


@use_case(needs=Permission.RECORD_CONSENTS)
def record_consents(
    work: Work,
    client_id: ClientId,
    answers: Mapping[Purpose, bool],
    guardian: GuardianId | None = None,
    *,
    language: str = "en",
    how: How = How.ORALLY,
    until: date | None = None,
) -> Consents:
    """
    Record what a client said today, for each purpose that was asked; return all answers.

    ``language`` is that of the screen the questions were read from. A no to what the client
    agreed to before is a withdrawal. For a minor a guardian says yes; the client may say no
    alone. The same answer again, while it counts, is no news and is not added. In a salon that
    asks first, a yes to the use of health data that was only said counts for some days.

    Raises:
        GuardianMissing: if a minor's yes has no guardian who is on the card.
        InvalidInput: ``agreed``, for paper: that is entered with its code; ``until``, if it is
            over.
    """
    if how is How.PAPER:
        raise InvalidInput("agreed", "unknown")
    work.clients.get(client_id)
    agrees = any(answers.values())
    who = heard_from(work, client_id, guardian) if agrees or guardian is not None else ""
    heard = Hearing(how, language, who, until)
    said = dict(answers)
    if answers.get(Purpose.HEALTH) and how is not How.WRITTEN and work.salon.get().asks_first:
        add_till_paper(work, client_id, heard)
        del said[Purpose.HEALTH]
    add_spoken(work, client_id, said, heard)
    return consent_of(work, client_id)
