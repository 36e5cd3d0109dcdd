"""What trial restores and looks for damage found, in words that name no client."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from salon_vault.backup.model import made_at
from salon_vault.backup.state import Light
from salon_vault.checks.model import ChecksState, Damage, Drill, Flaw, Integrity, Part
from ui.dates import near_day
from ui.words import N_, _, about, ended, listed, moment, plural, run_on

TONES: Mapping[Light, str] = {
    Light.GREEN: "ok",
    Light.YELLOW: "warn",
    Light.RED: "danger",
}

FLAWS: Mapping[Flaw, str] = {
    Flaw.DAMAGED: N_("The backup is damaged."),
    Flaw.CLOSED: N_("The backup does not open with the owner's keys."),
    Flaw.PHOTO: N_("A photo, paper or scan in the backup does not open."),
    Flaw.LOG: N_("The log in the backup does not add up."),
}

TABLES: Mapping[str, str] = {
    "client": N_("Client cards"),
    "sealed_record": N_("Contact details and health answers"),
    "visit": N_("Visits"),
    "day_entry": N_("Day list"),
    "blob": N_("List of photos, papers and scans"),
    "paper": N_("Register of papers"),
    "log": N_("The log"),
    "log_detail": N_("Details of the log"),
    "salon": N_("Settings of the salon"),
    "client_word": N_("Words that cards are found by"),
}
"""Tables that people know something about; the others go by their own name."""


def damage_words(found: Integrity) -> str:
    """Return what is damaged, as far as it can be told, and which backup holds."""
    count = Counter(one.part for one in found.damages)
    lost = sum(max(0, one.of - one.readable) for one in found.damages)
    named = []
    if count[Part.PAGES] or count[Part.TABLE]:
        named.append(_("the database"))
    if lost:
        named.append(plural("{n} record", "{n} records", lost))
    if count[Part.BLOB]:
        blobs = count[Part.BLOB]
        named.append(plural("{n} photo, paper or scan", "{n} photos, papers or scans", blobs))
    if count[Part.LOG]:
        named.append(_("the log"))
    damaged = _("Damaged in the vault: {parts}.").format(parts=listed(named))
    return run_on((damaged, newest_good_words(found)))


def newest_good_words(found: Integrity) -> str:
    """Return which backup holds."""
    if found.newest_good is None:
        return _("No backup at hand is sound: plug in a backup stick.")
    when = moment(made_at(found.newest_good))
    held = _("The newest sound backup is of {when}.").format(when=when)
    lies = _("It is on stick {stick}.").format(stick=found.stick) if found.stick else ""
    return run_on((held, lies))


def damage_lines(damages: Iterable[Damage]) -> list[str]:
    """Return one line for every part that is damaged."""
    return [_LINES[one.part](one) for one in damages]


def drill_said(state: ChecksState) -> tuple[str, str, str]:
    """Return tone, title and text about the last trial restore."""
    found = state.drill
    if found is None:
        return TONES[state.drill_light], _("No backup has been opened on trial yet"), ""
    title = _("Trial restore of {day}").format(day=near_day(found.at.astimezone().date()))
    return TONES[state.drill_light], title, run_on((_tried(found), _overdue(state)))


def integrity_said(found: Integrity | None) -> tuple[str, str, str]:
    """Return tone, title and text about the last look for damage."""
    if found is None:
        return "warn", _("The vault has not been checked for damage yet"), ""
    title = _("Check of {day}").format(day=near_day(found.at.astimezone().date()))
    if found.sound:
        return "ok", title, _("No damage was found in the database, the files and the log.")
    kept = _(
        "Nothing was changed. Restore the newest sound backup; it opens beside this vault."
    )
    return "danger", title, run_on((_("Something in the vault is damaged."), kept))


def signing_words(state: ChecksState) -> str:
    """Return whether the sheet was signed, or should be."""
    if state.drill is not None and state.drill.signed_on is not None:
        return ended(_("Signed on {day}").format(day=near_day(state.drill.signed_on)))
    if state.signing_due:
        return _("Twice a year the owner signs a printed sheet about it: it is time again.")
    return _("Twice a year the owner signs a printed sheet about it.")


def _tried(found: Drill) -> str:
    when = moment(made_at(found.set))
    stick = _("stick {label}").format(label=found.stick) if found.stick else _("this PC")
    of = _("Opened: the backup of {when} ({place}).").format(when=when, place=stick)
    if not found.good:
        return run_on((of, _(FLAWS[found.flaw]), _("Make a new backup, and try it again.")))
    counts = (
        plural("{n} client card", "{n} client cards", found.clients),
        plural("{n} log entry", "{n} log entries", found.entries),
        plural("{n} file opened", "{n} files opened", found.photos),
    )
    return run_on((of, _("Found in it: {parts}.").format(parts=listed(counts))))


def _overdue(state: ChecksState) -> str:
    late = state.drill is not None and state.drill.good and state.drill_light is not Light.GREEN
    return _("That was more than a month ago: try the newest one now.") if late else ""


def _pages(one: Damage) -> str:
    return about(_("Pages of the database"), one.name)


def _table(one: Damage) -> str:
    name = _(TABLES[one.name]) if one.name in TABLES else one.name
    readable = _("{n} can be read").format(n=one.readable)
    if one.of:
        readable = _("{n} of {all} can be read").format(n=one.readable, all=one.of)
    return about(name, readable)


def _blob(one: Damage) -> str:
    return about(_("Photo, paper or scan"), one.name)


def _log(one: Damage) -> str:
    if not one.name:
        return _("The log cannot be read")
    return _("The log does not add up from entry {number} on").format(number=one.name)


_LINES: Mapping[Part, Callable[[Damage], str]] = {
    Part.PAGES: _pages,
    Part.TABLE: _table,
    Part.BLOB: _blob,
    Part.LOG: _log,
}
