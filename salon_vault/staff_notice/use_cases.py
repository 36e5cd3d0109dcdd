"""What can be done about the papers that staff are handed and sign."""

import hashlib
from dataclasses import dataclass
from datetime import date

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clock import day_of
from salon_vault.compartments import Compartment
from salon_vault.errors import InvalidInput, NotFound, PaperNotReady
from salon_vault.gate import Outside, use_case
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render
from salon_vault.paper.sheet import JOB_TITLE
from salon_vault.personnel.model import Filed, OnFile
from salon_vault.ports import Work
from salon_vault.staff.model import Member, StaffId
from salon_vault.staff_notice.facts import Settings
from salon_vault.staff_notice.force import settings_of, starts_for
from salon_vault.staff_notice.model import (
    SheetId,
    SheetKind,
    StaffNoticeVersion,
    StaffSheet,
    Told,
    has_to_be_told,
    new_sheet_id,
    signing,
)
from salon_vault.staff_notice.papers import VERSION, fingerprint, staff_document


@dataclass(frozen=True, slots=True)
class StaffNoticeState:
    """How far the papers for staff have come."""

    version: StaffNoticeVersion | None
    changed: bool
    """Whether the settings it is made from are others than when that version was written."""
    missing: tuple[str, ...]
    """Settings and unverified facts that stand in the way of printing."""
    people: tuple[Told, ...]


@use_case(needs=Permission.VIEW_STAFF, unlogged="who has signed which of their own papers")
def staff_notice_state(work: Work) -> StaffNoticeState:
    """Return which version is in force, who has signed it, and who still has to be told."""
    settings = settings_of(work)
    latest, sheets = work.staff_sheets.latest(), work.staff_sheets.sheets()
    changed = latest is None or latest.fingerprint != fingerprint(settings)
    version = None if latest is None else latest.number
    people = tuple(
        _told(settings, member, [s for s in sheets if s.member == member.id], version, changed)
        for member in work.members
        if has_to_be_told(member)
    )
    return StaffNoticeState(latest, changed and latest is not None, settings.missing, people)


@use_case(needs=Permission.MANAGE_STAFF)
def compose_staff_sheet(work: Work, who: StaffId, kind: SheetKind, language: str) -> Document:
    """
    Write a paper for somebody from the settings; a notice nobody has seen is a new version.

    Raises:
        PaperNotReady: if a setting is missing, or a fact of the law unchecked.
        NotFound: if nobody has that login, or they are not to be told anything.
    """
    return _composed(work, settings_of(work), _person(work, who), kind, language)


@use_case(needs=Permission.MANAGE_STAFF, outside=True)
def print_staff_sheet(
    outside: Outside, who: StaffId, kind: SheetKind, language: str, printer: str, copies: int
) -> SheetId:
    """
    Send a paper for somebody to the printer, and register it: who, which version, when.

    The printed bytes are kept, sealed to the owner. Raises as ``compose_staff_sheet`` does.

    Raises:
        NoPrinter, HelperStopped: and nothing is registered.
    """
    with outside.work() as work:
        settings, member = settings_of(work), _person(work, who)
        document = _composed(work, settings, member, kind, language)
        now = work.clock.now()
    pdf = render(document)
    paper, digest = new_sheet_id(), hashlib.sha256(pdf).digest()
    outside.world.printer.send(pdf, JOB_TITLE, printer, copies)
    outside.touched(Touch(Verb.PRINTED, Subject.STAFF_SHEET, paper, digest=digest))
    told = settings.watching if kind is SheetKind.NOTICE else settings.authorised
    sheet = StaffSheet(
        id=paper,
        member=who,
        kind=kind,
        version=document.version,
        language=language,
        made_at=now,
        made_by=outside.member.label,
        sha256=digest,
        blob=outside.vault.blobs.keep(Compartment.OWNER, pdf),
        scope=told(member),
    )
    with outside.work() as work:
        work.staff_sheets.add(sheet)
    return paper


@use_case(needs=Permission.MANAGE_STAFF)
def note_sheet_signed(work: Work, sheet: SheetId, on: date) -> None:
    """
    Note that somebody signed for a paper; with the notice, the law's wait begins.

    Raises:
        InvalidInput: if the day has not come yet, or lies before the paper was printed.
        NotFound: if there is no such paper.
    """
    kept = work.staff_sheets.sheet(sheet)
    if not day_of(kept.made_at) <= on <= day_of(work.clock.now()):
        raise InvalidInput("signed_on", "range")
    work.staff_sheets.note_signed(sheet, on)
    work.personnel.put_on_file(OnFile(kept.member, Filed.PAPER, kept.kind.value, on))


def _told(
    settings: Settings,
    member: Member,
    sheets: list[StaffSheet],
    version: int | None,
    changed: bool,
) -> Told:
    kinds = {kind: [s for s in sheets if s.kind is kind] for kind in SheetKind}
    notices, papers = kinds[SheetKind.NOTICE], kinds[SheetKind.AUTHORISATION]
    watching = settings.watching(member)
    # where the wording has changed, no version that was signed is the one in force
    wanted = 0 if changed else version
    return Told(
        member,
        signing(notices, watching, wanted),
        signing(papers, settings.authorised(member)),
        tuple(sheet for sheet in sheets if sheet.signed_on is None),
        starts_for(settings.pack, notices, watching),
    )


def _person(work: Work, who: StaffId) -> Member:
    found = next((m for m in work.members if m.id == who and has_to_be_told(m)), None)
    if found is None:
        raise NotFound("staff", who)
    return found


def _composed(
    work: Work, settings: Settings, member: Member, kind: SheetKind, language: str
) -> Document:
    if settings.missing:
        raise PaperNotReady(settings.missing)
    now = work.clock.now()
    number = VERSION
    if kind is SheetKind.NOTICE:
        wording, latest = fingerprint(settings), work.staff_sheets.latest()
        number = latest.number if latest else 1
        if latest is None or latest.fingerprint != wording:
            number = latest.number + 1 if latest else 1
            law = settings.pack.meta.id
            work.staff_sheets.add_version(StaffNoticeVersion(number, law, wording, now))
    return staff_document(settings, kind, member, language, number, day_of(now))
