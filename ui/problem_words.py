"""
The words for everything that goes wrong on purpose: one entry per leaf of ``errors``.

Each says what happened, what was kept, what to do; ``{names}`` are facts by ``fact_words``.
"""

from salon_vault import errors
from salon_vault.recovery.errors import KitOfAnotherVault, KitReplaced
from salon_vault.words import N_
from ui.feature_problems import FEATURE_PROBLEMS
from ui.problem import Problem

_NOTHING = N_("Nothing was changed.")
_VAULT_AS_IT_WAS = N_("The vault is as it was.")
_ASK_OWNER = N_("Ask the owner.")
_COPY_ELSEWHERE = N_(
    "Do not type further passwords here. If you have a copy of the vault folder, put it in "
    "another place and open it there; keep this one unchanged."
)

PROBLEMS: dict[type[errors.VaultError], Problem] = {
    errors.Cancelled: Problem(
        N_("Stopped"),
        N_("This was stopped before it was finished."),
        N_("Nothing of it was kept."),
        N_("Start it again whenever you like."),
    ),
    errors.InvalidInput: Problem(
        N_("This cannot be saved as it is"),
        N_("{field}: {problem}."),
        _NOTHING,
        N_("Correct the field and try again."),
    ),
    errors.NotFound: Problem(
        N_("It is no longer there"),
        N_("The record is not in the vault, or no longer is."),
        N_("Everything else is as it was."),
        N_("Go back and search again."),
    ),
    errors.EditConflict: Problem(
        N_("Changed in the meantime"),
        N_("The record was saved from another screen after you opened it."),
        N_("That version was kept, and your typing is still on this screen."),
        N_("Look at the kept version, then decide which words stay."),
    ),
    errors.WeakPassword: Problem(
        N_("This password is easy to guess"),
        N_("The password is too short, too well known, or easy to guess."),
        N_("The old password still works."),
        N_("Use several words that do not belong together, or have one made up for you."),
    ),
    errors.KitMistyped: Problem(
        N_("A slip in the recovery kit"),
        N_("These groups do not match their check characters: {groups}."),
        _VAULT_AS_IT_WAS,
        N_("Compare the groups with the paper and type them again."),
    ),
    errors.KeyFileDamaged: Problem(
        N_("This is not a usable key file"),
        N_(
            "Salon Vault did not make this file as a key file, or something in it has been "
            "changed since."
        ),
        _VAULT_AS_IT_WAS,
        N_("Choose the file that ends in .svkey on the stick, or use the other stick."),
    ),
    errors.MissingGlyph: Problem(
        N_("One character cannot be printed"),
        N_("No font for paper has the character {character}."),
        N_("Nothing was printed. The card is as it was."),
        N_("Write the word with other characters and print again."),
    ),
    errors.TemplateFault: Problem(
        N_("A form has a fault"),
        N_("There is something wrong in line {line} of the file {file}."),
        N_("Nothing was printed."),
        N_("Use another form, and tell whoever looks after the forms."),
    ),
    errors.WrongPassword: Problem(
        N_("Wrong password"),
        N_("The password does not open this login."),
        _VAULT_AS_IT_WAS,
        N_("Check Caps Lock and the keyboard language, then type it again."),
    ),
    KitOfAnotherVault: Problem(
        N_("The kit of another vault"),
        N_("This recovery kit belongs to another vault."),
        _VAULT_AS_IT_WAS,
        N_("Compare the name of the vault on the paper, and take the paper of this one."),
    ),
    KitReplaced: Problem(
        N_("This kit was replaced"),
        N_("Another recovery kit was put in the place of this one."),
        _VAULT_AS_IT_WAS,
        N_("Take the newer paper. This one opens only backups made before the change."),
    ),
    errors.KeyFileMissing: Problem(
        N_("The key file is not plugged in"),
        N_("This login needs its key file, and it is on none of the plugged-in sticks."),
        _VAULT_AS_IT_WAS,
        N_(
            "Plug in the stick with the key file. If both sticks are lost, the recovery kit or "
            "another owner resets this login."
        ),
    ),
    errors.WrongKeyFile: Problem(
        N_("This is another key file"),
        N_("The file is sound, but it is not the one this login needs."),
        _VAULT_AS_IT_WAS,
        N_("Plug in the stick that belongs to this login."),
    ),
    errors.NotPermitted: Problem(
        N_("Closed to your login"),
        N_("This login may not do that. The attempt is in the log."),
        _NOTHING,
        _ASK_OWNER,
    ),
    errors.ProofNeeded: Problem(
        N_("Your password once more"),
        N_("This needs your password again: it was last typed more than five minutes ago."),
        _NOTHING,
        N_("Start again and give your password."),
    ),
    errors.WitnessNeeded: Problem(
        N_("A second person is needed"),
        N_("This is only done when somebody else agrees with their own password."),
        _NOTHING,
        N_("Ask a colleague to come to this PC."),
    ),
    errors.ReasonNeeded: Problem(
        N_("A reason is needed"),
        N_("This is only done when somebody writes down why."),
        _NOTHING,
        N_("Write a short reason and try again."),
    ),
    errors.FolderRefused: Problem(
        N_("The vault must not be kept there"),
        N_("The reason: {place}."),
        N_("Nothing was made there."),
        N_("Choose a folder on this PC that no other program copies."),
    ),
    errors.PaperNotReady: Problem(
        N_("The paper cannot be printed yet"),
        N_("Some facts on it are missing, or nobody has checked them: {missing}."),
        N_("Nothing was printed."),
        N_("The owner can fill them in and record who checked them."),
    ),
    errors.VaultMissing: Problem(
        N_("The vault is not there"),
        N_("There is no vault in this folder, or a part of it is gone: {part}."),
        N_("Nothing was made or changed."),
        N_(
            "Look for the folder that ends in .svault. If you have a copy of it, put it in "
            "another place and open it there."
        ),
    ),
    errors.VaultInUse: Problem(
        N_("The vault is open elsewhere"),
        N_("Another window or another program holds this vault."),
        _VAULT_AS_IT_WAS,
        N_("Close the other window, then try again."),
    ),
    errors.VaultTooNew: Problem(
        N_("The vault is newer than this program"),
        N_("It was written by a newer Salon Vault."),
        N_("Nothing was opened or changed."),
        N_("Install the newer program on this PC."),
    ),
    errors.ReadOnlyMedium: Problem(
        N_("Nothing can be written there"),
        N_("The disk or the folder of the vault is read-only."),
        N_("What was saved before is there. The last change was not kept."),
        N_("Move the vault's folder to a disk that can be written to."),
    ),
    errors.DiskFull: Problem(
        N_("The disk is full"),
        N_("There was no room for the last change."),
        N_("Nothing was half written; what was saved before is there."),
        N_("Make room on the disk, then save again."),
    ),
    errors.HeaderDamaged: Problem(
        N_("The vault's header cannot be read"),
        N_("Both copies of the header are damaged."),
        N_("The program has not touched the records."),
        N_(
            "If you have a copy of the vault folder, put it in another place and open it "
            "there; keep this one unchanged."
        ),
    ),
    errors.HeadersDisagree: Problem(
        N_("Two headers of different age"),
        N_("Two states of the vault's header do not belong together: {older} and {newer}."),
        N_("Neither was changed."),
        N_("The owner chooses: the higher number is the later one."),
    ),
    errors.SlotDamaged: Problem(
        N_("This login is damaged"),
        N_("The password was right, but what it opens is broken."),
        N_("The records and the other logins are as they were."),
        N_("Unlock with another login or the recovery kit; the owner resets this one."),
    ),
    errors.RootKeySwapped: Problem(
        N_("The header was not made for this vault"),
        N_("It is signed with a key that is not this vault's."),
        N_("Nothing was opened."),
        _COPY_ELSEWHERE,
    ),
    errors.KdfOutOfBounds: Problem(
        N_("The header asks for the impossible"),
        N_("It asks for a key derivation far outside what Salon Vault uses."),
        N_("Nothing was opened."),
        _COPY_ELSEWHERE,
    ),
    errors.DatabaseDamaged: Problem(
        N_("The database is damaged"),
        N_("A page of it cannot be read."),
        N_("Nothing was written after that was found."),
        N_(
            "Stop working here. If you have a copy of the vault folder, put it in another "
            "place and open it there; keep this one unchanged."
        ),
    ),
    errors.RecordDamaged: Problem(
        N_("One record is damaged"),
        N_("It does not open with its own key, or was moved."),
        N_("Every other record is as it was."),
        N_(
            "If you have a copy of the vault folder, put it in another place and look for the "
            "record there; keep this one unchanged."
        ),
    ),
    errors.HelperStopped: Problem(
        N_("Printing did not answer"),
        N_("The part of the program that prints has stopped."),
        N_("The paper is kept in the vault. Nobody knows whether it came out."),
        N_("Look at the printer, then print the paper again."),
    ),
    errors.NoPrinter: Problem(
        N_("No printer"),
        N_("No printer of that name is set up on this PC."),
        N_("The paper is kept in the vault."),
        N_("Connect a printer, or save the paper as a file that anyone can read."),
    ),
    **FEATURE_PROBLEMS,
}
"""The words of every leaf; a test walks the tree."""
