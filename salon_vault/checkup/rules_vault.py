"""The rules about the vault itself: its cipher, keys, log, files and backups."""

from collections.abc import Iterator
from datetime import datetime

from salon_vault.backup.state import (
    STAGED_RED,
    STICKS,
    VERIFIED_RED,
    VERIFIED_YELLOW,
    BackupState,
    Light,
)
from salon_vault.checks.model import ChecksState
from salon_vault.checkup.facts import VaultFacts
from salon_vault.checkup.model import NEVER, Check, Finding, State

MADE_LOOK = 2
"""Days without a set on this PC: a backup is made at the close of every day of work."""
KEYS_LOOK = 2 * 365
"""Days: keys are changed at every leaver; without one, every second year does no harm."""
YEAR = 365
"""Days between two drills with the recovery kit."""
MONTH = 35
"""Days between two verifications of the log."""
INTEGRITY_LOOK = 14
"""Days without a look for damage, which an owner's login does every week by itself."""

KEYS_CHANGED = ("keys.change_keys", "staff.remove_member")
KIT_DRILLED = ("recovery.count_kit", "recovery.drill_kit")
LOG_VERIFIED = ("log.verify_log",)


def findings_of_vault(facts: VaultFacts, now: datetime) -> Iterator[Finding]:
    """Yield what is found about encryption, keys, log and files."""
    cipher = State.ACT if facts.weaker else State.GOOD
    yield Finding(Check.CIPHER, cipher, {"version": facts.cipher})
    yield _keys(facts, now)
    yield _kit(facts, now)
    copies = facts.folder.header_copies
    yield Finding(Check.HEADER, State.GOOD if copies > 1 else State.ACT)
    yield _aged(Check.LOG, _days(facts.last(*LOG_VERIFIED), now), MONTH)
    sealed = State.LOOK if facts.seals_open else State.GOOD
    yield Finding(Check.SEALS, sealed, {"n": facts.seals_open})
    left, strays = facts.folder.leftovers, facts.folder.strays
    yield Finding(Check.LEFTOVERS, State.LOOK if left else State.GOOD, {"n": left})
    yield Finding(Check.STRAY_FILES, State.LOOK if strays else State.GOOD, {"n": strays})


def findings_of_backups(
    backups: BackupState, checks: ChecksState, now: datetime
) -> Iterator[Finding]:
    """Yield what is found about sets on this PC, on every stick, drills, and damage."""
    made = backups.staged_days
    if made is None:
        yield Finding(Check.BACKUP_MADE, State.ACT, {"days": 0})
    else:
        old = State.ACT if made > STAGED_RED.days else State.LOOK
        state = old if made > MADE_LOOK else State.GOOD
        yield Finding(Check.BACKUP_MADE, state, {"days": made})
    yield from _sticks(backups)
    yield _drill(checks, now)
    yield _integrity(checks, now)


def _drill(checks: ChecksState, now: datetime) -> Finding:
    if checks.drill is None:
        return Finding(Check.DRILL, State.LOOK, {"days": NEVER})
    days = {"days": _days(checks.drill.at, now) or 0}
    if not checks.drill.good:
        return Finding(Check.DRILL, State.ACT, days)
    fresh = checks.drill_light is Light.GREEN
    return Finding(Check.DRILL, State.GOOD if fresh else State.LOOK, days)


def _integrity(checks: ChecksState, now: datetime) -> Finding:
    if checks.integrity is not None and not checks.integrity.sound:
        return Finding(Check.INTEGRITY, State.ACT, {"n": len(checks.integrity.damages)})
    looked = None if checks.integrity is None else checks.integrity.at
    return _aged(Check.INTEGRITY, _days(looked, now), INTEGRITY_LOOK)


def _sticks(backups: BackupState) -> Iterator[Finding]:
    sound = [each for each in backups.sticks if each.days is not None and not each.failed]
    days = min((each.days or 0 for each in sound), default=None)
    if days is None:
        yield Finding(Check.BACKUP_ON_STICK, State.ACT, {"days": 0})
    else:
        late = State.LOOK if days > VERIFIED_YELLOW.days else State.GOOD
        state = State.ACT if days > VERIFIED_RED.days else late
        yield Finding(Check.BACKUP_ON_STICK, state, {"days": days})
    trouble = tuple(each.stick.label for each in backups.sticks if each.failed)
    few = len(backups.sticks) < STICKS
    state = State.LOOK if few else State.GOOD
    yield Finding(Check.BACKUP_STICKS, state, {"n": len(backups.sticks)})
    state = State.LOOK if trouble else State.GOOD
    yield Finding(Check.STICK_TROUBLE, state, {"names": trouble})


def _keys(facts: VaultFacts, now: datetime) -> Finding:
    changed = facts.last(*KEYS_CHANGED)
    days = _days(changed, now)
    if days is None:  # never: they are as old as the vault, which the log began with
        return Finding(Check.KEYS, State.GOOD, {"days": NEVER})
    return Finding(Check.KEYS, State.LOOK if days > KEYS_LOOK else State.GOOD, {"days": days})


def _kit(facts: VaultFacts, now: datetime) -> Finding:
    if not facts.kit_counted:
        return Finding(Check.KIT, State.ACT)
    return _aged(Check.KIT, _days(facts.last(*KIT_DRILLED), now), YEAR)


def _aged(check: Check, days: int | None, most: int) -> Finding:
    """Return a finding about something that is to be done every ``most`` days."""
    if days is None:
        return Finding(check, State.LOOK, {"days": NEVER})
    return Finding(check, State.LOOK if days > most else State.GOOD, {"days": days})


def _days(then: datetime | None, now: datetime) -> int | None:
    return None if then is None else max(0, (now - then).days)
