"""What verifying the log found, in words that claim no more than it shows."""

from collections.abc import Mapping

from salon_vault.log.model import Layer, Verification
from ui.words import N_, _, chained, ended, listed, plural, run_on

LAYERS: Mapping[Layer, str] = {
    Layer.CHAIN: N_("the chain of entries"),
    Layer.SIGNATURE: N_("the signatures under the entries"),
    Layer.MAC: N_("the seals that nobody can make afterwards"),
    Layer.DETAIL: N_("the sealed details"),
    Layer.REFERENCE: N_("the records the entries speak of"),
    Layer.STATE: N_("the state of the vault"),
}

SHOWN = 5
"""Places named one by one."""


def finding(found: Verification) -> tuple[str, str, str]:
    """Return tone, title and text of a result."""
    checked = _("Checked: {layers}.").format(
        layers=listed(_(LAYERS[layer]) for layer in found.layers)
    )
    entries = plural("{n} entry was read.", "{n} entries were read.", found.entries)
    if found.sound:
        title = _("As far as the log shows, its entries are as they were written.")
        return "ok", title, run_on((entries, checked))
    title = _("The log does not add up in some places.")
    places = chained(
        _("entry {number}: {layer}").format(number=fault.seq, layer=_(LAYERS[fault.layer]))
        for fault in found.faults[:SHOWN]
    )
    advice = _("Nothing was changed. Keep this vault and its backups, and ask for help.")
    return "danger", title, run_on((ended(places), advice, entries, checked))
