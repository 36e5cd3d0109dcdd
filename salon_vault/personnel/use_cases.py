"""What is kept about people besides their logins, and the sheets that are printed for them."""

from collections.abc import Iterable
from datetime import date, timedelta

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of, not_ahead
from salon_vault.errors import InvalidInput, NotFound
from salon_vault.gate import Outside, use_case
from salon_vault.log.model import Wanted
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render
from salon_vault.paper.sheet import JOB_TITLE
from salon_vault.personnel.model import (
    LATELY,
    LESSONS,
    PAPERS,
    PRINTED,
    Absence,
    Filed,
    OnFile,
    Opened,
)
from salon_vault.ports import Work
from salon_vault.staff.model import StaffId

MOST_ENTRIES = 100_000
"""Entries of one login that are looked through at once."""

CARDS = frozenset({Subject.CLIENT, Subject.CONTACT, Subject.HEALTH})

ITEMS = {
    Filed.PAPER: frozenset(paper for papers in PAPERS.values() for paper in papers) - PRINTED,
    Filed.LESSON: frozenset(LESSONS),
}
"""What is put on file by hand; a printed sheet comes there when it is noted as signed."""


@use_case(needs=Permission.VIEW_STAFF)
def staff_file(work: Work, who: StaffId) -> tuple[list[OnFile], list[Absence]]:
    """Return what somebody signed and learned, and when they were away."""
    return list(work.personnel.on_file(who)), list(work.personnel.absences(who))


@use_case(needs=Permission.MANAGE_STAFF)
def put_on_file(work: Work, who: StaffId, kind: Filed, items: Iterable[str], on: date) -> None:
    """
    Keep that papers were signed, or lessons taken, on a day.

    Raises:
        InvalidInput: if one of them is none of ours or is signed for as a printed sheet, or
            the day has not come yet.
        NotFound: if nobody has that login.
    """
    wanted = list(items)
    if not ITEMS[kind] >= set(wanted):
        raise InvalidInput("item", "unknown")
    not_ahead(on, work.clock.now())
    if all(member.id != who for member in work.members):
        raise NotFound("staff", who)
    for item in wanted:
        work.personnel.put_on_file(OnFile(who, kind, item, on))


@use_case(needs=Permission.MANAGE_STAFF)
def opened_lately(work: Work, who: StaffId) -> list[Opened]:
    """Return the cards opened under somebody's login in the last 30 days, the latest first."""
    today = day_of(work.clock.now())
    wanted = Wanted(who=who, first=today - timedelta(days=LATELY))
    found: dict[ClientId, Opened] = {}
    for line in work.log.latest(None, MOST_ENTRIES, wanted):
        for client in dict.fromkeys(_cards(line.entry.touches)):
            known = found.get(client)
            times, last = (known.times, known.last) if known else (0, line.entry.at)
            found[client] = Opened(client, "", times + 1, last)
    return [
        Opened(client, _name(work, client), one.times, one.last)
        for client, one in found.items()
    ]


@use_case(needs=Permission.VIEW_STAFF, outside=True)
def print_sheet(outside: Outside, sheet: Document, about: str, printer: str) -> None:
    """
    Send a sheet about staff to the printer; it is not filed, and its bytes are not kept.

    Raises:
        NoPrinter, HelperStopped: and nothing is known to have been printed.
    """
    outside.world.printer.send(render(sheet), JOB_TITLE, printer, 1)
    outside.touched(Touch(Verb.PRINTED, Subject.STAFF, about))


def _cards(touches: Iterable[Touch]) -> list[ClientId]:
    return [ClientId(touch.id) for touch in touches if touch.subject in CARDS]


def _name(work: Work, client: ClientId) -> str:
    try:
        return work.clients.get(client).name
    except NotFound:
        return ""
