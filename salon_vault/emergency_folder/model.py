"""What is wanted in the folder, and what is left of what was printed for it."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from salon_vault.consents.library import set_of
from salon_vault.consents.model import PaperCode
from salon_vault.errors import InvalidInput
from salon_vault.paper.printing import MOST_TOGETHER
from salon_vault.words import LANGUAGES

MOST = 20
"""Blank papers of one kind in one language."""

ON_TOP = 2
"""Sheets that come out before the papers: the cover, and the next day's list."""

AFTER = range(1, 366)
"""Days after which somebody may want to be reminded."""

NO_REMINDER = -1
"""In place of a number of days: this salon does without a folder, or minds it by itself."""


@dataclass(frozen=True, slots=True)
class FolderOrder:
    """What is to be printed for the folder."""

    sets: tuple[tuple[str, int], ...]
    """Ids of sets of forms, each with how many of it in every language."""
    languages: tuple[str, ...]
    slips: int = 0
    """Blank station slips, in the language of whoever works from them."""

    def __post_init__(self) -> None:
        numbers = [*(number for _set, number in self.sets), self.slips]
        if any(number not in range(MOST + 1) for number in numbers):
            raise InvalidInput("papers", "many")
        if not sum(numbers):
            raise InvalidInput("papers", "blank")
        if not self.languages or set(self.languages) - LANGUAGES.keys():
            raise InvalidInput("language", "unknown")
        self.check()

    def papers(self, beside: Collection[str] = ()) -> int:
        """
        Return how many papers with a code that makes: a set has as many as it has forms.

        ``beside`` are the languages in which the law wants papers beside the client's own; one
        that is wanted by itself is not printed with the others again.
        """
        forms = sum(len(set_of(each).forms) * number for each, number in self.sets if number)
        along = set(beside) - set(self.languages)
        return forms * len(self.languages) * (1 + len(along)) + self.slips

    def check(self, beside: Collection[str] = ()) -> None:
        """Raise InvalidInput if that is more than one job holds."""
        if self.papers(beside) + ON_TOP > MOST_TOGETHER:
            raise InvalidInput("papers", "many")

    def sample(self) -> "FolderOrder":
        """Return one of the first set in the first language, and a slip: to be looked at."""
        sets = tuple((each, 1) for each, number in self.sets if number)[:1]
        return replace(self, sets=sets, languages=self.languages[:1], slips=min(self.slips, 1))


@dataclass(frozen=True, slots=True)
class Blank:
    """A paper of the folder, as it was printed and as it stands now."""

    code: PaperCode
    kind: str
    language: str
    printed_at: datetime
    printed_by: str
    unused: bool
    """Whether nobody was given it, and nobody threw it away."""
    given: bool
    template_version: int
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Printed:
    """Everything that was printed for the folder in one go."""

    at: datetime
    by: str
    blanks: tuple[Blank, ...]

    @property
    def unused(self) -> int:
        """How many of them lie in the folder, as far as anybody told the program."""
        return sum(each.unused for each in self.blanks)

    @property
    def of_each(self) -> Mapping[tuple[str, str], tuple[int, int]]:
        """How many of each kind and language are unused, and how many there were."""
        every = Counter((each.kind, each.language) for each in self.blanks)
        unused = Counter((each.kind, each.language) for each in self.blanks if each.unused)
        return {which: (unused[which], number) for which, number in every.items()}


class Cause(StrEnum):
    """Why the folder wants to be printed."""

    NEVER = "never"
    """There never was one."""
    OLD = "old"
    REWORDED = "reworded"
    """A form in it has other words by now."""
    USED_UP = "used_up"


@dataclass(frozen=True, slots=True)
class Reminder:
    """That the folder wants to be printed, or printed anew."""

    why: Cause
    printed_on: date | None = None
    """The last one; None where there never was one."""
    forms: tuple[str, ...] = ()
    """The kinds of papers whose words have changed."""


@dataclass(frozen=True, slots=True)
class Folder:
    """How the folder stands, and what is proposed for the next one."""

    printed: tuple[Printed, ...]
    """The latest first; only what still has unused papers, and the latest of all."""
    sets: tuple[str, ...]
    """Sets of forms that this salon may need."""
    wanted: FolderOrder
    """As the last time, or as the program proposes."""
    after_days: int
    beside: tuple[str, ...] = ()
    """Languages in which the law wants papers beside the client's own."""
    reminder: Reminder | None = None
