"""What staff can do with consent forms."""

import hashlib
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId, Contact
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consents.forms import fill_form
from salon_vault.consents.model import (
    Outcome,
    Paper,
    PaperCode,
    new_paper_code,
)
from salon_vault.gate import Outside, use_case
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render
from salon_vault.ports import Work

JOB_TITLE = "Form"
"""All that a print queue gets to know about a paper, with its number."""


@use_case(needs=Permission.PRINT_FORMS)
def compose_form(
    work: Work, client_id: ClientId, form: str, language: str, treatment: str
) -> Document:
    """
    Fill a form for a client: identity, treatment and dates, never a health answer or a tick.

    Fields this desk cannot open stay empty lines. Nothing is kept yet.
    """
    client = work.clients.get(client_id)
    contact = work.clients.contact(client_id)
    return fill_form(
        form,
        language,
        client=client,
        contact=Contact() if isinstance(contact, Sealed) else contact,
        opened=not isinstance(contact, Sealed),
        salon=work.salon.get(),
        practitioner="",
        treatment=treatment,
        made_at=work.clock.now(),
        code=new_paper_code(),
    )


@use_case(needs=Permission.PRINT_FORMS, outside=True)
def print_paper(
    outside: Outside, client_id: ClientId, document: Document, printer: str, copies: int
) -> Paper:
    """
    Register the paper, keep its exact bytes sealed, and send them to the printer.

    The log says "sent to printer": nobody knows whether paper came out.
    """
    pdf = render(document)
    paper = _register(outside, client_id, document, pdf, Outcome.PRINTED, copies)
    outside.world.printer.send(pdf, f"{JOB_TITLE} {paper.code[:4]}", printer, copies)
    outside.touched(Touch(Verb.PRINTED, Subject.PAPER, paper.code, digest=paper.sha256))
    return paper


@use_case(needs=Permission.SAVE_PAPERS, outside=True)
def save_paper(
    outside: Outside, client_id: ClientId, document: Document, path: Path
) -> Paper:
    """Register the paper and write it to a file, which anyone can read."""
    pdf = render(document)
    paper = _register(outside, client_id, document, pdf, Outcome.SAVED, 1)
    outside.world.exports.save(path, pdf)
    outside.touched(Touch(Verb.EXPORTED, Subject.PAPER, paper.code, digest=paper.sha256))
    return paper


@use_case(needs=Permission.PRINT_FORMS, outside=True)
def print_again(outside: Outside, code: PaperCode, printer: str, copies: int) -> Paper:
    """Send a registered paper to the printer once more: the same bytes, the same code."""
    with outside.work() as work:
        paper = work.papers.get(code)
        work.papers.printed_again(code, copies)
    pdf = outside.vault.blobs.read(paper.compartment, paper.blob)
    outside.world.printer.send(pdf, f"{JOB_TITLE} {code[:4]}", printer, copies)
    outside.touched(Touch(Verb.PRINTED, Subject.PAPER, code, digest=paper.sha256))
    return paper


@use_case(needs=Permission.VIEW_CARDS)
def list_papers(work: Work, client_id: ClientId) -> list[Paper]:
    """Return a client's papers, the latest first."""
    work.clients.get(client_id)
    return work.papers.of_client(client_id)


@use_case(needs=Permission.PRINT_FORMS)
def note_outcome(work: Work, code: PaperCode, outcome: Outcome) -> None:
    """Note that a paper came back signed, or that signing was refused."""
    work.papers.note_outcome(code, outcome)


def _register(
    outside: Outside,
    client_id: ClientId,
    document: Document,
    pdf: bytes,
    outcome: Outcome,
    copies: int,
) -> Paper:
    compartment = Compartment(document.compartment)
    blob = outside.vault.blobs.keep(compartment, pdf)
    with outside.work() as work:
        paper = Paper(
            code=PaperCode(document.code),
            client=client_id,
            kind=document.form,
            template_version=document.version,
            language=document.language,
            made_at=work.clock.now(),
            made_by=work.member.label,
            pages=document.pages(pdf),
            sha256=hashlib.sha256(pdf).digest(),
            blob=blob,
            compartment=compartment,
            outcome=outcome,
            copies=copies,
        )
        work.papers.add(paper)
    return paper
