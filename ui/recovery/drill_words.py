"""What a drill of the recovery kit comes to, in one plain sentence for every outcome."""

from collections.abc import Mapping
from dataclasses import dataclass

from salon_vault.backup.model import SetName, made_at
from salon_vault.recovery.model import KitDrill, ReadBack, SetTrial
from ui.words import N_, _, day, ended


@dataclass(frozen=True, slots=True)
class Result:
    """How much it matters, what it is, and what to do."""

    tone: str
    title: str
    text: str


RESULTS: Mapping[SetTrial, Result] = {
    SetTrial.OPENED: Result(
        "ok",
        N_("The kit opens the vault and its newest backup"),
        N_("It was tried on every key of the vault and on the backup of {day}"),
    ),
    SetTrial.NONE_AT_HAND: Result(
        "ok",
        N_("The kit opens the vault"),
        N_("There was no backup to try it on, neither on this PC nor on a plugged-in stick."),
    ),
    SetTrial.FORMER_KIT: Result(
        "warn",
        N_("The kit opens the vault, but not the newest backup"),
        N_("The backup of {day} is older than this kit. Make a new backup today."),
    ),
    SetTrial.DAMAGED: Result(
        "danger",
        N_("The kit opens the vault, but the newest backup did not open"),
        N_("The backup of {day} is not as it was made. Make a new backup today."),
    ),
}

BROKEN = Result(
    "danger",
    N_("This kit does not open the vault"),
    N_("The paper is right, but the keys it should open are not. Make a new kit at once."),
)
"""What a drill comes to when the vault's own grants to the kit are broken."""

SHORT: Mapping[SetTrial | None, str] = {
    None: N_("Typed back from its paper on {day}"),
    SetTrial.OPENED: N_("Read back on {day}: it opened the vault and the newest backup."),
    SetTrial.NONE_AT_HAND: N_("Read back on {day}: it opened the vault."),
    SetTrial.FORMER_KIT: N_(
        "Read back on {day}: it opened the vault, but not the newest backup."
    ),
    SetTrial.DAMAGED: N_("Read back on {day}: it opened the vault, but not the newest backup."),
}


def result_of(drill: KitDrill) -> Result:
    """Return the outcome in the language on screen."""
    words = RESULTS[drill.trial]
    when = day_of_set(drill.newest) if drill.newest else ""
    return Result(words.tone, _(words.title), ended(_(words.text).format(day=when)))


def former_of(drill: KitDrill) -> str:
    """Return which backups another kit opens; "" if there are none at hand."""
    if drill.former is None:
        return ""
    words = _(
        "Backups up to {day} were made before the kit was renewed. They open with the former "
        "kit, or with a password that an owner had then."
    )
    return words.format(day=day_of_set(drill.former))


def short_of(last: ReadBack | None) -> str:
    """Return when the kit was last read back, and what came of it."""
    if last is None:
        return _("Not read back from its paper yet.")
    return ended(_(SHORT[last.trial]).format(day=day(last.at.astimezone().date())))


def day_of_set(name: SetName) -> str:
    """Return the day on which a backup was made, on this PC's calendar."""
    return day(made_at(name).astimezone().date())
