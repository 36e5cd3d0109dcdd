"""What the owner does with the recovery kit, once, in the first run."""

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.door import Kit
from salon_vault.gate import Outside, use_case
from salon_vault.paper.kit_sheet import kit_document
from salon_vault.paper.pdf import render
from salon_vault.ports import Work

JOB_TITLE = "Sheet"
"""All that a print queue gets to know about it."""


@use_case(needs=Permission.MANAGE_STAFF, outside=True)
def print_kit(outside: Outside, kit: Kit, language: str, printer: str) -> None:
    """
    Send the kit to the printer; neither it nor its bytes are kept.

    Raises:
        NoPrinter, HelperStopped: and nothing is known to have been printed.
    """
    with outside.work() as work:
        salon = work.salon.get()
    sheet = kit_document(kit, salon.name, language, outside.world.clock.now())
    outside.world.printer.send(render(sheet), JOB_TITLE, printer, 1)
    outside.touched(Touch(Verb.PRINTED, Subject.VAULT, kit.vault))


@use_case(needs=Permission.MANAGE_STAFF)
def count_kit(work: Work) -> None:
    """Put into the log that the kit was typed back from its paper: from now on it counts."""
