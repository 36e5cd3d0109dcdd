"""Who stands on the day list: what "only mine" and other rules ask of it."""

from dataclasses import replace
from datetime import date, timedelta

from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.day.model import Coming
from salon_vault.ports import Work
from salon_vault.staff.model import Member

BACK = timedelta(days=1)
"""How long after the day somebody may still write up what was done."""


def on_day_list(work: Work, client_id: ClientId, member: Member) -> bool:
    """
    Tell whether a client stands on today's or yesterday's list, for ``member`` or for nobody.

    What ``member``, or who sits here, put there does not count: nobody opens a card by listing
    it. Opens and reports nothing: it is asked before it is known whether a card may be opened.
    """
    today = day_of(work.clock.now())
    own = {member.id, work.member.id}
    return any(
        entry.person in {None, member.id} and entry.put_by not in own
        for entry in work.day.of_client(client_id, today - BACK, today)
    )


def note_came(work: Work, client_id: ClientId, on: date) -> None:
    """Note on a day's list that a client came: whoever begins a visit need not say so twice."""
    entries = work.day.of_client(client_id, on, on)
    awaited = next((one for one in entries if one.coming is Coming.EXPECTED), None)
    if awaited is not None:
        work.day.save(replace(awaited, coming=Coming.CAME))
