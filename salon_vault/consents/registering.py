"""How papers get into the register and out of the house, and back out of the register."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment
from salon_vault.consents.copies import copy_mark
from salon_vault.consents.model import Outcome, Paper, PaperCode, SignedField
from salon_vault.errors import InvalidInput, NoPrinter
from salon_vault.gate import Outside
from salon_vault.left_outside.saving import save_outside
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render, render_all
from salon_vault.paper.printing import MOST_TOGETHER, Impression
from salon_vault.paper.signing import signed_fields
from salon_vault.ports import Progress

JOB_TITLE = "Form"
"""All that a print queue gets to know about a paper, with its number."""

ENTERED = "consents.enter_papers"
"""How the log names that papers were registered, or taken back: before anything comes out."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper, for whom it is, and its own bytes: the ones that are kept."""

    client: ClientId | None
    """None for a blank one that nobody was given yet."""
    document: Document
    pdf: bytes
    fields: tuple[SignedField, ...]
    """Where it is signed."""


def draw_each(
    papers: Sequence[tuple[ClientId | None, Document]], progress: Progress | None = None
) -> list[Drawn]:
    """
    Draw papers one by one; nothing of them is kept yet.

    Raises:
        Cancelled: from ``progress``, which hears of every paper before it is drawn.
        MissingGlyph: for a character that no font has.
    """
    drawn = []
    for done, (client, document) in enumerate(papers):
        if progress is not None:
            progress.reached(done, len(papers))
        drawn.append(Drawn(client, document, render(document), signed_fields(document)))
    return drawn


def print_drawn(
    outside: Outside,
    drawn: Sequence[Drawn],
    printer: str,
    copies: int = 1,
    on_top: Sequence[bytes] = (),
) -> tuple[Paper, ...]:
    """
    Register papers in one transaction, and send them and their copies as one job.

    ``on_top`` are sheets that nobody files: they come out of the printer before all others.

    They are registered first, for a paper that is out must be known when it comes back. Where
    nothing can have come out, they are taken back out of the register.

    Raises:
        InvalidInput: if it is more than one job holds; nothing is registered.
        NoPrinter: and nothing is registered.
        HelperStopped: nobody knows what came out; the papers stay registered.
    """
    job = [*(Impression(pdf) for pdf in on_top), *_impressions(drawn, copies)]
    if len(job) > MOST_TOGETHER:
        raise InvalidInput("papers", "many")
    papers = register(outside, drawn, Outcome.PRINTED, copies)
    title = f"{JOB_TITLE} {papers[0].code[:4]}"
    try:
        outside.world.printer.send_together(job, title, printer)
    except NoPrinter:
        with outside.work(ENTERED) as work:
            for paper in papers:
                work.papers.take_back(paper)
        raise
    _report(outside, Verb.PRINTED, papers)
    return papers


def save_drawn(
    outside: Outside,
    drawn: Sequence[Drawn],
    path: Path,
    progress: Progress | None = None,
    on_top: Sequence[Document] = (),
) -> tuple[Paper, ...]:
    """
    Register papers in one transaction, and write them to one file that anyone can read.

    ``on_top`` are sheets that nobody files: they come first.
    """
    whole = render_all([*on_top, *(each.document for each in drawn)], progress)
    papers = register(outside, drawn, Outcome.SAVED)
    of = {paper.client for paper in papers}
    save_outside(outside, path, whole, of.pop() if len(of) == 1 else None)
    _report(outside, Verb.EXPORTED, papers)
    return papers


def register(
    outside: Outside, drawn: Sequence[Drawn], outcome: Outcome, copies: int = 1
) -> tuple[Paper, ...]:
    """Keep the own bytes of papers sealed, and enter all of them into the register, or none."""
    blobs = outside.vault.blobs
    kept = [blobs.keep(Compartment(each.document.compartment), each.pdf) for each in drawn]
    with outside.work(ENTERED) as work:
        now, by = work.clock.now(), work.member.label
        papers = tuple(
            Paper(
                code=PaperCode(document.code),
                client=each.client,
                kind=document.form,
                template_version=document.version,
                language=document.language,
                made_at=now,
                made_by=by,
                pages=document.pages(each.pdf),
                sha256=hashlib.sha256(each.pdf).digest(),
                blob=blob,
                compartment=Compartment(document.compartment),
                outcome=outcome,
                copies=copies,
                treatment=document.treatment,
                fingerprint=document.fingerprint,
                fields=each.fields,
                for_day=document.for_day,
                together=PaperCode(document.together) if document.together else None,
            )
            for each, blob in zip(drawn, kept, strict=True)
            for document in (each.document,)
        )
        return tuple(map(work.papers.add, papers))


def _impressions(drawn: Sequence[Drawn], copies: int) -> list[Impression]:
    """Return the papers themselves, and then each set of copies, marked for the client."""
    return [
        Impression(each.pdf, copy_mark(number, each.document.language, for_client=True))
        for number in range(1, copies + 1)
        for each in drawn
    ]


def _report(outside: Outside, verb: Verb, papers: Sequence[Paper]) -> None:
    for paper in papers:
        outside.touched(Touch(verb, Subject.PAPER, paper.code, digest=paper.sha256))
