"""What staff can do with the wishes of clients."""

from salon_vault.access import Permission
from salon_vault.card_fields.asking import check_asked
from salon_vault.card_fields.model import OF_WISHES
from salon_vault.clients.model import ClientId
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.wishes.model import Wishes


@use_case(needs=Permission.VIEW_CARDS)
def view_wishes(work: Work, client_id: ClientId) -> Wishes:
    """Return what a client likes; raise NotFound."""
    work.clients.get(client_id)
    return work.wishes.get(client_id)


@use_case(needs=Permission.EDIT_CARDS)
def save_wishes(work: Work, client_id: ClientId, wishes: Wishes) -> Wishes:
    """
    Keep what a client likes, as far as the salon asks for it.

    Raises:
        FieldOff, EditConflict, InvalidInput: and nothing is changed.
    """
    work.clients.get(client_id)
    check_asked(work, OF_WISHES, work.wishes.get(client_id), wishes)
    return work.wishes.save(client_id, wishes.tidied())
