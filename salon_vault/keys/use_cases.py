"""Changing keys without anybody leaving."""

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.gate import Outside, use_case
from salon_vault.keys.model import KeyChange
from salon_vault.personnel.past import note_new_root
from salon_vault.ports import Progress

KEYS = "keys"
"""What the log calls all the keys of a vault together."""


@use_case(needs=Permission.MANAGE_STAFF, outside=True, fresh=True, reason=True)
def change_keys(outside: Outside, change: KeyChange, progress: Progress) -> None:
    """
    Replace keys that somebody may know; nobody's password changes.

    Survives a power cut at every step: until the header is switched the old keys are in force,
    afterwards the new ones.

    Raises:
        NotPermitted: to whoever does not hold every key that is to be replaced.
        DiskFull, DatabaseDamaged, Cancelled: and the old keys are in force.
    """
    outside.vault.change_keys(change, progress)
    if change.root:
        note_new_root(outside)
    outside.touched(Touch(Verb.CHANGED, Subject.VAULT, KEYS))
