"""Showing one client's number to somebody whose daily work it is not."""

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.errors import NotPermitted
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.reveal.model import Revealed, Why


@use_case(needs=Permission.REVEAL_CONTACT, each_time=True)
def reveal_contact(work: Work, client_id: ClientId, why: Why) -> Revealed:
    """
    Return phone and mail of one client, to be shown for ``LASTS`` seconds.

    Raises:
        NotPermitted: if the owner has not added the key to contact details to this login.
    """
    work.clients.get(client_id)
    found = work.clients.revealed(client_id)
    if isinstance(found, Sealed):
        raise NotPermitted(Permission.REVEAL_CONTACT.value)
    work.remark("reveal", why.value)
    return Revealed(found.phone, found.mail)
