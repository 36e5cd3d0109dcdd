"""What can be asked about the day sheet."""

import hashlib
from datetime import date

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.day.use_cases import LIST
from salon_vault.day_sheet.sheet import compose_day_sheet
from salon_vault.gate import Outside, use_case
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render
from salon_vault.paper.sheet import JOB_TITLE
from salon_vault.ports import Work


@use_case(needs=Permission.VIEW_DAY, across=LIST)
def view_day_sheet(work: Work, day: date, language: str) -> Document:
    """Return the sheet of a day, to be looked at; see ``compose_day_sheet``."""
    return compose_day_sheet(work, day, language)


@use_case(needs=Permission.PRINT_FORMS, outside=True)
def print_day_sheet(outside: Outside, sheet: Document, day: date, printer: str) -> None:
    """
    Send a sheet that was looked at to the printer; it is not filed.

    Raises:
        NoPrinter, HelperStopped: and nothing is known to have been printed.
    """
    pdf = render(sheet)
    outside.world.printer.send(pdf, JOB_TITLE, printer, 1)
    digest = hashlib.sha256(pdf).digest()
    outside.touched(Touch(Verb.PRINTED, Subject.DAY, day.isoformat(), digest=digest))
