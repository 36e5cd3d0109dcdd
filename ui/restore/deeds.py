"""What restoring, moving and the checks leave in the log, in words."""

from collections.abc import Mapping

from ui.log.deed import Deed
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
    "clients": N_("Client cards"),
    "photos": N_("Photos, papers and scans opened"),
    "flaw": N_("What was wrong"),
    "damages": N_("Damaged parts"),
    "blobs": N_("Photos, papers and scans"),
    "missing": N_("Photos, papers and scans missing"),
}

CHECK_DEEDS: Mapping[str, Deed] = {
    "checks.drill": Deed(
        N_("Under the login of {who} a backup was opened on trial"),
        N_("open a backup on trial"),
    ),
    "checks.check_integrity": Deed(
        N_("Under the login of {who} the vault was checked for damage"),
        N_("check the vault for damage"),
    ),
    "checks.checks_state": Deed(
        N_("Under the login of {who} the results of the checks were read"),
        N_("read the results of the checks"),
    ),
    "checks.print_drill": Deed(
        N_("Under the login of {who} the sheet about a trial restore was sent to the printer"),
        N_("print the sheet about a trial restore"),
    ),
    "checks.note_signed": Deed(
        N_("Under the login of {who} it was recorded that a trial restore was signed"),
        N_("record that a trial restore was signed"),
    ),
}
