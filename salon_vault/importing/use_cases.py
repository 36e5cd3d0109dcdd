"""What can be asked about lists of clients from elsewhere."""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import batched
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clock import day_of
from salon_vault.gate import Outside, use_case
from salon_vault.importing.book import ImportId, TakenBack, TakenIn
from salon_vault.importing.brought import Brought, bring
from salon_vault.importing.clearing import remove_source
from salon_vault.importing.errors import TakenInTooLongAgo
from salon_vault.importing.model import Allergies, Plan, Row, Target
from salon_vault.importing.people import NewCard, Person
from salon_vault.importing.preview import Counting, Preview
from salon_vault.importing.source import people_of
from salon_vault.ports import Progress, Work

AT_A_TIME = 80
"""Rows between two looks at whoever is waiting; about 25 ms."""
DAYS = 7
"""Days within which a list is taken back."""
FIELD_OF = {
    Target.LEFT_OUT: "",
    Target.FIRST_NAME: "name",
    Target.LAST_NAME: "name",
    Target.ALLERGIES: "allergens",
}
"""What the log calls the fields of a card, where columns have names of their own."""


@use_case(needs=Permission.IMPORT_CLIENTS, outside=True)
def bring_list(outside: Outside, path: Path, progress: Progress) -> Brought:
    """
    Look at what a file is; a workbook is taken apart by the process without keys.

    Raises:
        FileUnreadable, FileTooLarge: if it is no list that can be read.
        HelperStopped, Cancelled: and nothing is known of it.
    """
    return bring(path, outside.world.from_elsewhere, progress)


@use_case(needs=Permission.IMPORT_CLIENTS, outside=True)
def read_list(outside: Outside, brought: Brought, plan: Plan, progress: Progress) -> Preview:
    """
    Read a whole list beside the vault, sealed already, and return what it will become.

    Columns of fields that the salon does not ask for are left out.

    Raises:
        FileUnreadable, FileTooLarge, OtherEncoding, Cancelled: and nothing is kept of it.
    """
    today = day_of(outside.world.clock.now())
    counting, digest = Counting(), hashlib.sha256()
    with outside.work() as work:
        plan = plan.within(work.salon.get().card_fields)
        work.importing.begin()
    try:
        for rows in batched(people_of(brought, plan.reading, digest), AT_A_TIME):
            people = list(_people(rows, plan, today, counting))
            with outside.work() as work:
                for twin in work.importing.stage(people):
                    counting.twin(twin)
            progress.reached(round(rows[-1].share * 1000), 1000)
        _arrange(outside, progress)
    except BaseException:
        with outside.work() as work:
            work.importing.drop()
        raise
    preview = counting.preview(brought.sha256 or digest.digest())
    outside.remarks.update(cards=preview.cards, rows_left_out=preview.rows_left_out)
    return preview


@use_case(needs=Permission.IMPORT_CLIENTS)
def take_in_list(work: Work, plan: Plan, progress: Progress, *, twins: bool) -> TakenIn:
    """
    Make cards of the list that was read: of all of it, or of nothing.

    The entry in the log stands for every card: it names the import, and its digest covers
    every sealed record that came with it.

    Raises:
        NothingRead: if nothing was read at this desk, or nobody is new.
        Cancelled: and the list can be taken in again.
    """
    taken = work.importing.take_in(twins=twins, progress=progress)
    work.remark("cards", taken.cards)
    columns = plan.within(work.salon.get().card_fields).columns
    used = (FIELD_OF.get(target, target.value) for target in Target if target in columns)
    work.remark("fields", [name for name in dict.fromkeys(used) if name])
    if plan.allergies is not None:
        work.remark("allergies_taken_in", plan.allergies is Allergies.TAKE_IN)
    return taken


@use_case(needs=Permission.IMPORT_CLIENTS, unlogged="what was only read beside the vault")
def forget_list(work: Work) -> None:
    """Let go of a list that was read and not taken in."""
    work.importing.drop()


@use_case(needs=Permission.IMPORT_CLIENTS, unlogged="when lists came in, not who is in them")
def lists_taken_in(work: Work) -> list[TakenIn]:
    """Return the lists that can be taken back, the latest first."""
    return work.importing.recent(work.clock.now() - timedelta(days=DAYS))


@use_case(needs=Permission.IMPORT_CLIENTS, fresh=True)
def take_back_list(work: Work, import_id: ImportId, progress: Progress) -> TakenBack:
    """
    Remove the cards of a list that nobody has worked with since; return the others.

    Raises:
        TakenInTooLongAgo, NotFound: and every card stays.
        ImportChanged: if what came with it is not what the log says; every card stays.
    """
    if work.clock.now() - work.importing.get(import_id).at > timedelta(days=DAYS):
        raise TakenInTooLongAgo(DAYS)
    taken_back = work.importing.take_back(import_id, progress)
    work.remark("cards", taken_back.removed)
    work.remark("kept", len(taken_back.kept))
    return taken_back


@use_case(needs=Permission.IMPORT_CLIENTS, outside=True)
def delete_source(outside: Outside, import_id: ImportId, path: Path, sha256: bytes) -> None:
    """
    Delete the file that a list came from, if it still is what was read.

    The freed blocks of the disk are out of reach.

    Raises:
        SourceChanged: if something else lies there now.
        SourceStays: if it cannot be deleted, or lies in a vault.
    """
    with outside.work() as work:
        work.importing.get(import_id)
    remove_source(outside.world.from_elsewhere.sources, path, sha256)
    outside.touched(Touch(Verb.ERASED, Subject.SOURCE, import_id))


def _arrange(outside: Outside, progress: Progress) -> None:
    """Sort what the cards are found by in short steps: taking them in is a single long one."""
    more = True
    while more:
        with outside.work() as work:
            more = work.importing.arrange()
        progress.reached(1000, 1000)


def _people(
    rows: tuple[Row, ...], plan: Plan, today: date, counting: Counting
) -> Iterator[NewCard]:
    for row in rows:
        person = Person(row, plan, today)
        card = person.card()
        for fault in person.faults:
            counting.fault(fault)
        counting.card(card)
        if card is not None:
            yield card
