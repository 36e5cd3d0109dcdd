"""
Everything that goes wrong on purpose.

* VaultError
  - UserMistake              the person can put it right
    · InvalidInput             one field cannot be kept as it is
    · NotFound                 the record is not there, or not any more
    · EditConflict             somebody else saved the record meanwhile
    · WeakPassword             the password would be guessed
    · KitMistyped              a group of the recovery kit has a slip in it
    · MissingGlyph             a character no font of ours can print
    · TemplateFault            a form or law pack breaks its own rules, at a line
    · KeyFileDamaged           no key file of ours, or not as it was written
  - Refused                  the vault says no
    · WrongPassword            the key derived from it does not fit the slot
    · KeyFileMissing           the login needs its key file, and none is plugged in
    · WrongKeyFile             a sound key file, but not the one this login needs
    · NotPermitted             the tier, or a cut in the roster, forbids it
    · ProofNeeded              the password has to be given again
    · WitnessNeeded            a second person has to agree
    · ReasonNeeded             somebody has to say why
    · FolderRefused            the vault must not lie there (synced, on a share)
    · PaperNotReady            the paper may not print yet; says what is missing
  - Trouble                  the machine is in the way
    · VaultMissing             no vault, or a part of it, at this place
    · VaultInUse               another program or PC holds the vault
    · VaultTooNew              a newer program has written it
    · ReadOnlyMedium           nothing can be written there
    · DiskFull                 no room; nothing was half written
    · HeaderDamaged            both copies of the header cannot be read
    · HeadersDisagree          two valid headers, more than one generation apart
    · SlotDamaged              the password was right, the slot is broken
    · RootKeySwapped           the header is signed by a stranger
    · KdfOutOfBounds           the header asks for an absurd key derivation
    · DatabaseDamaged          a page of the database does not hold
    · RecordDamaged            a sealed record does not open with its own key
    · HelperStopped            the printing helper did not answer
    · NoPrinter                this PC knows no printer
  - Cancelled                the person waiting does not want it any more

Leaves of one feature alone are in its own ``errors``: ``salon_vault.backup``, say.
Raise the leaf, catch the branch. Anything else that escapes is a bug.
Errors carry facts, never sentences and never contents of records: the words belong to
``ui.problems``.
"""

from collections.abc import Sequence


class VaultError(Exception):
    """The root of every error that the program raises deliberately."""


class Cancelled(VaultError):
    """The person waiting does not want it any more."""


# --- the person can put it right -----------------------------------------------------------


class UserMistake(VaultError):
    """Something the person at the screen can put right."""


class InvalidInput(UserMistake):
    """One field was filled in with something that cannot be kept."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(field, problem)
        self.field = field
        self.problem = problem


class NotFound(UserMistake):
    """The record is not in the vault, or not any more."""

    def __init__(self, kind: str, record: str) -> None:
        super().__init__(kind, record)
        self.kind = kind
        self.record = record


class EditConflict(UserMistake):
    """The record was saved by somebody else since it was read."""


class WeakPassword(UserMistake):
    """It would be guessed; ``problem`` is one of short, long, few, common, guessable, same."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class KitMistyped(UserMistake):
    """The recovery kit was typed with a slip; ``groups`` counts the wrong ones from 1."""

    def __init__(self, groups: Sequence[int]) -> None:
        super().__init__(tuple(groups))
        self.groups = tuple(groups)


class KeyFileDamaged(UserMistake):
    """The file is no key file that this program made, or is not as it was written."""


class MissingGlyph(UserMistake):
    """A character that none of the fonts for paper has."""

    def __init__(self, character: str) -> None:
        super().__init__(character)
        self.character = character


class TemplateFault(UserMistake):
    """A form template or a law pack breaks its own rules."""

    def __init__(self, file: str, line: int, problem: str) -> None:
        super().__init__(file, line, problem)
        self.file = file
        self.line = line
        self.problem = problem


# --- the vault says no ---------------------------------------------------------------------


class Refused(VaultError):
    """The vault understood the request and says no."""


class WrongPassword(Refused):
    """The key derived from the password does not fit the slot."""


class KeyFileMissing(Refused):
    """The login needs its key file, and it is on no stick that is plugged in."""


class WrongKeyFile(Refused):
    """A sound key file, but another one than this login needs."""


class NotPermitted(Refused):
    """The member of staff lacks the permission for this."""

    def __init__(self, permission: str) -> None:
        super().__init__(permission)
        self.permission = permission


class ProofNeeded(Refused):
    """The password has to be given again before this."""


class WitnessNeeded(Refused):
    """A second person has to agree to this."""


class ReasonNeeded(Refused):
    """Somebody has to say why."""


class FolderRefused(Refused):
    """The vault must not lie in this folder; ``why`` is synced or network."""

    def __init__(self, why: str, program: str = "") -> None:
        super().__init__(why, program)
        self.why = why
        self.program = program


class PaperNotReady(Refused):
    """The paper may not print yet; ``missing`` names the facts or settings."""

    def __init__(self, missing: Sequence[str]) -> None:
        super().__init__(tuple(missing))
        self.missing = tuple(missing)


# --- the machine is in the way -------------------------------------------------------------


class Trouble(VaultError):
    """The machine is in the way."""


class VaultMissing(Trouble):
    """There is no vault at this place, or a part of it is gone; ``part`` says which."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class VaultInUse(Trouble):
    """Another program or another PC holds the vault."""


class VaultTooNew(Trouble):
    """A newer Salon Vault has written this vault."""


class ReadOnlyMedium(Trouble):
    """Nothing can be written where the vault lies."""


class DiskFull(Trouble):
    """There is no room left; nothing was half written."""


class HeaderDamaged(Trouble):
    """Neither copy of the header can be read."""


class HeadersDisagree(Trouble):
    """Two valid headers far apart, or one older than the database knows; the owner decides."""

    def __init__(self, older: int, newer: int) -> None:
        super().__init__(older, newer)
        self.older = older
        self.newer = newer


class SlotDamaged(Trouble):
    """The password was right, but what it should open is broken."""


class RootKeySwapped(Trouble):
    """The header is signed by a root key that is not this vault's."""


class KdfOutOfBounds(Trouble):
    """The header asks for a key derivation outside the reading limits."""


class DatabaseDamaged(Trouble):
    """A page of the database does not hold."""


class RecordDamaged(Trouble):
    """A sealed record does not open with its own key, or was moved."""


class HelperStopped(Trouble):
    """The key-less helper process did not answer."""


class NoPrinter(Trouble):
    """This PC knows no printer."""
