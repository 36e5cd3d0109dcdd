"""What an integrity check found, in words that name no client."""

from collections import Counter

from salon_vault.backup.model import made_at
from salon_vault.checks.model import Integrity, Part
from ui.words import _, clock, day, listed, plural, run_on


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
    if found.newest_good is None:
        return run_on((damaged, _("No backup at hand holds: plug in a backup stick.")))
    made = made_at(found.newest_good).astimezone()
    when = listed((day(made.date()), clock(made)))
    return run_on((damaged, _("The newest backup that holds is of {when}.").format(when=when)))
