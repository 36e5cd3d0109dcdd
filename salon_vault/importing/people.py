"""A row of a list becomes a client's card, or the reason why not."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from salon_vault.clients.model import (
    NAME_LENGTH,
    TEXT_LENGTH,
    Allergen,
    AllergyState,
    Client,
    Contact,
    Health,
    new_client_id,
)
from salon_vault.clients.names import tidy_line
from salon_vault.exporting.cells import restored
from salon_vault.importing.model import (
    CELL_LETTERS,
    Allergies,
    Fault,
    Kind,
    Plan,
    Row,
    Target,
    Wrong,
)
from salon_vault.importing.values import (
    LONGEST_ALLERGEN,
    allergens_of,
    day_of,
    language_of,
    mails_of,
    mentions_of,
    phones_of,
    plain,
)

LOST = "\ufffd"
"""What stands where another program lost a letter before us."""

NAMES = (Target.NAME, Target.FIRST_NAME, Target.LAST_NAME)


@dataclass(frozen=True, slots=True)
class NewCard:
    """A card that is not in the vault yet."""

    row: int
    client: Client
    contact: Contact
    health: Health | None


class Person:
    """One row on its way to a card; every fault is noted with its column."""

    def __init__(self, row: Row, plan: Plan, today: date) -> None:
        self.faults: list[Fault] = []
        self._row = row
        self._plan = plan
        self._today = today
        self._cells: dict[Target, list[tuple[int, str]]] = {}
        self._mentions: list[str] = []
        self._sort()

    def card(self) -> NewCard | None:
        """Return the card, or None where a fault costs the row."""
        name = self._name()
        parts = (self._contact(), self._health(), self._language(), self._since())
        if any(fault.costs_row for fault in self.faults):
            return None
        contact, health, language, since = parts
        spelling = self._text(Target.SPELLING, NAME_LENGTH)
        client = Client(new_client_id(), name, language, since, spelling)
        return NewCard(self._row.number, client, contact, health)

    def said_of_allergies(self) -> tuple[list[str], list[str]]:
        """Return what stands in columns of allergies, and what notes say of them."""
        return [text for _, text in self._of(Target.ALLERGIES)], self._mentions

    def days(self) -> list[str]:
        """Return the cells that are days."""
        return [text for kind in (Target.BIRTHDAY, Target.SINCE) for _, text in self._of(kind)]

    def _sort(self) -> None:
        row, plan = self._row, self._plan
        needed = max((at for at, one in enumerate(plan.columns, 1) if _is_used(one)), default=0)
        if row.torn:
            self._blame(0, Wrong.TORN)
        elif len(row.cells) < needed:
            self._blame(0, Wrong.TOO_FEW_CELLS)
        elif any(cell.strip() for cell in row.cells[len(plan.columns) :]):
            self._blame(0, Wrong.TOO_MANY_CELLS)
        cells = row.cells[: len(plan.columns)]
        for column, (cell, target) in enumerate(zip(cells, plan.columns, strict=False), 1):
            as_is = plan.reading.kind is Kind.CARDS
            if text := cell if as_is else plain(restored(cell)).strip():
                self._take(column, target, text)

    def _take(self, column: int, target: Target, text: str) -> None:
        if target in {Target.LEFT_OUT, Target.NOTES}:
            self._mentions += mentions_of(text)
        if not _is_used(target):
            return
        if wrong := _wrong_letters(text):
            self._blame(column, wrong)
        self._cells.setdefault(target, []).append((column, text))

    def _of(self, target: Target) -> Sequence[tuple[int, str]]:
        return self._cells.get(target, ())

    def _blame(self, column: int, wrong: Wrong) -> None:
        self.faults.append(Fault(self._row.number, column, wrong))

    def _name(self) -> str:
        parts = [tidy_line(text) for kind in NAMES for _, text in self._of(kind)]
        name = " ".join(filter(None, parts))
        column = next((at for kind in NAMES for at, _ in self._of(kind)), 0)
        if not name:
            self._blame(column, Wrong.NO_NAME)
        elif len(name) > NAME_LENGTH:
            self._blame(column, Wrong.LONG_NAME)
        return name

    def _text(self, target: Target, longest: int, between: str = " ") -> str:
        found = [tidy_line(text) for _, text in self._of(target)]
        text = between.join(dict.fromkeys(filter(None, found)))
        if len(text) <= longest:
            return text
        self._blame(self._of(target)[0][0], Wrong.LONG_VALUE)
        return ""

    def _contact(self) -> Contact:
        return Contact(
            phone=self._phone(),
            mail=self._mail(),
            address=self._text(Target.ADDRESS, TEXT_LENGTH, ", "),
            birthday=self._day(Target.BIRTHDAY),
        )

    def _phone(self) -> str:
        every: dict[str, int] = {}
        for column, text in self._of(Target.PHONE):
            found, wrong = phones_of(text)
            for one in wrong:
                self._blame(column, one)
            every |= {number: column for number in found if number not in every}
        first, *more = (*every, "") if every else ("",)
        if len(every) > 1:
            self._blame(every[more[0]], Wrong.MORE_PHONES)
        return first

    def _mail(self) -> str:
        every = [(at, mail) for at, text in self._of(Target.MAIL) for mail in mails_of(text)]
        if not every:
            return ""
        column, mail = every[0]
        if len({one.casefold() for _, one in every}) > 1:
            self._blame(every[1][0], Wrong.MORE_MAILS)
        if len(mail) <= NAME_LENGTH:
            return mail
        self._blame(column, Wrong.LONG_VALUE)
        return ""

    def _day(self, target: Target) -> date | None:
        for column, text in self._of(target):
            read = day_of(text, self._today, day_first=self._plan.day_first)
            if read is not None:
                return read
            self._blame(column, Wrong.DAY_UNREADABLE)
        return None

    def _since(self) -> date:
        return self._day(Target.SINCE) or self._today

    def _language(self) -> str:
        for column, text in self._of(Target.LANGUAGE):
            if found := language_of(text):
                return found
            self._blame(column, Wrong.LANGUAGE_UNKNOWN)
        return self._plan.language

    def _health(self) -> Health | None:
        said, mentions = self.said_of_allergies()
        named = [one for text in said for one in allergens_of(text)] + mentions
        taken = dict.fromkeys(named) if self._plan.allergies is Allergies.TAKE_IN else {}
        if any(len(one) > LONGEST_ALLERGEN for one in taken):
            self._blame(0, Wrong.LONG_ALLERGIES)
            return None
        allergens = tuple(Allergen(one) for one in taken)
        notes = self._notes()
        if not allergens and not notes:
            return None
        state = AllergyState.KNOWN if allergens else AllergyState.NEVER_ASKED
        return Health(state, allergens, notes=notes)

    def _notes(self) -> str:
        found = [
            tidy_line(line) for _, text in self._of(Target.NOTES) for line in text.split("\n")
        ]
        notes = "\n".join(filter(None, found))
        if len(notes) <= TEXT_LENGTH:
            return notes
        self._blame(self._of(Target.NOTES)[0][0], Wrong.LONG_VALUE)
        return ""


def _is_used(target: Target) -> bool:
    return target is not Target.LEFT_OUT


def _wrong_letters(text: str) -> Wrong | None:
    if len(text) > CELL_LETTERS:
        return Wrong.LONG_VALUE
    if text.isascii() and text.isprintable():
        return None
    if LOST in text:
        return Wrong.LOST_LETTERS
    if any(
        unicodedata.category(sign) in {"Cc", "Cs", "Co"} and sign not in "\t\r\n"
        for sign in text
    ):
        return Wrong.HIDDEN_SIGNS
    return None
