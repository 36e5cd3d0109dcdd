"""What can be asked of the check-up."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.backup.state import BackupState, backup_state_of
from salon_vault.checks.model import ChecksState, checks_state_of
from salon_vault.checkup.facts import VaultFacts
from salon_vault.checkup.model import Checkup, Finding, Lying, State
from salon_vault.checkup.rules_pc import findings_of_pc, findings_of_prints
from salon_vault.checkup.rules_people import findings_of_papers, findings_of_people
from salon_vault.checkup.rules_vault import findings_of_backups, findings_of_vault
from salon_vault.checkup.sheet import checkup_document
from salon_vault.checkup.surroundings import Seen
from salon_vault.gate import Outside, use_case
from salon_vault.paper.pdf import render
from salon_vault.paper.sheet import JOB_TITLE
from salon_vault.ports import Work

SHEET = "checkup"
"""What the log calls the printed check-up."""


@use_case(needs=Permission.VERIFY_LOG, outside=True)
def check_up(outside: Outside, seen: Seen) -> Checkup:
    """Look at everything: what lies outside, backups, vault and keys, logins, and the PC."""
    with outside.work() as work:
        facts, kept = _facts(work), (_backups(work), _checks(work))
        members, now = work.members, work.clock.now()
    findings = (
        *_common(seen, facts, kept, now),
        *findings_of_vault(facts, now),
        *findings_of_people(facts, members, now),
    )
    labels = {member.id: member.label for member in members}
    return _told(outside, Checkup(now, findings, facts.lying, labels))


@use_case(needs=Permission.CHECK_UP, outside=True)
def check_surroundings(outside: Outside, seen: Seen) -> Checkup:
    """Look at what a manager can do something about: papers outside, backups, and the PC."""
    with outside.work() as work:
        facts, kept = _facts(work), (_backups(work), _checks(work))
        members, now = work.members, work.clock.now()
    findings = tuple(_common(seen, facts, kept, now))
    labels = {member.id: member.label for member in members}
    return _told(outside, Checkup(now, findings, facts.lying, labels))


@use_case(needs=Permission.CHECK_UP, unlogged="how many papers left the vault, not which")
def left_lying(work: Work, since: datetime) -> list[Lying]:
    """Return what left the vault since then as a print or a file, the latest first."""
    return work.checkup.lying(since)


@use_case(needs=Permission.CHECK_UP, outside=True)
def print_checkup(outside: Outside, checkup: Checkup, language: str, printer: str) -> None:
    """
    Send the findings to the printer as a sheet.

    Raises:
        NoPrinter, HelperStopped: and nothing is known to have been printed.
    """
    with outside.work() as work:
        salon = work.salon.get()
    sheet = checkup_document(checkup, salon.name, language)
    outside.world.printer.send(render(sheet), JOB_TITLE, printer, 1)
    outside.touched(Touch(Verb.PRINTED, Subject.VAULT, SHEET))


@use_case(needs=Permission.VERIFY_LOG, outside=True)
def sweep_strays(outside: Outside) -> int:
    """Remove sealed files that no record and no staged backup names; return how many."""
    with outside.work() as work:
        swept = work.checkup.sweep()
    outside.remarks.update(swept=swept)
    return swept


def _common(
    seen: Seen, facts: VaultFacts, kept: tuple[BackupState, ChecksState], now: datetime
) -> Iterator[Finding]:
    yield from findings_of_papers(facts.lying)
    yield from findings_of_prints(seen)
    yield from findings_of_backups(*kept, now)
    yield from findings_of_pc(seen, now, facts.last_entry)


def _told(outside: Outside, checkup: Checkup) -> Checkup:
    act, look = checkup.count(State.ACT), checkup.count(State.LOOK)
    outside.remarks.update(act_now=act, look_at=look)
    return checkup


def _facts(work: Work) -> VaultFacts:
    """Return the facts; what left the vault counts for this month, and for a day at least."""
    now = work.clock.now().astimezone()
    first = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return work.checkup.facts(min(first, now - timedelta(days=1)))


def _backups(work: Work) -> BackupState:
    book = work.backups
    newest = next(iter(book.staged()), None)
    return backup_state_of(newest, book.sticks(), book.shipments(), work.clock.now())


def _checks(work: Work) -> ChecksState:
    book = work.checks
    return checks_state_of(book.drills(), book.newest_integrity(), work.clock.now())
