"""The state of the backups in words: a few for the bar, a sentence for everything else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from salon_vault.backup.model import Outcome, made_at
from salon_vault.backup.state import BackupState, Light, Reason, StickState
from salon_vault.clock import day_of
from ui.dates import near_day, today
from ui.words import N_, _, clock, ended, plural, run_on

TONES: Mapping[Light, tuple[str, str]] = {
    Light.GREEN: ("ok", "circle-check"),
    Light.YELLOW: ("warn", "triangle-alert"),
    Light.RED: ("danger", "octagon-alert"),
}
"""Tone and sign of every light."""

TROUBLES: Mapping[Outcome, str] = {
    Outcome.GONE: N_(
        "Stick {stick} was pulled out before its backup was whole. The backup is still on this "
        "PC: plug the stick in again, and it goes on where it stopped."
    ),
    Outcome.FULL: N_(
        "There is no room for the newest backup on stick {stick}. The earlier ones on it are "
        "as they were. Remove other files from it, or set up a larger stick."
    ),
    Outcome.READ_ONLY: N_(
        "Nothing can be written to stick {stick}. The backups on it are as they were. Look "
        "for a small switch on it, or set up another stick."
    ),
    Outcome.DAMAGED: N_(
        "Stick {stick} does not give back what was written on it. The backup is still on this "
        "PC. Make a new one now; if it happens again, replace the stick."
    ),
}
"""What went wrong with a stick, what was kept, and what to do."""


@dataclass(frozen=True, slots=True)
class Said:
    """The state of the backups, as it is shown."""

    tone: str
    icon: str
    short: str
    sentence: str

    @property
    def is_calm(self) -> bool:
        """Whether nothing has to be done."""
        return self.tone in {"ok", "neutral"}


def said(state: BackupState) -> Said:
    """Return what is shown of ``state``; the colour never says it alone."""
    tone, icon = TONES[state.light]
    short, sentence = _WORDS[state.reason](state)
    return Said(tone, icon, short, sentence)


def when(at: datetime) -> str:
    """Return "today 19:30", "yesterday 19:30", or the day."""
    time = clock(at)
    if day_of(at) == today():
        return _("today {time}").format(time=time)
    if day_of(at) == today() - timedelta(days=1):
        return _("yesterday {time}").format(time=time)
    return near_day(day_of(at))


def begun(words: str) -> str:
    """Return ``words`` as they stand at the beginning of a line."""
    return words[:1].upper() + words[1:]


def trouble_of(stick: StickState) -> str:
    """Return what went wrong with a stick last; "" if nothing did."""
    words = TROUBLES.get(stick.last.outcome) if stick.last is not None else None
    return _(words).format(stick=stick.stick.label) if words else ""


def _fine(state: BackupState) -> tuple[str, str]:
    best = _best(state)
    made = when(made_at(best.newest)) if best and best.newest else ""
    label = best.stick.label if best else ""
    short = _("Backup {when}, stick {stick}").format(when=made, stick=label)
    away = next(each.stick for each in state.sticks if each.stick.home_since)
    home = _("Stick {stick} lies at home since {day}").format(
        stick=away.label, day=near_day(away.home_since or date.min)
    )
    return short, run_on((ended(short), ended(home)))


def _never_staged(_state: BackupState) -> tuple[str, str]:
    return _("No backup yet"), _(
        "No backup has been made yet. If this PC breaks, everything in the vault is lost."
    )


def _no_stick(_state: BackupState) -> tuple[str, str]:
    return _("No backup stick yet"), _(
        "Backups lie on this PC only. Set up a stick: if the PC breaks, they are lost with it."
    )


def _never_shipped(_state: BackupState) -> tuple[str, str]:
    return _("No backup on a stick yet"), _(
        "There is no backup on a stick yet. Plug a stick in: the newest backup is copied "
        "by itself."
    )


def _staged_long_ago(state: BackupState) -> tuple[str, str]:
    days = state.staged_days or 0
    short = plural("No backup for {n} day", "No backup for {n} days", days)
    advice = _("Make one now: what was written since then lies in one place only.")
    return short, run_on((ended(short), advice))


def _shipped_long_ago(state: BackupState) -> tuple[str, str]:
    days = min(each.days for each in state.sticks if each.days is not None)
    short = plural("No backup stick for {n} day", "No backup stick for {n} days", days)
    advice = _("Plug a backup stick in: the newest backup is copied by itself.")
    return short, run_on((ended(short), advice))


def _failed(state: BackupState) -> tuple[str, str]:
    stick = next(each for each in state.sticks if each.failed)
    short = _("Backup on stick {stick} failed").format(stick=stick.stick.label)
    return short, trouble_of(stick) or ended(short)


def _one_stick(_state: BackupState) -> tuple[str, str]:
    return _("Only one backup stick"), _(
        "There is only one backup stick. Set up a second one, so that one can lie at home."
    )


def _swap(state: BackupState) -> tuple[str, str]:
    worst = min(state.sticks, key=lambda each: each.newest or "")
    home = worst.stick.home_since
    short = _("Time to swap the sticks")
    if home is not None:
        away = _("Stick {stick} away since {day}")
        short = away.format(stick=worst.stick.label, day=near_day(home))
    advice = _("Bring stick {stick}, plug it in, and take the other one home.")
    return short, run_on((ended(short), advice.format(stick=worst.stick.label)))


def _none_home(_state: BackupState) -> tuple[str, str]:
    return _("No backup stick at home"), _(
        "All backup sticks are at the salon. Take one home: fire and thieves take what lies "
        "in one place."
    )


def _best(state: BackupState) -> StickState | None:
    good = (each for each in state.sticks if each.newest is not None)
    return max(good, key=lambda each: each.newest or "", default=None)


_WORDS: Mapping[Reason, Callable[[BackupState], tuple[str, str]]] = {
    Reason.FINE: _fine,
    Reason.NEVER_STAGED: _never_staged,
    Reason.NO_STICK: _no_stick,
    Reason.NEVER_SHIPPED: _never_shipped,
    Reason.STAGED_LONG_AGO: _staged_long_ago,
    Reason.SHIPPED_VERY_LONG_AGO: _shipped_long_ago,
    Reason.LAST_ONE_FAILED: _failed,
    Reason.SHIPPED_LONG_AGO: _shipped_long_ago,
    Reason.ONE_STICK: _one_stick,
    Reason.SWAP_DUE: _swap,
    Reason.NONE_AT_HOME: _none_home,
}
