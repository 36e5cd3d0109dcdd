"""What verifying the log found, in words that claim no more than it shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from salon_vault.log.model import Layer, Verification
from ui.words import N_, _, listed, plural, run_on


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is looked at, what it means when it does not fit, and what to do then."""

    looked_at: str
    noticed: str
    means: str
    todo: str


_COMPARE = N_(
    "Compare the log with the anchor on your stick or with the last checkpoint slip, and count "
    "what is missing against the newest backup."
)
_RECORDS = N_(
    "Open what the entry speaks of, and compare it with the papers and the newest backup."
)
_LOGINS = N_("Reset the password of that login, and ask who could know the old one.")

MEANINGS: Mapping[Layer, Meaning] = {
    Layer.CHAIN: Meaning(
        N_("the chain of entries"),
        N_("From entry {number} on, the chain of entries is broken."),
        N_("An entry was changed, added or removed by another program."),
        _COMPARE,
    ),
    Layer.SIGNATURE: Meaning(
        N_("the signatures under the entries"),
        N_("From entry {number} on, a signature does not match its entry."),
        N_("An entry was written anew, or in the name of somebody else."),
        _COMPARE,
    ),
    Layer.SIGNER: Meaning(
        N_("the keys that signed"),
        N_("From entry {number} on, a key signed that was no longer in force."),
        N_("Somebody has used the key of a former login, or of a password before its reset."),
        _LOGINS,
    ),
    Layer.MAC: Meaning(
        N_("the seals that nobody can make afterwards"),
        N_("From entry {number} on, the seal under each entry does not match."),
        N_("Entries were written anew, or cut off at the end."),
        _COMPARE,
    ),
    Layer.SEAL: Meaning(
        N_("the seals over whole days"),
        N_("From entry {number} on, a seal over whole days is missing or does not match."),
        N_("Entries under it were written anew or cut off, or the seal was removed."),
        _COMPARE,
    ),
    Layer.DETAIL: Meaning(
        N_("the sealed details"),
        N_("From entry {number} on, sealed details are gone or were exchanged."),
        N_("They were removed by somebody who does not hold the owner's key."),
        _RECORDS,
    ),
    Layer.REFERENCE: Meaning(
        N_("the records the entries speak of"),
        N_("From entry {number} on, records are not what the entries say."),
        N_("A sealed record was exchanged or put back, or the index of the log was altered."),
        _RECORDS,
    ),
    Layer.STATE: Meaning(
        N_("the end of the log"),
        N_("The log does not end where it should, at entry {number}."),
        N_("Entries at the end were removed by another program."),
        _COMPARE,
    ),
    Layer.ANCHOR: Meaning(
        N_("the anchor on this PC"),
        N_("At entry {number} the log is not the one that this PC has seen."),
        N_("The folder was put back to an earlier state, or the log was written anew."),
        _COMPARE,
    ),
}
"""A row for every layer; together they are the table of attacks, in words for the owner."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One layer that noticed something, in words."""

    noticed: str
    means: str
    todo: str


def summary(found: Verification) -> tuple[str, str, str]:
    """Return tone, title and text of a result."""
    checked = _("Checked: {layers}.").format(
        layers=listed(_(MEANINGS[layer].looked_at) for layer in found.layers)
    )
    entries = plural("{n} entry was read.", "{n} entries were read.", found.entries)
    if found.restored:
        told = _("The vault was restored from a backup: entry {number} says from which one.")
        entries = run_on((entries, told.format(number=found.restored[-1])))
    if found.sound:
        title = _("As far as the log shows, its entries are as they were written.")
        return "ok", title, run_on((entries, checked))
    title = _("The log does not add up in some places.")
    advice = _(
        "Nothing was changed. Make a copy of the closed vault folder before you go on, keep "
        "the backups, and ask for help."
    )
    return "danger", title, run_on((advice, entries, checked))


def findings(found: Verification) -> Sequence[Finding]:
    """Return one finding for each layer that noticed something, the earliest entry first."""
    first: dict[Layer, int] = {}
    for fault in found.faults:
        first.setdefault(fault.layer, fault.seq)
    told = []
    for layer, seq in first.items():
        meaning = MEANINGS[layer]
        noticed = _(meaning.noticed).format(number=seq)
        told.append(Finding(noticed, _(meaning.means), _(meaning.todo)))
    return told
