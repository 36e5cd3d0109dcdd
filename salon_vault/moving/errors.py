"""Why a vault stays closed here: it is in force elsewhere, or on its way."""

from datetime import datetime

from salon_vault.errors import Trouble, UserMistake


class VaultMoved(Trouble):
    """The vault moved to another PC; ``code`` is what the new PC asks for, "" if unknown."""

    def __init__(self, at: datetime, code: str = "") -> None:
        super().__init__(at, code)
        self.at = at
        self.code = code


class VaultTravelling(Trouble):
    """The folder is a copy on its way to another PC; it comes into force on arrival."""

    def __init__(self, at: datetime) -> None:
        super().__init__(at)
        self.at = at


class CopyDamaged(Trouble):
    """A file of the copy that travelled is not as it was packed."""


class WrongArrivalCode(UserMistake):
    """The old PC shows another code than the one that was typed."""
