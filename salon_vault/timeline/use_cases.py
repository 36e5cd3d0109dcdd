"""What can be asked of the timeline."""

import hashlib
from dataclasses import dataclass

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.gate import Outside, use_case
from salon_vault.paper.pdf import render
from salon_vault.ports import Work
from salon_vault.timeline.gathering import gathered
from salon_vault.timeline.model import MomentKind, Timeline
from salon_vault.timeline.sheet import timeline_document
from salon_vault.timeline.words import narrowed
from salon_vault.words import Translator

JOB_TITLE = "Timeline"
"""All that a print queue gets to know."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What of a timeline is wanted; blank for all of it."""

    kinds: frozenset[MomentKind] = frozenset()
    year: int = 0
    text: str = ""


@use_case(needs=Permission.VIEW_CARDS)
def list_timeline(work: Work, client_id: ClientId) -> Timeline:
    """Return everything that happened with a client, the latest first; closed parts counted."""
    work.clients.get(client_id)
    return gathered(work, client_id)


@use_case(needs=Permission.PRINT_FORMS, outside=True)
def print_timeline(
    outside: Outside, client_id: ClientId, wanted: Narrowed, language: str, printer: str
) -> None:
    """
    Send a client's timeline to the printer: what this desk may know, and no more.

    The text is looked for in ``language``, as it stands on the screen.

    Raises:
        NotFound: if there is no such card.
        NoPrinter, HelperStopped: and nothing is known to have been printed.
    """
    with outside.work() as work:
        client = work.clients.get(client_id)
        salon = work.salon.get()
        words = Translator.of(language)
        found = gathered(work, client_id).moments
        moments = narrowed(found, words, wanted.kinds, wanted.year, wanted.text)
        today, by = day_of(work.clock.now()), work.member.label
    sheet = timeline_document(client.name, moments, salon.name, by, today, language)
    pdf = render(sheet)
    outside.world.printer.send(pdf, JOB_TITLE, printer, 1)
    digest = hashlib.sha256(pdf).digest()
    outside.touched(Touch(Verb.PRINTED, Subject.CLIENT, client_id, digest=digest))
