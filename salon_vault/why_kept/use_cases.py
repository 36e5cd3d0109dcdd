"""Asking why a field of a card is kept."""

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.gate import use_case
from salon_vault.law.pack import load_pack
from salon_vault.minors.seeing import born_by
from salon_vault.ports import Work
from salon_vault.why_kept.model import WhyKept, why_kept


@use_case(
    needs=Permission.VIEW_CARDS,
    unlogged="what the law pack says; of a card no more than that it is a minor's",
)
def why_field(work: Work, record: str, name: str, client_id: ClientId | None = None) -> WhyKept:
    """
    Return why a field is kept, how long, and to whom it opens; raise NotFound.

    On the card of a minor it says until when at least.
    """
    salon = work.salon.get()
    born = None
    if client_id is not None:
        work.clients.get(client_id)
        born = born_by(work, client_id, day_of(work.clock.now()))
    return why_kept(load_pack(salon.law), salon, record, name, born)
