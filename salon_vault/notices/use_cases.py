"""What staff can do with the privacy notice."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.errors import NotFound
from salon_vault.gate import Outside, use_case
from salon_vault.law.pack import load_pack
from salon_vault.left_outside.saving import save_outside
from salon_vault.notices.model import Handover, How, NoticeVersion
from salon_vault.notices.text import compose, missing
from salon_vault.notices.versions import version_in_force
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render
from salon_vault.ports import Work

JOB_TITLE = "Notice"
"""All that a print queue gets to know, with the version."""


@dataclass(frozen=True, slots=True)
class NoticeState:
    """Whether the notice may print, and how far it has been handed over."""

    version: NoticeVersion | None
    missing: tuple[str, ...]
    """Settings and unverified facts that stand in the way."""
    languages: tuple[str, ...]
    still_to_tell: int
    review_due: bool
    """Whether the law pack is past its review date: a hint, the notice prints all the same."""


@use_case(needs=Permission.HAND_OVER_NOTICE, unlogged="what is still missing in the settings")
def notice_state(work: Work) -> NoticeState:
    """Return whether the notice may print, and how many clients still have to be told."""
    salon = work.salon.get()
    pack = load_pack(salon.law)
    return NoticeState(
        work.notices.latest(),
        missing(pack, salon),
        pack.languages,
        work.notices.still_to_tell(),
        pack.due_for_review(day_of(work.clock.now())),
    )


@use_case(needs=Permission.HAND_OVER_NOTICE)
def compose_notice(work: Work, language: str) -> Document:
    """
    Write the notice from the vault's real settings, under its version number.

    A wording nobody has seen becomes a new version.

    Raises:
        PaperNotReady: if a setting is missing or a fact of the law is unchecked.
        NotFound: if the law pack does not speak ``language``.
    """
    return _composed(work, language)


@use_case(needs=Permission.HAND_OVER_NOTICE, outside=True)
def print_notice(outside: Outside, language: str, printer: str, copies: int) -> int:
    """
    Send the notice to the printer and return its version.

    It names nobody and is never filed, so no paper is registered: what counts is the record
    that it was handed over. The log says "sent to printer".

    Raises:
        PaperNotReady, NotFound: as ``compose_notice`` does.
        NoPrinter: if this PC does not know ``printer``.
    """
    with outside.work() as work:
        document = _composed(work, language)
    pdf = render(document)
    outside.world.printer.send(pdf, f"{JOB_TITLE} {document.version}", printer, copies)
    digest = hashlib.sha256(pdf).digest()
    number = str(document.version)
    outside.touched(Touch(Verb.PRINTED, Subject.NOTICE, number, digest=digest))
    return document.version


@use_case(needs=Permission.SAVE_PAPERS, outside=True)
def save_notice(outside: Outside, language: str, path: Path) -> int:
    """Write the notice to a file and return its version; raise as ``print_notice`` does."""
    with outside.work() as work:
        document = _composed(work, language)
    pdf = render(document)
    save_outside(outside, path, pdf)
    digest = hashlib.sha256(pdf).digest()
    number = str(document.version)
    outside.touched(Touch(Verb.EXPORTED, Subject.NOTICE, number, digest=digest))
    return document.version


@use_case(needs=Permission.HAND_OVER_NOTICE)
def hand_over_notice(
    work: Work, client_id: ClientId, version: int, language: str, how: How
) -> Handover:
    """
    Record that a version of the notice was handed over; no signature is asked for.

    Raises:
        NotFound: if there is no such client, version, or language of the notice.
    """
    work.clients.get(client_id)
    latest = work.notices.latest()
    if latest is None or not 1 <= version <= latest.number:
        raise NotFound("notice", str(version))
    if language not in load_pack(latest.law).languages:
        raise NotFound("notice language", language)
    handover = Handover(client_id, version, language, work.clock.now(), how, work.member.label)
    work.notices.hand_over(handover)
    return handover


@use_case(needs=Permission.VIEW_CARDS)
def list_handovers(work: Work, client_id: ClientId) -> list[Handover]:
    """Return what a client was handed, the latest first."""
    return work.notices.handovers(client_id)


def _composed(work: Work, language: str) -> Document:
    version = version_in_force(work)
    salon = work.salon.get()
    return compose(load_pack(salon.law), salon, language, version)
