"""What staff can do when a client takes a consent back."""

from collections.abc import Collection
from dataclasses import replace

from salon_vault.access import Permission
from salon_vault.adapted_forms.in_force import template_of
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consent_register.agreed import consent_of
from salon_vault.consent_register.errors import ReceiptPrinted
from salon_vault.consent_register.model import How
from salon_vault.consent_register.on_paper.taking_back import mistaken
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.recording import Hearing, add_spoken
from salon_vault.consent_register.withdrawing.model import Withdrawal
from salon_vault.consent_register.withdrawing.sweeping import withdrawal_of
from salon_vault.consent_register.words import PURPOSES
from salon_vault.consents.forms import fill_form
from salon_vault.consents.library import RECEIPT
from salon_vault.consents.model import PaperCode, new_salt
from salon_vault.errors import InvalidInput, NotFound, NotPermitted
from salon_vault.gate import use_case
from salon_vault.paper.document import Document
from salon_vault.photos.model import PhotoId
from salon_vault.ports import Work
from salon_vault.words import Translator

BETWEEN = "; "


@use_case(needs=Permission.RECORD_CONSENTS)
def withdraw(
    work: Work,
    client_id: ClientId,
    purposes: Collection[Purpose],
    how: How = How.ORALLY,
    language: str = "en",
) -> Withdrawal:
    """
    Take consents back at once, and return what follows from it; nothing else is touched.

    A minor withdraws alone, too.

    Raises:
        InvalidInput: ``agreed``, if the client does not agree to one of them.
    """
    work.clients.get(client_id)
    before = consent_of(work, client_id)
    latest = [before.latest(purpose) for purpose in purposes]
    if not latest or not all(each is not None and each.agrees for each in latest):
        raise InvalidInput("agreed", "unknown")
    add_spoken(work, client_id, dict.fromkeys(purposes, False), Hearing(how, language))
    said = consent_of(work, client_id)
    receipts = (now.receipt for each in purposes if (now := said.latest(each)) is not None)
    return withdrawal_of(work, client_id, said, next(receipts))


@use_case(needs=Permission.VIEW_CARDS)
def view_withdrawal(work: Work, client_id: ClientId, receipt: PaperCode) -> Withdrawal:
    """Return a withdrawal and what is left of it to be done; raise NotFound."""
    work.clients.get(client_id)
    return withdrawal_of(work, client_id, consent_of(work, client_id), receipt)


@use_case(needs=Permission.RECORD_CONSENTS)
def take_back_withdrawal(work: Work, client_id: ClientId, receipt: PaperCode) -> None:
    """
    Say that a withdrawal was entered by mistake: what was agreed before counts again.

    Raises:
        NotFound: if there is no such withdrawal.
        ReceiptPrinted: once its receipt was printed or saved.
    """
    work.clients.get(client_id)
    said = consent_of(work, client_id)
    found = withdrawal_of(work, client_id, said, receipt)
    if found.printed:
        raise ReceiptPrinted
    for purpose in found.purposes:
        wrong = said.latest(purpose)
        if wrong is not None:
            work.consents.add(mistaken(work, wrong))


@use_case(needs=Permission.PRINT_FORMS)
def compose_receipt(
    work: Work, client_id: ClientId, receipt: PaperCode, language: str
) -> Document:
    """
    Fill the receipt of a withdrawal, under its own code; printing it registers it.

    Raises:
        NotFound: if nothing was withdrawn under this code.
        WordingMissing: if the salon's own wording is not there in this language.
    """
    found = withdrawal_of(work, client_id, consent_of(work, client_id), receipt)
    words = Translator.of(language)
    document = fill_form(
        template_of(work, RECEIPT, language),
        client=work.clients.get(client_id),
        contact=work.clients.contact(client_id),
        salon=work.salon.get(),
        treatment="",
        made_at=work.clock.now(),
        code=receipt,
        withdrawn=BETWEEN.join(words.tr(PURPOSES[each]) for each in found.purposes),
    )
    return replace(document, salt=new_salt())


@use_case(needs=Permission.EDIT_PICTURES, reason=True)
def remove_withdrawn_photos(
    work: Work, client_id: ClientId, photo_ids: Collection[PhotoId]
) -> int:
    """
    Take out photos that a client does not want on the card any more; return how many.

    Where they were published stays known, to be taken down. Which of them are kept on another
    ground, and on which, says whoever leaves them out.

    Raises:
        NotPermitted: without the key to *health*.
        NotFound: if one of them is not on the card.
        InvalidInput: if the client agrees to photos on the card.
    """
    if consent_of(work, client_id).allows(Purpose.RECORD):
        raise InvalidInput("agreed", "unknown")
    on_card = work.photos.of_client(client_id)
    if isinstance(on_card, Sealed):
        raise NotPermitted(Compartment.HEALTH.value)
    photos = {photo.id: photo for photo in on_card}
    for photo_id in photo_ids:
        if photo_id not in photos:
            raise NotFound("photo", photo_id)
        work.photos.remove(photos[photo_id])
    work.remark("photos", len(photo_ids))
    return len(photo_ids)


@use_case(needs=Permission.SEE_STOPS, reason=True)
def keep_withdrawn_photos(work: Work, client_id: ClientId) -> int:
    """
    Say that photos stay though their consent is withdrawn, on another ground; return how many.

    The reason names the ground, and goes into the log of the card.

    Raises:
        InvalidInput: if the client agrees to photos on the card.
    """
    work.clients.get(client_id)
    if consent_of(work, client_id).allows(Purpose.RECORD):
        raise InvalidInput("agreed", "unknown")
    count = work.photos.count(client_id)
    work.remark("photos", count)
    return count
