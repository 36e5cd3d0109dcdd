"""A form in the salon's own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

OWN_FROM = 1001
"""The version that papers and fingerprints call the first wording of a salon's own."""


@dataclass(frozen=True, slots=True)
class Wording:
    """
    One version of a form as an owner put it into force; it is never changed any more.

    The next version takes its place, and stands beside it.
    """

    form: str
    version: int
    made_at: datetime
    made_by: str
    """Label of the owner, as it was on that day."""
    base: int
    """The version of the shipped form that it goes back to."""
    texts: Mapping[str, str]
    """The whole Markdown by language; {} says: the shipped wording again."""

    @property
    def number(self) -> int:
        """What screens call it: own version 1, own version 2."""
        return self.version - OWN_FROM + 1

    @property
    def is_own(self) -> bool:
        """Whether it has words of its own, and is not the return to those that ship."""
        return bool(self.texts)
