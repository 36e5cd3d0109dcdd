"""What staff can do with the emergency folder."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from salon_vault.access import Permission, may
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.consents.model import Outcome, Paper, Why, new_salt
from salon_vault.consents.registering import draw_each, print_drawn, save_drawn
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.noting import note_down
from salon_vault.day.use_cases import LIST
from salon_vault.emergency_folder.filling import (
    blank_papers,
    sheets_on_top,
    without_code,
)
from salon_vault.emergency_folder.giving import blank_paper, give, read_code
from salon_vault.emergency_folder.model import AFTER, NO_REMINDER, Folder, FolderOrder, Reminder
from salon_vault.emergency_folder.reminding import reminder_of
from salon_vault.emergency_folder.standing import after_days, folder_of, printed_so_far
from salon_vault.errors import InvalidInput, NotPermitted
from salon_vault.gate import Outside, use_case
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import render
from salon_vault.ports import Progress, Work
from salon_vault.scans.settling import settle
from salon_vault.scans.tray.giving import file_waiting

THROWN_AWAY = Noted(Outcome.VOID, why=Why.THROWN_AWAY)

NOTING = Permission.PRINT_FORMS
"""What ``consents.tracking.use_cases.note_outcome`` needs."""


@use_case(needs=Permission.PRINT_FORMS, unlogged="how many blank papers are out: of nobody")
def view_folder(work: Work) -> Folder:
    """Return how the folder stands, and what is proposed for the next one."""
    return folder_of(work)


@use_case(needs=Permission.PRINT_FORMS, unlogged="whether the folder is old: it names nobody")
def list_folder_reminders(work: Work) -> list[Reminder]:
    """Return why the folder wants to be printed anew, if it does."""
    today = day_of(work.clock.now())
    found = reminder_of(work, printed_so_far(work), after_days(work), today)
    return [found] if found else []


@use_case(needs=Permission.PRINT_FORMS, across=LIST)
def look_at_folder(work: Work, wanted: FolderOrder, language: str) -> tuple[Document, ...]:
    """
    Return the sheets on top, the forms of the first set and a slip, to be looked at.

    They bear no code, and nothing is kept. Raises as ``print_folder`` does.
    """
    blanks = blank_papers(work, wanted.sample(), language)
    return (*sheets_on_top(work, language), *map(without_code, blanks))


@use_case(needs=Permission.PRINT_FORMS, outside=True, across=LIST)
def print_folder(
    outside: Outside, wanted: FolderOrder, language: str, printer: str, progress: Progress
) -> tuple[Paper, ...]:
    """
    Print the folder as one job: cover, the next day's list, blank forms, blank slips.

    Each form and slip is registered under a code of its own as a paper of nobody. ``language``
    is that of whoever works here: cover, list and slips.

    Raises:
        InvalidInput: if it is more than one job holds.
        WordingMissing: if the salon's own wording of a form is not there in a language.
        Cancelled: from ``progress``; nothing is registered.
        NoPrinter: and nothing is registered.
        HelperStopped: nobody knows what came out; the papers stay registered.
    """
    blanks, on_top = _filled(outside, wanted, language)
    drawn = draw_each([(None, each) for each in blanks], progress)
    return print_drawn(outside, drawn, printer, on_top=[render(each) for each in on_top])


@use_case(needs=Permission.SAVE_PAPERS, outside=True, across=LIST)
def save_folder(
    outside: Outside, wanted: FolderOrder, language: str, path: Path, progress: Progress
) -> tuple[Paper, ...]:
    """
    Write the folder to one file, to be printed elsewhere; it names nobody.

    The next day's list stays here: a file that anyone can read is no place for it. Raises as
    ``print_folder`` does, and ``DiskFull`` or ``ReadOnlyMedium``.
    """
    blanks, (cover, *_day) = _filled(outside, wanted, language)
    drawn = draw_each([(None, each) for each in blanks], progress)
    return save_drawn(outside, drawn, path, on_top=[cover])


@use_case(needs=Permission.PRINT_FORMS)
def throw_folder_away(work: Work, printed_at: datetime) -> int:
    """
    Note that what is unused of one folder was thrown away; return how many papers that is.

    A paper that turns up all the same can still be given to a client.
    """
    unused = [
        each for each in work.folder.blanks() if each.printed_at == printed_at and each.unused
    ]
    for each in unused:
        paper = work.papers.get(each.code)
        note_down(work, paper.code, paper.version, THROWN_AWAY)
    return len(unused)


@use_case(needs=Permission.PRINT_FORMS)
def void_blank(work: Work, typed: str, why: Why | None) -> Paper:
    """
    Note of one blank paper, by its code, that it cannot be used, and why.

    Raises:
        UnknownCode: if there is no such paper.
        PaperTaken: if it belongs to a card: what came of it is noted there.
        InvalidInput: without a reason, or with one that is for other papers.
    """
    paper = blank_paper(work, read_code(typed))
    return note_down(work, paper.code, paper.version, Noted(Outcome.VOID, why=why))


@use_case(needs=Permission.FILE_PICTURES)
def give_typed_paper(
    work: Work, client_id: ClientId, typed: str, told: Noted | None = None
) -> Paper:
    """
    Give a paper from the folder to a client by its code, with what came of it, if it is known.

    Pages of it that were scanned are filed with it; where they show that it is signed, that is
    what came of it.

    Raises:
        UnknownCode: if there is no such paper.
        PaperTaken: if it belongs to a card already.
        InvalidInput: if something is missing that belongs to the outcome.
        NotPermitted: to who tells an outcome, and may not note one of other papers.
    """
    if told is not None and not may(work.member, NOTING, day_of(work.clock.now())):
        raise NotPermitted(NOTING.value)
    on = told.on if told is not None and told.outcome is Outcome.SIGNED else None
    paper = give(work, read_code(typed), client_id, on)
    if file_waiting(work, paper):
        settle(work, paper.code)
        paper = work.papers.get(paper.code)
    if told is None or paper.is_frozen:
        return paper
    return note_down(work, paper.code, paper.version, told)


@use_case(needs=Permission.EDIT_SALON)
def remind_of_folder_after(work: Work, days: int) -> int:
    """
    Set after how many days the folder is to be printed anew, and return what held before.

    ``NO_REMINDER`` is for a salon in which nobody is reminded.

    Raises:
        InvalidInput: for days that are neither in ``AFTER`` nor ``NO_REMINDER``.
    """
    if days not in AFTER and days != NO_REMINDER:
        raise InvalidInput("days", "range")
    before = after_days(work)
    work.salon.save(replace(work.salon.get(), folder_days=days))
    return before


def _filled(
    outside: Outside, wanted: FolderOrder, language: str
) -> tuple[list[Document], tuple[Document, ...]]:
    """Return the papers with a code, and the sheets that come out before them."""
    with outside.work() as work:
        filled = blank_papers(work, wanted, language)
        blanks = [replace(each, salt=new_salt()) for each in filled]
        return blanks, sheets_on_top(work, language)
