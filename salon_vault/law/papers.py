"""What a law pack decides about sheets: in which languages, and what has to stand on them."""

from dataclasses import dataclass
from enum import StrEnum

from salon_vault.law.shape import Wording


class Said(StrEnum):
    """What stands beside the name of a field that the law wants on a consent to data."""

    BY_HAND = "by_hand"
    """Room to write: the salon has no need to keep it."""
    SALON = "salon"
    """Name and address of whoever runs the salon."""
    PURPOSE = "purpose"
    DATA = "data"
    RETENTION = "retention"


@dataclass(frozen=True, slots=True)
class FixedField:
    """One thing that the law names for a consent to data."""

    id: str
    said: Said
    label: Wording


@dataclass(frozen=True, slots=True)
class Papers:
    """The rules for sheets; ``consent.separate_document`` is the other one."""

    beside: tuple[str, ...] = ()
    """Languages in which papers are printed beside the client's own."""
    fixed_fields: tuple[FixedField, ...] = ()
    facts: tuple[str, ...] = ()

    def languages(self, own: str) -> tuple[str, ...]:
        """
        Return the languages of the papers for somebody who reads ``own``, that one first.

        >>> Papers(beside=("pl",)).languages("vi"), Papers(beside=("pl",)).languages("pl")
        (('vi', 'pl'), ('pl',))
        """
        return tuple(dict.fromkeys((own, *self.beside)))
