"""What is done about the recovery kit, as the log says it."""

from collections.abc import Mapping

from salon_vault.recovery.model import SetTrial
from ui.log.deed import Deed
from ui.words import N_, _

RECOVERY_DEEDS: Mapping[str, Deed] = {
    "recovery.drill_kit": Deed(
        N_("Under the login of {who} the recovery kit was read back and opened the vault"),
        N_("read the recovery kit back from its paper"),
    ),
    "recovery.last_read_back": Deed(
        N_("Under the login of {who} it was looked up when the recovery kit was read back"),
        N_("look up when the recovery kit was read back"),
    ),
}

RECOVERY_FACTS: Mapping[str, str] = {
    "trial": N_("Newest backup tried with the kit"),
}
"""What the sealed details of these entries are called."""

TRIALS: Mapping[str, str] = {
    SetTrial.OPENED: N_("it opened"),
    SetTrial.NONE_AT_HAND: N_("none was at hand"),
    SetTrial.FORMER_KIT: N_("older than the kit"),
    SetTrial.DAMAGED: N_("it did not open"),
}


def trial_words(trial: str) -> str:
    """Return what came of the backup, in the words of the log."""
    return _(TRIALS[trial]) if trial in TRIALS else trial
