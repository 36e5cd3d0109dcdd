"""What each command does, through a desk, and what it says of it."""

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from salon_vault.backup.restoring import Opening, Restorer
from salon_vault.backup.use_cases import stage_backup
from salon_vault.checks.use_cases import check_integrity
from salon_vault.checkup.model import State
from salon_vault.checkup.surroundings import Seen
from salon_vault.checkup.use_cases import check_surroundings, check_up
from salon_vault.checkup.words import STATES, headline, told
from salon_vault.desk import Desk
from salon_vault.errors import NotFound
from salon_vault.log.use_cases import verify_log
from salon_vault.ports import Progress
from salon_vault.words import N_, Translator

MEGABYTE = 1_000_000

BACKED_UP = N_("A backup was made and opened again: {name}, {megabytes} MB.")
MISSING = N_("Photos, papers and scans that the vault itself has lost: {n}.")
NO_DAMAGE = N_("No damage was found in the vault.")
DAMAGED = N_("Something in the vault is damaged. Places that were found: {n}.")
NEWEST_GOOD = N_("The newest sound backup: {name}")
LOG_FITS = N_("As far as the log shows, its entries are as they were written.")
LOG_DIFFERS = N_("The log does not add up in some places.")
ENTRY = N_("Entry {number}: {layer}")
RESTORED = N_("A vault was restored: {folder}")
TO_ENROL = N_("People whose login has to be made anew: {names}")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command came to: lines for a person, facts for a program."""

    lines: Sequence[str]
    facts: Mapping[str, object] = field(default_factory=dict)
    found: bool = False
    """Whether there is something to look at."""


@dataclass(frozen=True, slots=True)
class Seated:
    """Somebody at a desk who gave a command."""

    desk: Desk
    progress: Progress
    words: Translator
    look_around: Callable[[], Seen]


def backup(seated: Seated) -> Outcome:
    """Stage a set; it goes to the sticks when they are plugged in."""
    staged = seated.desk.run(stage_backup, seated.progress)
    tr = seated.words.tr
    size = staged.size // MEGABYTE
    lines = [tr(BACKED_UP).format(name=staged.name, megabytes=size)]
    if staged.missing:
        lines.append(tr(MISSING).format(n=staged.missing))
    facts = {"set": staged.name, "bytes": staged.size, "missing": staged.missing}
    return Outcome(lines, facts, found=bool(staged.missing))


def verify(seated: Seated) -> Outcome:
    """Look for damage in every page, row and sealed file, and in the log."""
    found = seated.desk.run(check_integrity, seated.progress)
    tr = seated.words.tr
    if found.sound:
        return Outcome([tr(NO_DAMAGE)], {"damages": []})
    lines = [tr(DAMAGED).format(n=len(found.damages))]
    if found.newest_good:
        lines.append(tr(NEWEST_GOOD).format(name=found.newest_good))
    damages = [{"part": each.part.value, "name": each.name} for each in found.damages]
    facts = {"damages": damages, "newest_good": found.newest_good}
    return Outcome(lines, facts, found=True)


def check_log(seated: Seated) -> Outcome:
    """Verify the log, layer by layer."""
    found = seated.desk.run(verify_log, seated.progress)
    words = seated.words
    entries = words.plural("{n} entry was read.", "{n} entries were read.", found.entries)
    faults = [{"entry": each.seq, "layer": each.layer.value} for each in found.faults]
    facts = {"entries": found.entries, "head": found.head.hex(), "faults": faults}
    if found.sound:
        return Outcome([words.tr(LOG_FITS), entries], facts)
    named = [
        words.tr(ENTRY).format(number=each.seq, layer=each.layer.value) for each in found.faults
    ]
    return Outcome([words.tr(LOG_DIFFERS), entries, *named], facts, found=True)


def health(seated: Seated) -> Outcome:
    """Check the vault and this PC; a manager gets the part that is theirs."""
    case = check_up if seated.desk.allows(check_up) else check_surroundings
    checkup = seated.desk.run(case, seated.look_around())
    words = seated.words
    lines = [headline(checkup, words)]
    for state in (State.ACT, State.LOOK):
        for finding in checkup.findings:
            if finding.state is state:
                said = told(finding, words)
                lines.append(f"{words.tr(STATES[state])}: {said.sentence} {said.todo}")
    facts = {each.check.value: each.state.value for each in checkup.findings}
    return Outcome(lines, facts, found=checkup.state is not State.GOOD)


AT_A_DESK: Mapping[str, Callable[[Seated], Outcome]] = {
    "backup": backup,
    "verify": verify,
    "check-log": check_log,
    "health": health,
}
"""Commands that somebody sits down for."""


def restore(
    restorer: Restorer, asked: Namespace, secret: str, progress: Progress, words: Translator
) -> Outcome:
    """
    Make a vault out of the newest set at hand, or the one that was named.

    Raises:
        NotFound: if there is no such set, or no owner in it of that label.
    """
    place: Path | None = asked.place
    offers = [one for one in restorer.offers(place) if asked.name in {None, one.name}]
    if not offers:
        raise NotFound("backup", asked.name or "")
    offered = offers[0]
    who = None
    if not asked.kit_stdin:
        owners = [tile.id for tile in offered.owners if tile.label == asked.label]
        if not owners:
            raise NotFound("staff", "")
        who = owners[0]
    opening = Opening(who, secret, asked.key_file)
    restored = restorer.restore(offered, opening, None, progress)
    lines = [words.tr(RESTORED).format(folder=restored.folder)]
    if restored.to_enrol:
        lines.append(words.tr(TO_ENROL).format(names=", ".join(restored.to_enrol)))
    if restored.missing:
        lines.append(words.tr(MISSING).format(n=restored.missing))
    facts = {
        "folder": str(restored.folder),
        "set": restored.set,
        "to_enrol": list(restored.to_enrol),
        "missing": restored.missing,
    }
    return Outcome(lines, facts, found=bool(restored.missing))
