"""What can be asked of the checks; both run between other questions and write nothing else."""

from datetime import date, datetime

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.backup.model import SetName
from salon_vault.checks.model import ChecksState, Drill, Integrity, checks_state_of
from salon_vault.clock import not_ahead
from salon_vault.errors import NotFound
from salon_vault.gate import Outside, use_case
from salon_vault.paper.drill_sheet import drill_document
from salon_vault.paper.pdf import render
from salon_vault.paper.sheet import JOB_TITLE
from salon_vault.ports import Progress, Work


@use_case(needs=Permission.TRY_BACKUPS, outside=True)
def drill(outside: Outside, progress: Progress) -> Drill:
    """
    Open the newest backup at hand for a moment, look into it, and drop it again; slow.

    Raises:
        NothingStaged: if there is none on this PC or a plugged-in stick.
        StickGone: if the stick with it was pulled out meanwhile; nothing is said about it.
        DiskFull, ReadOnlyMedium, Cancelled: and nothing is left behind.
    """
    found = outside.vault.checks.drill(progress)
    with outside.work() as work:
        work.checks.keep_drill(found)
    outside.touched(Touch(Verb.READ, Subject.BACKUP, found.set))
    outside.remarks.update(clients=found.clients, photos=found.photos, flaw=found.flaw.value)
    return found


@use_case(needs=Permission.STAGE_BACKUP, outside=True)
def check_integrity(outside: Outside, progress: Progress) -> Integrity:
    """
    Look for damage in the vault, and for the newest backup that holds if there is any; slow.

    Raises:
        Cancelled: if ``progress`` says so; nothing is kept.
    """
    damages = tuple(outside.vault.checks.look_for_damage(progress))
    good = outside.vault.checks.newest_good_set(progress) if damages else None
    name, stick = (SetName(good[0]), good[1]) if good else (None, "")
    found = Integrity(outside.world.clock.now(), damages, name, stick)
    with outside.work() as work:
        work.checks.keep_integrity(found)
    outside.remarks.update(damages=len(damages))
    return found


@use_case(needs=Permission.STAGE_BACKUP, unlogged="the state of the checks names nobody")
def checks_state(work: Work) -> ChecksState:
    """Return when both checks were made, what they found, and what is due."""
    checks = work.checks
    return checks_state_of(checks.drills(), checks.newest_integrity(), work.clock.now())


@use_case(needs=Permission.TRY_BACKUPS, outside=True)
def print_drill(outside: Outside, drilled_at: datetime, language: str, printer: str) -> None:
    """
    Send the sheet about a trial restore to the printer, for the owner to sign.

    Raises:
        NotFound: if none went well at that moment.
        NoPrinter, HelperStopped: and nothing is known to have been printed.
    """
    with outside.work() as work:
        found = [one for one in work.checks.drills() if one.good and one.at == drilled_at]
        salon = work.salon.get()
    if not found:
        raise NotFound("drill", drilled_at.isoformat())
    now = outside.world.clock.now()
    sheet = drill_document(found[0], salon.name, language, now)
    outside.world.printer.send(render(sheet), JOB_TITLE, printer, 1)
    outside.touched(Touch(Verb.PRINTED, Subject.BACKUP, found[0].set))


@use_case(needs=Permission.TRY_BACKUPS)
def note_signed(work: Work, drilled_at: datetime, on: date) -> Drill:
    """
    Note that the owner has signed the sheet about a trial restore.

    Raises:
        NotFound: if there was none at that moment.
        InvalidInput: if the day has not come yet.
    """
    not_ahead(on, work.clock.now())
    return work.checks.sign(drilled_at, on)
