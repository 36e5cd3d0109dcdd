"""Findings in words: under whose login, what, and never why; a question and no reproach."""

from collections.abc import Callable, Mapping
from datetime import datetime

from salon_vault.odd_use.model import Finding, Odd, Rule, Stage
from ui.dates import near_day
from ui.words import N_, _, clock, ended, plural, run_on

STANDINGS: Mapping[Stage, tuple[str, str, str]] = {
    Stage.NEW: ("info", "circle-help", N_("new")),
    Stage.ASK: ("warn", "users", N_("to be asked about")),
    Stage.EXPLAINED: ("ok", "circle-check", N_("explained")),
    Stage.WATCH: ("neutral", "eye", N_("being watched")),
}
"""Tone, icon and word of how far the owner has come."""

WHAT: Mapping[Rule, Callable[[int], str]] = {
    Rule.CARDS: lambda n: plural(
        "{n} card opened without a visit", "{n} cards opened without a visit", n
    ),
    Rule.CONTACTS: lambda n: plural(
        "contact details of {n} client opened", "contact details of {n} clients opened", n
    ),
    Rule.REPEATS: lambda n: plural(
        "the same cards opened {n} time within a week, without a visit",
        "the same cards opened {n} times within a week, without a visit",
        n,
    ),
    Rule.HOURS: lambda n: plural(
        "{n} entry outside working hours", "{n} entries outside working hours", n
    ),
    Rule.PASSWORDS: lambda n: plural(
        "{n} wrong password typed", "{n} wrong passwords typed", n
    ),
    Rule.CLOCK: lambda n: plural(
        "the clock of the PC put back {n} time", "the clock of the PC put back {n} times", n
    ),
    Rule.SEARCHES: lambda n: plural(
        "{n} search without opening a card", "{n} searches without opening a card", n
    ),
    Rule.EXPORTS: lambda n: plural(
        "{n} file saved outside the vault", "{n} files saved outside the vault", n
    ),
    Rule.PRINTS: lambda n: plural(
        "{n} paper sent to the printer", "{n} papers sent to the printer", n
    ),
    Rule.SPARE: lambda n: plural(
        "{n} entry with a login from a sealed envelope",
        "{n} entries with a login from a sealed envelope",
        n,
    ),
    Rule.CLOSED: lambda n: plural(
        "{n} attempt to open a closed card", "{n} attempts to open a closed card", n
    ),
    Rule.DEPUTY: lambda n: plural(
        "{n} action with rights the owner left to a deputy",
        "{n} actions with rights the owner left to a deputy",
        n,
    ),
}


def sentence(odd: Odd, who: str) -> str:
    """Return what was noticed, as one sentence."""
    what = WHAT[odd.rule](odd.count)
    if odd.rule is Rule.PASSWORDS:  # nobody knows who typed them
        return _("For the login of {who}: {what}.").format(who=who, what=what)
    return _("Under the login of {who}: {what}.").format(who=who, what=what)


def beside(finding: Finding) -> str:
    """Return the day, what is usual, and what was said about it."""
    odd = finding.odd
    usual = _("Usual for this login: {n} a day.").format(n=odd.usual) if odd.usual else ""
    note = ended(_("Noted: {note}").format(note=finding.note)) if finding.note else ""
    day = ended(near_day(odd.day))
    return run_on(part for part in (day, usual, note) if part)


def looked_words(at: datetime | None) -> str:
    """Return when the log was last gone through."""
    if at is None:
        return _("The log has not been gone through yet.")
    day = near_day(at.astimezone().date())
    return _("The log was last gone through: {day}, {time}.").format(day=day, time=clock(at))
