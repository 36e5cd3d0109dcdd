"""Who stands on the day list: what "only mine" and other rules ask of it."""

from datetime import timedelta

from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.ports import Work
from salon_vault.staff.model import Member

BACK = timedelta(days=1)
"""How long after the day somebody may still write up what was done."""


def on_day_list(work: Work, client_id: ClientId, member: Member) -> bool:
    """
    Tell whether a client stands on today's or yesterday's list, for ``member`` or for nobody.

    Opens and reports nothing: it may be asked before it is known whether a card may be opened.
    """
    today = day_of(work.clock.now())
    entries = work.day.of_client(client_id, today - BACK, today)
    return any(entry.person in {None, member.id} for entry in entries)
