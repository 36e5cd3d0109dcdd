"""What the check-up says about papers outside, backups, keys, the log and logins."""

from salon_vault.checkup.model import Check, Group
from salon_vault.checkup.wording import Caller, Words
from salon_vault.words import N_

_STAGE = N_("Make a backup, and plug in one of the two sticks.")

WORDS_OF_VAULT: dict[Check, Words] = {
    Check.PAPERS_SAVED: Words(
        Group.OUTSIDE,
        good=N_("No paper was saved as a file this month."),
        look=N_("Papers saved as files that anyone can read, this month: {n}."),
        todo=N_("Look whether the files are still needed, and delete the others."),
        caller=Caller.ANYBODY,
    ),
    Check.PAPERS_PRINTED: Words(
        Group.OUTSIDE,
        good=N_("Papers sent to a printer this month: {n}. They belong in a locked cabinet."),
        look="",
        todo="",
    ),
    Check.BACKUP_MADE: Words(
        Group.BACKUPS,
        good=N_("Days since the last backup was made on this PC and opened again: {days}."),
        look=N_("The last backup on this PC is old. Days since then: {days}."),
        act=N_("No backup has been made on this PC for a week, or ever."),
        todo=_STAGE,
        caller=Caller.ANYBODY,
    ),
    Check.BACKUP_ON_STICK: Words(
        Group.BACKUPS,
        good=N_("The newest backup that was read back from a stick is {days} days old."),
        look=N_("The newest backup on a stick is old. Days since it was made: {days}."),
        act=N_("No stick holds a backup of the last eight days that was read back."),
        todo=_STAGE,
        caller=Caller.ANYBODY,
    ),
    Check.BACKUP_STICKS: Words(
        Group.BACKUPS,
        good=N_("Backup sticks in use: {n}."),
        look=N_("Backup sticks in use: {n}. Two are needed, one of them at home."),
        todo=N_("Set up a second stick, and swap the two every week or two."),
    ),
    Check.STICK_TROUBLE: Words(
        Group.BACKUPS,
        good=N_("No backup stick gave trouble last time."),
        look=N_("Backup sticks that gave trouble last time: {names}"),
        todo=N_("Plug them in once more; replace a stick that gives trouble again."),
        caller=Caller.ANYBODY,
    ),
    Check.DRILL: Words(
        Group.BACKUPS,
        good=N_("Days since a backup was last opened as if this PC were lost: {days}."),
        look=N_("No restore has been tried for a long time. Days since the last: {days}."),
        act=N_("The last backup that was tried did not open as it should."),
        never=N_("Nobody has tried yet to restore a backup."),
        todo=N_("Try it with the newest backup; the vault in use stays as it is."),
    ),
    Check.INTEGRITY: Words(
        Group.BACKUPS,
        good=N_("Days since the vault was last looked through for damage: {days}."),
        look=N_(
            "The vault has not been looked through for damage for a long time. Days since "
            "then: {days}."
        ),
        act=N_("Something in the vault is damaged. Places that were found: {n}."),
        never=N_("The vault has never been looked through for damage."),
        todo=N_("Look through it again, and keep every backup until that is cleared up."),
    ),
    Check.CIPHER: Words(
        Group.VAULT,
        good=N_(
            "The database is encrypted by SQLCipher {version}, with all settings in force."
        ),
        look=N_("The database is open with weaker settings than it should be."),
        todo=N_("Lock the vault, install the program anew, and look again."),
        caller=Caller.PC,
    ),
    Check.KEYS: Words(
        Group.VAULT,
        good=N_("Days since the keys of the vault were last changed: {days}."),
        never=N_("The keys of the vault are those it was founded with; nobody has left since."),
        look=N_("The keys of the vault are old. Days since they were changed: {days}."),
        todo=N_("Change all keys at a quiet hour."),
    ),
    Check.KIT: Words(
        Group.VAULT,
        good=N_("Days since the recovery kit was last typed back from its paper: {days}."),
        look=N_("The recovery kit has not been tried for more than a year."),
        act=N_("No recovery kit has been typed back from its paper."),
        never=N_("The recovery kit in force has not been tried lately."),
        todo=N_("Make a new kit, or type the present one back from its paper."),
    ),
    Check.HEADER: Words(
        Group.VAULT,
        good=N_("Both copies of the vault's header are whole and equal."),
        look=N_("Only one copy of the vault's header is whole."),
        todo=N_("Make a backup, then lock and unlock; the second copy is written anew."),
        caller=Caller.ANYBODY,
    ),
    Check.LOG: Words(
        Group.VAULT,
        good=N_("Days since the whole log was last verified: {days}."),
        look=N_("The log has not been verified for a long time. Days since then: {days}."),
        never=N_("The whole log has never been verified."),
        todo=N_("Verify the log on its page."),
    ),
    Check.SEALS: Words(
        Group.VAULT,
        good=N_("Every seal over the log bears the signature of the owner's key."),
        look=N_("Seals over the log that the owner's key has not signed yet: {n}."),
        todo=N_("Unlock with an owner's login: that signs them."),
    ),
    Check.LEFTOVERS: Words(
        Group.VAULT,
        good=N_("No files of interrupted work lie in the vault's folder."),
        look=N_("Files of interrupted work in the vault's folder: {n}."),
        todo=N_("Make a backup, then lock and unlock. If they stay, ask for help."),
        caller=Caller.PC,
    ),
    Check.STRAY_FILES: Words(
        Group.VAULT,
        good=N_("Every sealed file in the vault's folder belongs to a record."),
        look=N_("Sealed files that belong to no record: {n}. Nobody has a key to them."),
        todo=N_("Remove them with the button on this page."),
    ),
    Check.PASSWORD_COST: Words(
        Group.PEOPLE,
        good=N_("Every password is as costly to guess as a new one would be."),
        look=N_("Passwords that cost less to guess than a new one would: {names}"),
        todo=N_("Change the password of these logins; the same one again will do."),
    ),
    Check.OWNER_KEY_FILE: Words(
        Group.PEOPLE,
        good=N_("Every owner's login needs a key file besides its password."),
        look=N_("Owners' logins that open with a password alone: {names}"),
        todo=N_("Set up a key file on two sticks, on the page of the logins."),
    ),
    Check.UNUSED_LOGINS: Words(
        Group.PEOPLE,
        good=N_("Every login was used within ninety days."),
        look=N_("Logins that nobody has used for ninety days: {names}"),
        todo=N_("Ask whether they are still needed, and remove the others."),
    ),
    Check.FIRST_PASSWORDS: Words(
        Group.PEOPLE,
        good=N_("Everybody has a password that they chose themselves."),
        look=N_("Passwords that somebody else typed and may know: {names}"),
        todo=N_("Ask them to change their password at their next shift."),
        caller=Caller.ANYBODY,
    ),
    Check.DEPUTIES: Words(
        Group.PEOPLE,
        good=N_("No rights of a deputy have run out."),
        look=N_("Deputies whose time is over: {names}"),
        todo=N_("Take the rights back on the page of the logins."),
    ),
}
