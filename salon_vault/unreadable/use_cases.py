"""What can be asked about records that nobody can read, and the one thing done about them."""

from collections.abc import Sequence

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.closed_cards.reach import within_reach
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.unreadable.model import Unreadable


@use_case(
    needs=Permission.VIEW_CARDS,
    unlogged="which records nobody can read; goes with open_card, which has its entry",
)
def list_unreadable(work: Work, client_id: ClientId) -> Sequence[Unreadable]:
    """
    Return the sealed records of a card that cannot be read, as far as this desk opens them.

    Lists leave them out, so that one does not hide the others; so they have to be told.
    """
    return work.unreadable.of_card(client_id) if within_reach(work, client_id) else ()


@use_case(needs=Permission.REMOVE_UNREADABLE, reason=True)
def remove_unreadable(work: Work, client_id: ClientId, record: str) -> None:
    """Take a record out for good that nobody can read; raise NotFound for any other."""
    work.clients.get(client_id)
    work.unreadable.remove(client_id, record)
