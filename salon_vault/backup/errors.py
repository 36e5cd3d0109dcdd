"""
What goes wrong on purpose about backups; leaves of the tree in ``salon_vault.errors``.

* Refused
  - StickUnknown             the stick is not one of this vault's
  - TodaysOwnerNeeded        the set opens, but only an owner of today may restore it
* Trouble
  - StickGone                the stick was pulled out, or is not there
  - StickFull                no room on the stick
  - StickReadOnly            the stick takes no writing
  - StickUnfaithful          what was written to the stick is not what it gives back
  - BackupDamaged            a set is not what its maker signed, or not a set at all
  - BackupUnfinished         a set without its last file
  - NothingStaged            there is no set to ship yet
"""

from salon_vault.errors import Refused, Trouble


class StickUnknown(Refused):
    """The stick was not registered for this vault."""


class TodaysOwnerNeeded(Refused):
    """
    Whoever opened the set is no owner of the vault any more, or has been enrolled anew since.

    An owner of today, or today's kit, has to agree.
    """


class StickGone(Trouble):
    """The stick was pulled out, or nothing is plugged in there."""


class StickFull(Trouble):
    """There is no room on the stick; the sets on it are as they were."""


class StickReadOnly(Trouble):
    """The stick takes no writing."""


class StickUnfaithful(Trouble):
    """The stick gives back other bytes than were written to it."""


class BackupDamaged(Trouble):
    """
    A set is not as its maker signed it; ``part`` is set, manifest, database or blob.

    ``set`` says that something lies there that belongs in no set: links, strange names.
    """

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


class BackupUnfinished(Trouble):
    """The set was never finished: its last file is not there."""


class NothingStaged(Trouble):
    """There is no whole set on this PC that could be shipped."""
