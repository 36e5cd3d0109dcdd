"""Putting the papers for an insurer together, and letting them out of the vault."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.claims.gathering import counted, gathered
from salon_vault.claims.model import Annex, AnnexKind, ClaimPack, Contents, Extent
from salon_vault.clients.model import ClientId
from salon_vault.clients.names import clean_line
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consents.model import PaperCode
from salon_vault.errors import InvalidInput, NotFound, NotPermitted, RecordDamaged
from salon_vault.gate import Outside, use_case
from salon_vault.left_outside.saving import save_outside
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render
from salon_vault.photos.model import PhotoId
from salon_vault.ports import Work
from salon_vault.reactions.model import Reaction, ReactionId
from salon_vault.scans.kept import ScanId
from salon_vault.visits.model import Visit, VisitId

JOB_TITLE = "Claim"
"""All that a print queue gets to know."""

_SUBJECTS = {
    AnnexKind.PAPER: Subject.PAPER,
    AnnexKind.PHOTO: Subject.PHOTO,
    AnnexKind.SCAN: Subject.SCAN,
}


@use_case(needs=Permission.MAKE_CLAIM_PACK)
def what_to_claim(work: Work, client_id: ClientId) -> tuple[list[Reaction], list[Visit]]:
    """Return the reactions and visits of a client, of which one is what a claim is about."""
    work.clients.get(client_id)
    return work.reactions.of_client(client_id), work.visits.of_client(client_id)


@use_case(needs=Permission.MAKE_CLAIM_PACK)
def what_would_go_out(
    work: Work, client_id: ClientId, about: ReactionId | VisitId, wanted: Extent
) -> Contents:
    """Return how much of everything the papers would hold; raise NotFound."""
    return counted(gathered(work, client_id, about, wanted))


@use_case(needs=Permission.MAKE_CLAIM_PACK, fresh=True, reason=True)
def gather_claim(
    work: Work, client_id: ClientId, about: ReactionId | VisitId, wanted: Extent
) -> ClaimPack:
    """
    Return what belongs to a reaction or a visit, as far as this desk opens it.

    Raises:
        NotFound: if it is neither a reaction nor a visit of this client.
    """
    return gathered(work, client_id, about, wanted)


@use_case(needs=Permission.MAKE_CLAIM_PACK, outside=True, fresh=True, reason=True)
def print_claim(
    outside: Outside,
    client_id: ClientId,
    sheet: Document,
    annexes: Sequence[Annex],
    to: str,
    printer: str,
) -> None:
    """
    Send the papers to the printer, and the printed forms behind them; the log keeps for whom.

    Photos and scans come as files alone.

    Raises:
        InvalidInput: without a recipient.
        NotFound: if an annex is none of this card.
        NoPrinter, HelperStopped: and what is known to have been printed stands in the log.
    """
    papers = [each for each in annexes if each.kind is AnnexKind.PAPER]
    files = _opened(outside, client_id, papers)
    _note_recipient(outside, client_id, to)
    outside.world.printer.send(render(sheet), JOB_TITLE, printer, 1)
    outside.touched(Touch(Verb.PRINTED, Subject.CLIENT, client_id))
    for annex, contents in zip(papers, files, strict=True):
        outside.world.printer.send(contents, JOB_TITLE, printer, 1)
        outside.touched(Touch(Verb.PRINTED, Subject.PAPER, annex.id))


@use_case(needs=Permission.MAKE_CLAIM_PACK, outside=True, fresh=True, reason=True)
def save_claim(
    outside: Outside,
    client_id: ClientId,
    sheet: Document,
    annexes: Sequence[Annex],
    to: str,
    path: Path,
) -> None:
    """
    Write the papers to a file, and each annex beside it; the log keeps for whom they were.

    Anyone can read the files. An annex is called like the papers, with its number.

    Raises:
        InvalidInput: without a recipient.
        NotFound: if an annex is none of this card; nothing was written then.
        NotPermitted: if this desk does not open photos and scans, and one is wanted.
    """
    files = _opened(outside, client_id, annexes)
    _note_recipient(outside, client_id, to)
    save_outside(outside, path, render(sheet), client_id)
    outside.touched(Touch(Verb.EXPORTED, Subject.CLIENT, client_id))
    for number, (annex, contents) in enumerate(zip(annexes, files, strict=True), 1):
        save_outside(outside, annex.beside(path, number), contents, client_id)
        outside.touched(Touch(Verb.EXPORTED, _SUBJECTS[annex.kind], annex.id))


def _note_recipient(outside: Outside, client_id: ClientId, to: str) -> None:
    who = clean_line("to", to)
    if not who:
        raise InvalidInput("to", "blank")
    with outside.work() as work:
        work.clients.get(client_id)
    outside.remarks.update(handed_to=who)


def _opened(outside: Outside, client_id: ClientId, annexes: Sequence[Annex]) -> list[bytes]:
    """Return the annexes as they lie in the vault, each one of the client's card."""
    return [_open(outside, client_id, annex) for annex in annexes]


def _open(outside: Outside, client_id: ClientId, annex: Annex) -> bytes:
    match annex.kind:
        case AnnexKind.PAPER:
            return _paper(outside, client_id, PaperCode(annex.id))
        case AnnexKind.PHOTO:
            return _photo(outside, client_id, PhotoId(annex.id))
        case AnnexKind.SCAN:
            return _scan(outside, client_id, ScanId(annex.id))


def _paper(outside: Outside, client_id: ClientId, code: PaperCode) -> bytes:
    with outside.work() as work:
        of_card = work.papers.of_client(client_id)
    paper = next((one for one in of_card if one.code == code), None)
    if paper is None:
        raise NotFound(Subject.PAPER, code)
    contents = outside.vault.blobs.read(paper.compartment, paper.blob)
    if hashlib.sha256(contents).digest() != paper.sha256:
        raise RecordDamaged
    return contents


def _photo(outside: Outside, client_id: ClientId, photo_id: PhotoId) -> bytes:
    with outside.work() as work:
        of_card = work.photos.of_client(client_id)
        if isinstance(of_card, Sealed):
            raise NotPermitted(Compartment.HEALTH.value)
        photo = next((one for one in of_card if one.id == photo_id), None)
        if photo is None:
            raise NotFound(Subject.PHOTO, photo_id)
        return work.photos.picture(photo)


def _scan(outside: Outside, client_id: ClientId, scan_id: ScanId) -> bytes:
    with outside.work() as work:
        kept = work.scans.of_client(client_id)
        if all(scan_id != scan.id for scans in kept.values() for scan in scans):
            raise NotFound(Subject.SCAN, scan_id)
        picture = work.scans.picture(work.scans.get(scan_id))
    if isinstance(picture, Sealed):
        raise NotPermitted(Compartment.HEALTH.value)
    return picture
