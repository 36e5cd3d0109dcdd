"""What staff can do with consent forms."""

import hashlib
from dataclasses import replace
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.adapted_forms.in_force import sheets_for
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.consents.copies import copy_mark
from salon_vault.consents.forms import fill_form_set
from salon_vault.consents.library import set_of
from salon_vault.consents.model import (
    Paper,
    PaperCode,
    new_paper_code,
    new_salt,
)
from salon_vault.consents.registering import (
    ENTERED,
    JOB_TITLE,
    draw_each,
    print_drawn,
    save_drawn,
)
from salon_vault.consents.stopping import refuse_stopped_form
from salon_vault.consents.tracking.rules import next_copy, printed_once_more
from salon_vault.errors import RecordDamaged
from salon_vault.gate import Outside, use_case
from salon_vault.minors.seeing import age_seen
from salon_vault.paper.document import Document
from salon_vault.paper.printing import Impression
from salon_vault.ports import Work


@use_case(needs=Permission.PRINT_FORMS)
def compose_form_set(
    work: Work, client_id: ClientId, form_set: str, language: str, treatment: str
) -> tuple[Document, ...]:
    """
    Fill all forms of a set for a client, each sheet under a code of its own.

    The salon's law says how many sheets a form has, and whether they are there in its own
    language too. They say identity, treatment and dates, never a health answer or a tick.
    Fields this desk cannot open stay empty lines. Nothing is kept yet.

    Raises:
        FormStopped: if something stops the treatment today, and nobody answers for it.
        WordingMissing: if the salon's own wording of a form is not there in this language.
    """
    refuse_stopped_form(work, client_id, form_set, treatment)
    filled = fill_form_set(
        sheets_for(work, set_of(form_set).forms, language),
        client=work.clients.get(client_id),
        contact=work.clients.contact(client_id),
        salon=work.salon.get(),
        treatment=treatment,
        made_at=work.clock.now(),
        new_code=new_paper_code,
        minor=age_seen(work, client_id, day_of(work.clock.now())).minor,
    )
    return tuple(replace(document, salt=new_salt()) for document in filled)


@use_case(needs=Permission.PRINT_FORMS, outside=True)
def print_papers(
    outside: Outside,
    client_id: ClientId,
    documents: tuple[Document, ...],
    printer: str,
    copies: int,
) -> tuple[Paper, ...]:
    """
    Register papers, each under its own code, keep their own bytes sealed, and print them.

    These very bytes go to the printer as one job; copies come out marked, for the client. The
    log says "sent to printer": nobody knows whether paper came out.

    Raises:
        NoPrinter: and nothing is registered.
        HelperStopped: nobody knows what came out; the papers stay registered.
    """
    drawn = draw_each([(client_id, document) for document in documents])
    return print_drawn(outside, drawn, printer, copies)


@use_case(needs=Permission.SAVE_PAPERS, outside=True)
def save_papers(
    outside: Outside, client_id: ClientId, documents: tuple[Document, ...], path: Path
) -> tuple[Paper, ...]:
    """Register several papers and write them to one file, which anyone can read."""
    drawn = draw_each([(client_id, document) for document in documents])
    return save_drawn(outside, drawn, path)


@use_case(needs=Permission.PRINT_FORMS, outside=True)
def print_again(outside: Outside, code: PaperCode, printer: str, copies: int) -> Paper:
    """
    Send a registered paper to the printer once more: the same code, marked as a copy.

    What is marked is the page; the bytes are the registered ones. One that never came out of
    the printer comes out as it would have, and is awaited once more.

    Raises:
        NotPermitted: if something on it is closed to this desk.
        RecordDamaged: if its bytes are not the ones that were registered.
    """
    with outside.work() as work:
        paper = work.papers.get(code)
    pdf = outside.vault.blobs.read(paper.compartment, paper.blob)
    if hashlib.sha256(pdf).digest() != paper.sha256:
        raise RecordDamaged
    first = next_copy(paper)
    numbers = range(first, first + copies)
    marked = [Impression(pdf, copy_mark(number, paper.language)) for number in numbers]
    outside.world.printer.send_together(marked, f"{JOB_TITLE} {code[:4]}", printer)
    outside.touched(Touch(Verb.PRINTED, Subject.PAPER, code, digest=paper.sha256))
    with outside.work(ENTERED) as work:
        kept = work.papers.get(code)
        return work.papers.save(printed_once_more(kept, numbers[-1]))


@use_case(needs=Permission.VIEW_CARDS)
def list_papers(work: Work, client_id: ClientId) -> list[Paper]:
    """Return a client's papers, the latest first."""
    work.clients.get(client_id)
    return work.papers.of_client(client_id)
