"""What can be asked about everybody's consents at once, and how a list of them goes out."""

from collections.abc import Iterator
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import Contact
from salon_vault.clock import day_of
from salon_vault.consent_register.listing.model import (
    SOON,
    EndingForm,
    EndingForms,
    Extract,
    Register,
    RegisterLine,
)
from salon_vault.consent_register.listing.sheet import JOB_TITLE, register_document
from salon_vault.consent_register.model import Standing
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.validity.running_out import running_out
from salon_vault.errors import RecordDamaged
from salon_vault.exporting.cells import table
from salon_vault.gate import Outside, use_case
from salon_vault.left_outside.saving import save_outside
from salon_vault.paper.pdf import render
from salon_vault.ports import Progress, Work

LIST = "a list; of closed cards it shows initials"

COLUMNS = ("Name", "Purpose", "Answer", "Since", "Until", "How", "Paper", "Contact")
"""English in every language, so that other programs know them."""

OF_CONTACT = {
    Purpose.SMS: "phone",
    Purpose.PHONE: "phone",
    Purpose.MAIL: "mail",
    Purpose.POST: "address",
}
"""Where news reach somebody who agreed to them this way."""

PAGE = 200
"""Lines that a screen shows; whoever wants others narrows the list."""

AT_A_TIME = 100
"""Cards between two looks at whoever is waiting."""


@use_case(needs=Permission.LIST_CONSENTS, across=LIST)
def list_register(work: Work, wanted: Extract) -> Register:
    """Return the first page of how a purpose stands with clients, and how many there are."""
    return work.consents.over_all(wanted, day_of(work.clock.now()), PAGE)


@use_case(needs=Permission.LIST_CONSENTS, across=LIST)
def list_ending_forms(work: Work) -> EndingForms:
    """Return the first page of signed forms that are over, or run out within a month."""
    today = day_of(work.clock.now())
    found = running_out(work, today, today + SOON, PAGE)
    names = work.consents.names(frozenset(each.signed.card for each in found.first))
    first = (EndingForm(each, names.get(each.signed.card, "")) for each in found.first)
    return EndingForms(tuple(first), found.found)


@use_case(needs=Permission.LIST_CONSENTS, outside=True, across=LIST)
def print_register(outside: Outside, wanted: Extract, language: str, printer: str) -> None:
    """
    Send the register to the printer as it is narrowed.

    Raises:
        NoPrinter, HelperStopped: and nothing is known to have been printed.
    """
    with outside.work() as work:
        today = day_of(work.clock.now())
        register = work.consents.over_all(wanted, today)
        salon = work.salon.get().name
    sheet = register_document(register, wanted, today, salon, language)
    outside.world.printer.send(render(sheet), JOB_TITLE, printer, 1)
    outside.touched(Touch(Verb.PRINTED, Subject.CONSENTS, wanted.purpose.value))


@use_case(
    needs=Permission.EXPORT_CLIENTS,
    outside=True,
    fresh=True,
    reason=True,
    across="the owner's alone, who opens every card; closed ones are left out",
)
def save_register(outside: Outside, wanted: Extract, path: Path, progress: Progress) -> int:
    """
    Write the register as a table that anyone can read, and return how many are on it.

    For news it has the number or address that the client agreed to be reached by.

    Raises:
        DiskFull, ReadOnlyMedium, Cancelled: and no file is left.
    """
    lines = list(table(_rows(outside, wanted, progress)))
    save_outside(outside, path, b"".join(lines))
    cards = len(lines) - 2  # the mark and the headings
    outside.remarks.update(cards=cards)
    outside.touched(Touch(Verb.EXPORTED, Subject.CONSENTS, wanted.purpose.value))
    return cards


def _rows(outside: Outside, wanted: Extract, progress: Progress) -> Iterator[tuple[str, ...]]:
    with outside.work() as work:
        register = work.consents.over_all(wanted, day_of(work.clock.now()))
        lines = [each for each in register.lines if work.closed_cards.get(each.card) is None]
    yield COLUMNS
    for start in range(0, len(lines), AT_A_TIME):
        progress.reached(start, len(lines))
        with outside.work() as work:
            some = [_row(work, wanted, line) for line in lines[start : start + AT_A_TIME]]
        yield from some


def _row(work: Work, wanted: Extract, line: RegisterLine) -> tuple[str, ...]:
    return (
        *(line.name, wanted.purpose.value, line.standing.value),
        *(day.isoformat() if day else "" for day in (line.on, line.until)),
        *(line.how.value if line.how else "", line.paper, _contact(work, wanted, line)),
    )


def _contact(work: Work, wanted: Extract, line: RegisterLine) -> str:
    field = OF_CONTACT.get(wanted.purpose)
    if field is None or line.standing is not Standing.AGREED:
        return ""
    try:
        contact = work.clients.contact(line.card)
    except RecordDamaged:  # one damaged record holds up no list
        return ""
    return str(getattr(contact, field)) if isinstance(contact, Contact) else ""
