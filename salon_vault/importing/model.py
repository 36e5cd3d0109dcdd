"""How a list from elsewhere is read, what its columns mean, and what is wrong with a row."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace
from enum import StrEnum

from salon_vault.card_fields.model import CardField

ROWS = 100_000
"""Rows that are taken in at once."""
COLUMNS = 200
"""Columns of the widest table; address books have about a hundred."""
CELLS = 4_000_000
"""Cells between the first and the last of a workbook's sheet, blank ones among them."""
ROW_LETTERS = 1_000_000
"""Letters of the longest row: what is held in memory of a file at one moment."""
CELL_LETTERS = 32_767
"""Letters of the longest cell, as tables have them."""
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1250", "cp1251", "cp1252", "gb18030")
SEPARATORS = (",", ";", "\t", "|")


class Kind(StrEnum):
    """What a file is, told by its first bytes and not by its name."""

    TABLE = "table"
    """Text with a separator between cells (RFC 4180, and what comes close)."""
    WORKBOOK = "workbook"
    """XLSX."""
    CARDS = "cards"
    """vCard 2.1, 3.0 (RFC 2426) or 4.0 (RFC 6350), one or many."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is read; the person may choose another encoding or separator."""

    kind: Kind
    encoding: str = ""
    """One of ``ENCODINGS``; "" for a workbook."""
    separator: str = ""
    """One of ``SEPARATORS``; "" for all but a table."""
    headed: bool = True
    """Whether the first row names the columns."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list, or one card."""

    number: int
    """Counted from 1 as tables do, the heading too; of a card the line it begins in."""
    cells: Sequence[str]
    torn: bool = False
    """Whether its quotes do not fit: nobody can tell where its cells end."""
    share: float = 0.0
    """How much of the file is behind it, 0 to 1."""


class Target(StrEnum):
    """What a column becomes."""

    LEFT_OUT = "left_out"
    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    SPELLING = "spelling"
    PHONE = "phone"
    MAIL = "mail"
    ADDRESS = "address"
    BIRTHDAY = "birthday"
    LANGUAGE = "language"
    SINCE = "since"
    ALLERGIES = "allergies"
    NOTES = "notes"


FIELDS = {
    Target.MAIL: CardField.MAIL,
    Target.ADDRESS: CardField.ADDRESS,
    Target.BIRTHDAY: CardField.BIRTHDAY,
}
"""Targets that a salon may do without."""


def is_asked(target: Target, fields: Set[CardField]) -> bool:
    """Tell whether a column may become that, in a salon that asks for ``fields``."""
    return target not in FIELDS or FIELDS[target] in fields


class Allergies(StrEnum):
    """What becomes of what the list says of allergies; somebody has to say it."""

    TAKE_IN = "take_in"
    """Into *health*, as known and not confirmed."""
    LEAVE_OUT = "leave_out"


@dataclass(frozen=True, slots=True)
class Plan:
    """All that was chosen about a file, and that its rows become cards by."""

    reading: Reading
    columns: Sequence[Target]
    day_first: bool = True
    """Whether 3/4/1990 is in April; days that can be read in one way only are read so."""
    language: str = "en"
    """For clients whose language the list does not say."""
    allergies: Allergies | None = None
    """None where the list says nothing of allergies."""

    def within(self, fields: Set[CardField]) -> "Plan":
        """Return the plan without the columns that a salon with these fields does not take."""
        kept = [each if is_asked(each, fields) else Target.LEFT_OUT for each in self.columns]
        return replace(self, columns=tuple(kept))


class Wrong(StrEnum):
    """What is wrong with a row; those of ``COSTS_ROW`` keep it out, the rest cost a value."""

    TORN = "torn"
    TOO_FEW_CELLS = "too_few_cells"
    TOO_MANY_CELLS = "too_many_cells"
    HIDDEN_SIGNS = "hidden_signs"
    NO_NAME = "no_name"
    LONG_NAME = "long_name"
    LONG_ALLERGIES = "long_allergies"
    LOST_LETTERS = "lost_letters"
    LONG_VALUE = "long_value"
    PHONE_ROUNDED = "phone_rounded"
    PHONE_UNREADABLE = "phone_unreadable"
    MORE_PHONES = "more_phones"
    MORE_MAILS = "more_mails"
    DAY_UNREADABLE = "day_unreadable"
    LANGUAGE_UNKNOWN = "language_unknown"


COSTS_ROW = frozenset(
    {
        Wrong.TORN,
        Wrong.TOO_FEW_CELLS,
        Wrong.TOO_MANY_CELLS,
        Wrong.HIDDEN_SIGNS,
        Wrong.NO_NAME,
        Wrong.LONG_NAME,
        Wrong.LONG_ALLERGIES,
    }
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in one place; never what stands there."""

    row: int
    column: int
    """Counted from 1; 0 where the whole row is meant."""
    wrong: Wrong

    @property
    def costs_row(self) -> bool:
        """Whether no card is made of the row."""
        return self.wrong in COSTS_ROW


@dataclass(frozen=True, slots=True)
class Said:
    """What a list says of allergies in one and the same words, and how often."""

    words: str = field(repr=False)
    cards: int
    in_notes: bool = False
    """Whether it stands among notes, where nobody would look for it."""
