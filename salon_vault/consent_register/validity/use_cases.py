"""What an owner can say about how long forms count."""

from dataclasses import replace

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.consent_register.validity.lapsing import LASTING, Ending, endings
from salon_vault.consent_register.validity.model import Validity
from salon_vault.consents.library import form_of
from salon_vault.gate import use_case
from salon_vault.ports import Work


@use_case(needs=Permission.VIEW_SALON, unlogged="the salon's own rules; nobody's data")
def list_validity(work: Work) -> list[Validity]:
    """Return how long forms count, by form; those that count for good are left out."""
    return work.validity.every()


@use_case(needs=Permission.EDIT_SALON)
def save_validity(work: Work, validity: Validity) -> Validity:
    """
    Say how long a form counts; what was signed before is held against it, too.

    Raises:
        NotFound: if there is no such form.
        InvalidInput: for months or visits outside their range.
        EditConflict: if somebody else has said something since.
    """
    form_of(validity.form)
    today, label = day_of(work.clock.now()), work.member.label
    work.remark("form", validity.form)
    return work.validity.save(replace(validity, on=today, by=label))


@use_case(needs=Permission.VIEW_CARDS)
def view_signed_forms(work: Work, client_id: ClientId) -> list[Ending]:
    """Return the newest signed paper of every form of a client, and whether it still counts."""
    work.clients.get(client_id)
    today = day_of(work.clock.now())
    return endings(work, today, [client_id], LASTING)
