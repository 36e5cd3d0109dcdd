"""From when a login may be looked at: its person has signed, and the law's wait is over."""

from collections.abc import Iterable
from datetime import date, timedelta

from salon_vault.clock import day_of
from salon_vault.law.clock import add
from salon_vault.law.pack import Pack, load_pack
from salon_vault.odd_use.rules import Watched
from salon_vault.ports import Work
from salon_vault.staff.model import StaffId
from salon_vault.staff_notice.facts import Settings
from salon_vault.staff_notice.model import SheetKind, StaffSheet, has_to_be_told

DUTY = "staff_notice"
"""The id of the duty in law packs that says how long to wait."""


def settings_of(work: Work) -> Settings:
    """Return what the papers for staff are made from, as it is now."""
    salon = work.salon.get()
    today = day_of(work.clock.now())
    limits = work.odd_use.thresholds()
    return Settings.of(load_pack(salon.law), salon, limits, work.members, today)


def starts_on(pack: Pack, signed_on: date) -> date:
    """
    Return the first day on which a login may be looked at: the wait has run out before it.

    Two weeks in Poland (Labour Code art. 22(2) par. 7); where a pack names no wait, the day
    after signing.
    """
    waits = (duty.waiting for duty in pack.duties if duty.id == DUTY)
    wait = next((period for period in waits if period is not None), None)
    last = signed_on if wait is None else add(pack.calendar, signed_on, wait)
    return last + timedelta(days=1)


def starts_for(pack: Pack, sheets: Iterable[StaffSheet], scope: bytes) -> date | None:
    """Return from when somebody may be looked at who has to be told ``scope``, if ever."""
    signed = [
        sheet.signed_on
        for sheet in sheets
        if sheet.kind is SheetKind.NOTICE and sheet.scope == scope and sheet.signed_on
    ]
    return starts_on(pack, min(signed)) if signed else None


def watched(work: Work) -> Watched:
    """
    Return from when each login may be looked at; only those whose day has come.

    An owner's login, and one from an envelope, are used by nobody knows whom: they wait until
    everybody was told.
    """
    settings = settings_of(work)
    today = day_of(work.clock.now())
    sheets, latest = work.staff_sheets.sheets(), work.staff_sheets.latest()
    since: dict[StaffId, date | None] = {}
    for member in filter(has_to_be_told, work.members):
        own = [sheet for sheet in sheets if sheet.member == member.id]
        since[member.id] = starts_for(settings.pack, own, settings.watching(member))
    first = None if latest is None else day_of(latest.since)
    days = [first, *since.values()]
    known = [day for day in days if day is not None]
    all_since = max(known) if len(known) == len(days) else None
    everybody = {m.id for m in work.members if m.active and not has_to_be_told(m)}
    since |= dict.fromkeys(everybody, all_since)
    begun = {who: day for who, day in since.items() if day is not None and day <= today}
    return Watched(begun, all_since if all_since and all_since <= today else None)
