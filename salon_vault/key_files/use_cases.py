"""What can be done about the key file of one's own login."""

from dataclasses import dataclass
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.gate import Outside, use_case
from salon_vault.ports import Work
from salon_vault.staff.passwords import check_password, words_to_avoid


@dataclass(frozen=True, slots=True)
class KeyFileState:
    """Whether this login needs a key file, and whether a second stick has it."""

    needed: bool
    copied: bool


@use_case(needs=Permission.MANAGE_STAFF, outside=True)
def require_key_file(outside: Outside, password: str, place: Path) -> None:
    """
    Make a key file on the stick ``place``; from now on the own login opens with both only.

    Raises:
        WrongPassword: if it is not the own password.
        InvalidInput, ReadOnlyMedium, DiskFull, KeyFileDamaged: if the stick did not take it;
            the login opens as before.
    """
    outside.vault.own_login.require_key_file(password, place)
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, outside.member.id))


@use_case(needs=Permission.OWN_PASSWORD, outside=True)
def copy_key_file(outside: Outside, place: Path) -> None:
    """
    Write the key file of the own login to a second stick.

    Raises:
        NotFound: if this login needs none.
        InvalidInput: if that stick has it already.
        ReadOnlyMedium, DiskFull, KeyFileDamaged: if the stick did not take it.
    """
    key_file = outside.vault.own_login.copy_key_file(place)
    outside.touched(Touch(Verb.CHANGED, Subject.VAULT, key_file))


@use_case(needs=Permission.MANAGE_STAFF, outside=True)
def release_key_file(outside: Outside, password: str, chosen: Path | None = None) -> None:
    """
    Let the own login open with its password alone; it and the file are asked for once more.

    Raises:
        WeakPassword: if the password is too weak to stand alone.
        KeyFileMissing, WrongKeyFile, KeyFileDamaged, WrongPassword: if both do not fit.
    """
    with outside.work() as work:
        known = words_to_avoid(work)
    check_password(password, known)
    outside.vault.own_login.release_key_file(password, chosen)
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, outside.member.id))


@use_case(
    needs=Permission.OWN_PASSWORD, unlogged="what the own login needs to open", on_slip=True
)
def own_key_file(work: Work) -> KeyFileState:
    """Tell what the own login needs, and whether the log shows a second copy."""
    key_file = work.key_files.get(work.member.id, "")
    copied = bool(key_file) and work.log.names(Subject.VAULT, key_file)
    return KeyFileState(bool(key_file), copied)
