"""What is done about backups, as the log says it."""

from collections.abc import Mapping

from ui.log.deed import Deed
from ui.words import N_

BACKUP_DEEDS: Mapping[str, Deed] = {
    "backup.stage_backup": Deed(
        N_("Under the login of {who} a backup was made on this PC"),
        N_("make a backup on this PC"),
    ),
    "backup.note_shipments": Deed(
        N_("Under the login of {who} it was recorded which backups went to the sticks"),
        N_("record which backups went to the sticks"),
    ),
    "backup.backup_state": Deed(
        N_("Under the login of {who} the state of the backups was read"),
        N_("read the state of the backups"),
    ),
    "backup.backup_is_due": Deed(
        N_("Under the login of {who} it was looked up whether a backup is due"),
        N_("look up whether a backup is due"),
    ),
    "backup.view_backups": Deed(
        N_("Under the login of {who} the list of backups was read"),
        N_("read the list of backups"),
    ),
    "backup.keep_schedule": Deed(
        N_("Under the login of {who} it was set when backups are made by themselves"),
        N_("set when backups are made by themselves"),
    ),
    "backup.register_stick": Deed(
        N_("Under the login of {who} a backup stick was set up"), N_("set up a backup stick")
    ),
    "backup.stick_went_home": Deed(
        N_("Under the login of {who} it was recorded that a backup stick went home"),
        N_("record that a backup stick went home"),
    ),
    "backup.stick_came_back": Deed(
        N_("Under the login of {who} it was recorded that a backup stick is back"),
        N_("record that a backup stick is back"),
    ),
    "backup.strike_stick": Deed(
        N_("Under the login of {who} a backup stick was taken off the list"),
        N_("take a backup stick off the list"),
    ),
}
