"""What can be done about backups while the vault is unlocked; shipping needs no key."""

import secrets
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.backup.model import LONGEST_LABEL, Shipment, StagedSet, Stick, StickId
from salon_vault.backup.overview import Overview, Schedule, known_sets
from salon_vault.backup.schedule import HOURS, Moment, is_due, newest_made, occasion_at
from salon_vault.backup.state import BackupState, backup_state_of
from salon_vault.clients.names import tidy_line
from salon_vault.clock import day_of, not_ahead
from salon_vault.errors import InvalidInput
from salon_vault.gate import Outside, use_case
from salon_vault.ports import Progress, Work
from salon_vault.staff.model import StaffId


@use_case(needs=Permission.STAGE_BACKUP, outside=True)
def stage_backup(outside: Outside, progress: Progress) -> StagedSet:
    """
    Make a whole set on this PC, sealed to owners and kits, verified by opening it; slow.

    Raises:
        Cancelled: if ``progress`` says so; nothing is left behind.
        DatabaseDamaged, DiskFull, ReadOnlyMedium: and earlier sets are as they were.
    """
    staged = outside.vault.backups.stage(progress)
    outside.touched(Touch(Verb.EXPORTED, Subject.BACKUP, staged.name))
    outside.remarks.update(blobs=staged.blobs, missing=staged.missing)
    _tell_locked(outside)
    return staged


@use_case(needs=Permission.STAGE_BACKUP, unlogged="nothing was shipped since")
def note_shipments(work: Work) -> list[Shipment]:
    """Take into the log what was shipped to sticks since, and return it, the oldest first."""
    new = work.backups.take_in()
    if new:
        work.remark("shipped", [f"{each.set} {each.outcome.value}" for each in new])
    return new


@use_case(needs=Permission.STAGE_BACKUP, unlogged="the state of the backups names nobody")
def backup_state(work: Work) -> BackupState:
    """Return how well the vault is backed up, for the top bar and the check-up."""
    backups = work.backups
    newest = next(iter(backups.staged()), None)
    return backup_state_of(newest, backups.sticks(), backups.shipments(), work.clock.now())


@use_case(needs=Permission.STAGE_BACKUP, unlogged="whether a backup is due names nobody")
def backup_is_due(work: Work, quiet: timedelta, changed: bool) -> bool:
    """Tell whether a set should be staged by itself; ``quiet`` is since the last touch."""
    salon = work.salon.get()
    newest = newest_made(work.backups.staged())
    every = timedelta(hours=salon.backup_hours)
    moment = Moment(work.clock.now(), quiet, newest, changed, every)
    return is_due(occasion_at(moment, time.fromisoformat(salon.closes_at)), moment)


@use_case(needs=Permission.MANAGE_BACKUPS, unlogged="the list of backups names nobody")
def view_backups(work: Work) -> Overview:
    """Return the sticks, the sets that are known, and when backups are made by themselves."""
    books, now, salon = work.backups, work.clock.now(), work.salon.get()
    staged, sticks, shipments = books.staged(), books.sticks(), books.shipments()
    return Overview(
        state=backup_state_of(next(iter(staged), None), sticks, shipments, now),
        sets=known_sets(staged, sticks, shipments, now),
        schedule=Schedule(time.fromisoformat(salon.closes_at), salon.backup_hours),
        people={member.id: member.label for member in work.members if member.active},
        language=salon.language,
        today=day_of(now),
    )


@use_case(needs=Permission.MANAGE_BACKUPS)
def keep_schedule(work: Work, schedule: Schedule) -> Schedule:
    """
    Keep when backups are made by themselves.

    Raises:
        InvalidInput: if the hours are out of range.
    """
    if schedule.hours not in HOURS:
        raise InvalidInput("backup_hours", "range")
    closes = schedule.closes_at.isoformat("minutes")
    salon = work.salon.get()
    work.salon.save(replace(salon, closes_at=closes, backup_hours=schedule.hours))
    return schedule


@use_case(needs=Permission.MANAGE_BACKUPS, outside=True)
def register_stick(outside: Outside, root: Path, label: str) -> Stick:
    """
    Make the stick plugged in at ``root`` one of this vault's, and write on it how to restore.

    Raises:
        InvalidInput: if the label is blank, too long, or stands on another stick.
        StickGone, StickFull, StickReadOnly: and it is not registered.
    """
    with outside.work() as work:
        label = _sticker(label, {stick.label for stick in work.backups.sticks()})
        language = work.salon.get().language
    today = day_of(outside.world.clock.now())
    stick = Stick(StickId(secrets.token_hex(8)), label, today)
    outside.vault.backups.write_stick(root, stick, language)
    with outside.work() as work:
        work.backups.keep_stick(stick)
    _tell_locked(outside)
    return stick


@use_case(needs=Permission.MANAGE_BACKUPS, outside=True)
def stick_went_home(
    outside: Outside, stick: StickId, on: date, who: StaffId | None = None
) -> Stick:
    """
    Note that somebody took a stick home on that day: ``who``, or the person at the desk.

    Raises:
        NotFound: if it is not registered.
        InvalidInput: if the day has not come yet, or nobody has that id.
    """
    not_ahead(on, outside.world.clock.now())
    who = who or outside.member.id
    with outside.work() as work:
        if who not in {member.id for member in work.members}:
            raise InvalidInput("who", "unknown")
        gone = work.backups.stick(stick).gone_home(on, who)
        work.backups.keep_stick(gone)
    _tell_locked(outside)
    return gone


@use_case(needs=Permission.MANAGE_BACKUPS, outside=True)
def stick_came_back(outside: Outside, stick: StickId) -> Stick:
    """
    Note that a stick lies at the salon again.

    Raises:
        NotFound: if it is not registered.
    """
    with outside.work() as work:
        back = work.backups.stick(stick).back()
        work.backups.keep_stick(back)
    _tell_locked(outside)
    return back


@use_case(needs=Permission.MANAGE_BACKUPS, outside=True)
def strike_stick(outside: Outside, stick: StickId) -> None:
    """
    Strike a stick off the register that was lost or thrown away; what is on it stays there.

    Raises:
        NotFound: if it is not registered.
    """
    with outside.work() as work:
        work.backups.drop_stick(stick)
    _tell_locked(outside)


def _tell_locked(outside: Outside) -> None:
    with outside.work() as work:
        sticks = work.backups.sticks()
    outside.vault.backups.tell_locked(sticks)


def _sticker(label: str, taken: set[str]) -> str:
    tidy = tidy_line(label)
    if not tidy:
        raise InvalidInput("stick_label", "blank")
    if len(tidy) > LONGEST_LABEL:
        raise InvalidInput("stick_label", "long")
    if tidy in taken:
        raise InvalidInput("stick_label", "exists")
    return tidy
