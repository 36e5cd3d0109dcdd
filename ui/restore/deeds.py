"""What restoring leaves in the log, in words."""

from collections.abc import Mapping

from ui.words import N_

RESTORE_BESIDE: Mapping[str, str] = {
    "backup.restore": N_("Under the login of {who} the vault was restored from a backup"),
    "backup.erase_again": N_(
        "Under the login of {who} a client erased earlier was removed again after restoring"
    ),
}
"""Entries that are written before there is a desk."""

RESTORE_FACTS: Mapping[str, str] = {
    "to_enrol": N_("Logins to be set up again"),
}
