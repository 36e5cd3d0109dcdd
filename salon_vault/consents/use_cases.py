"""What staff can do with consent forms."""

import hashlib
from dataclasses import replace
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.adapted_forms.in_force import templates_of
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import fill_form_set
from salon_vault.consents.model import (
    Outcome,
    Paper,
    PaperCode,
    new_paper_code,
    new_salt,
)
from salon_vault.consents.stopping import refuse_stopped_form
from salon_vault.errors import RecordDamaged
from salon_vault.gate import Outside, use_case
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render, render_all
from salon_vault.ports import Work

JOB_TITLE = "Form"
"""All that a print queue gets to know about a paper, with its number."""


@use_case(needs=Permission.PRINT_FORMS)
def compose_form_set(
    work: Work, client_id: ClientId, form_set: str, language: str, treatment: str
) -> tuple[Document, ...]:
    """
    Fill all forms of a set for a client, each under a code of its own.

    They say identity, treatment and dates, never a health answer or a tick. Fields this desk
    cannot open stay empty lines. Nothing is kept yet.

    Raises:
        FormStopped: if something stops the treatment today, and nobody answers for it.
        WordingMissing: if the salon's own wording of a form is not there in this language.
    """
    refuse_stopped_form(work, client_id, form_set, treatment)
    filled = fill_form_set(
        templates_of(work, form_set, language),
        client=work.clients.get(client_id),
        contact=work.clients.contact(client_id),
        salon=work.salon.get(),
        treatment=treatment,
        made_at=work.clock.now(),
        new_code=new_paper_code,
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

    They go to the printer as one job, drawn page for page as in their own bytes. The log says
    "sent to printer": nobody knows whether paper came out.
    """
    papers = _register(outside, client_id, documents, Outcome.PRINTED, copies)
    title = f"{JOB_TITLE} {papers[0].code[:4]}"
    outside.world.printer.send(render_all(documents), title, printer, copies)
    _report(outside, Verb.PRINTED, papers)
    return papers


@use_case(needs=Permission.SAVE_PAPERS, outside=True)
def save_papers(
    outside: Outside, client_id: ClientId, documents: tuple[Document, ...], path: Path
) -> tuple[Paper, ...]:
    """Register several papers and write them to one file, which anyone can read."""
    papers = _register(outside, client_id, documents, Outcome.SAVED, 1)
    outside.world.exports.save(path, render_all(documents))
    _report(outside, Verb.EXPORTED, papers)
    return papers


@use_case(needs=Permission.PRINT_FORMS, outside=True)
def print_again(outside: Outside, code: PaperCode, printer: str, copies: int) -> Paper:
    """
    Send a registered paper to the printer once more: the same bytes, the same code.

    Raises:
        NotPermitted: if something on it is closed to this desk.
        RecordDamaged: if its bytes are not the ones that were registered.
    """
    with outside.work() as work:
        paper = work.papers.get(code)
    pdf = outside.vault.blobs.read(paper.compartment, paper.blob)
    if hashlib.sha256(pdf).digest() != paper.sha256:
        raise RecordDamaged
    outside.world.printer.send(pdf, f"{JOB_TITLE} {code[:4]}", printer, copies)
    outside.touched(Touch(Verb.PRINTED, Subject.PAPER, code, digest=paper.sha256))
    with outside.work() as work:
        work.papers.printed_again(code, copies)
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


def _report(outside: Outside, verb: Verb, papers: tuple[Paper, ...]) -> None:
    for paper in papers:
        outside.touched(Touch(verb, Subject.PAPER, paper.code, digest=paper.sha256))


def _register(
    outside: Outside,
    client_id: ClientId,
    documents: tuple[Document, ...],
    outcome: Outcome,
    copies: int,
) -> tuple[Paper, ...]:
    kept = [(document, *_keep(outside, document)) for document in documents]
    with outside.work() as work:
        papers = tuple(
            Paper(
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
                compartment=Compartment(document.compartment),
                outcome=outcome,
                copies=copies,
                treatment=document.treatment,
                fingerprint=document.fingerprint,
            )
            for document, pdf, blob in kept
        )
        for paper in papers:
            work.papers.add(paper)
    return papers


def _keep(outside: Outside, document: Document) -> tuple[bytes, str]:
    pdf = render(document)
    return pdf, outside.vault.blobs.keep(Compartment(document.compartment), pdf)
