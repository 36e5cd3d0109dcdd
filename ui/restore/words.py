"""Backups and what came of restoring one, in words."""

from salon_vault.backup.model import Restored
from salon_vault.backup.restoring import OfferedSet
from ui.words import _, listed, moment, plural, run_on, with_more

MEGA = 1_000_000


def line_of(offer: OfferedSet) -> str:
    """Return one line that tells a backup from the others."""
    place = _("stick {label}").format(label=offer.stick) if offer.stick else _("this PC")
    return with_more((moment(offer.made_at), place))


def facts_of(offer: OfferedSet) -> str:
    """Return what else is known of a backup before it is opened."""
    vault = _("Vault {id}").format(id=offer.vault)
    cards = plural("{n} client card", "{n} client cards", offer.clients)
    size = _("{n} MB").format(n=max(1, round(offer.size / MEGA)))
    return with_more((vault, cards, size))


def restored_words(made: Restored) -> str:
    """Return what a restore did, and what is left to do."""
    told = [_("It lies in the folder “{name}”.").format(name=made.folder.name)]
    if made.erased:
        told.append(
            plural(
                "{n} client erased since was removed again.",
                "{n} clients erased since were removed again.",
                made.erased,
            )
        )
    if made.missing:
        told.append(
            plural(
                "{n} photo, paper or scan was not in the backup.",
                "{n} photos, papers or scans were not in the backup.",
                made.missing,
            )
        )
    if made.to_enrol:
        names = listed(made.to_enrol)
        told.append(_("These logins have to be set up again: {names}.").format(names=names))
    return run_on(told)
