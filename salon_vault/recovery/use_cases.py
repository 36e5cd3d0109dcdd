"""What the owner does with the recovery kit: print it, type it back, make another."""

from collections.abc import Mapping

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.door import Kit
from salon_vault.gate import Outside, use_case
from salon_vault.paper.kit_sheet import kit_document
from salon_vault.paper.pdf import render
from salon_vault.paper.sheet import JOB_TITLE
from salon_vault.ports import Progress, Work
from salon_vault.recovery.model import DRILL_EVERY, KitDrill, ReadBack, SetTrial

TRIAL = "trial"
"""Under which the log keeps what came of the newest backup."""


@use_case(needs=Permission.MANAGE_STAFF, outside=True)
def print_kit(outside: Outside, kit: Kit, language: str, printer: str) -> None:
    """
    Send the kit to the printer; neither it nor its bytes are kept.

    Raises:
        NoPrinter, HelperStopped: and nothing is known to have been printed.
    """
    with outside.work() as work:
        salon = work.salon.get()
    sheet = kit_document(kit, salon.name, language, outside.world.clock.now())
    outside.world.printer.send(render(sheet), JOB_TITLE, printer, 1)
    outside.touched(Touch(Verb.PRINTED, Subject.VAULT, kit.vault))


@use_case(needs=Permission.MANAGE_STAFF, outside=True)
def count_kit(outside: Outside) -> None:
    """Put into the log that the kit was typed back from its paper: from now on it counts."""
    with outside.work() as work:
        kit = work.kit
    if kit is not None:
        outside.touched(Touch(Verb.CHANGED, Subject.VAULT, kit))


@use_case(needs=Permission.MANAGE_STAFF, unlogged="whether the owner has to be reminded")
def kit_counted(work: Work) -> bool:
    """Tell whether, as far as the log shows, the kit in force was typed back from paper."""
    return work.kit is not None and work.log.names(Subject.VAULT, work.kit)


@use_case(needs=Permission.MANAGE_STAFF, outside=True)
def drill_kit(outside: Outside, code: str, progress: Progress) -> KitDrill:
    """
    Try the kit from its paper: it has to open every key of the vault, and the newest backup.

    Nobody else sits down; the code and the keys it opens are forgotten at once.

    Raises:
        KitMistyped, KitOfAnotherVault, KitReplaced, RootKeySwapped, SlotDamaged: if the
            paper does not open this vault.
        StickGone, DiskFull, ReadOnlyMedium, Cancelled: and it is not known to open a backup.
    """
    drill = outside.vault.kit_trials.drill(code, progress)
    outside.remarks[TRIAL] = drill.trial.value
    if drill.newest is not None:
        outside.touched(Touch(Verb.READ, Subject.BACKUP, drill.newest))
    outside.touched(Touch(Verb.READ, Subject.VAULT, drill.kit))
    return drill


@use_case(needs=Permission.MANAGE_STAFF, unlogged="whether the owner has to be reminded")
def last_read_back(work: Work) -> ReadBack | None:
    """Return when the kit in force was last read back from its paper; None if never."""
    line = work.log.last_naming(Subject.VAULT, work.kit) if work.kit is not None else None
    if line is None:
        return None
    trial = line.detail.get(TRIAL) if isinstance(line.detail, Mapping) else None
    known = trial in {each.value for each in SetTrial}
    due = work.clock.now() - line.entry.at >= DRILL_EVERY
    return ReadBack(line.entry.at, SetTrial(str(trial)) if known else None, due)


@use_case(needs=Permission.MANAGE_STAFF, outside=True, fresh=True)
def renew_kit(outside: Outside) -> Kit:
    """
    Make another recovery kit and return it, to be printed once and kept nowhere.

    The one before opens this vault no more; it still opens copies made before now.

    Raises:
        NotPermitted: to whoever opened the vault with the kit itself.
    """
    with outside.work() as work:
        before = work.kit
    kit = outside.vault.roster.renew_kit()
    with outside.work() as work:
        now = work.kit
    for line in (before, now):
        if line is not None:
            outside.touched(Touch(Verb.CHANGED, Subject.STAFF, line))
    return kit
