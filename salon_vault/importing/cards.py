"""vCard 2.1, 3.0 and 4.0: cards as rows of one table, whatever their properties are called."""

import re
from binascii import a2b_qp
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import TextIOWrapper
from typing import BinaryIO, TextIO

from salon_vault.importing.errors import FileTooLarge, FileUnreadable, OtherEncoding
from salon_vault.importing.model import CELL_LETTERS, ROW_LETTERS, Row, Target

CARD_COLUMNS: Mapping[str, Target] = {
    "FN": Target.NAME,
    "TEL": Target.PHONE,
    "EMAIL": Target.MAIL,
    "ADR": Target.ADDRESS,
    "BDAY": Target.BIRTHDAY,
    "LANG": Target.LANGUAGE,
    "NOTE": Target.NOTES,
}
"""The properties that are read, in the order of the table they make."""

BETWEEN = " ::: "
"""Stands between several values of one property, as address books write it."""

MOBILE = re.compile(r"\b(CELL|MOBILE|PREF)\b", re.IGNORECASE)

_ESCAPED = re.compile(r"\\(.)")
_PARTED = re.compile(r"(?<!\\);")


@dataclass(slots=True)
class _Card:
    """A card as far as it was read."""

    line: int
    values: dict[str, list[str]] = field(default_factory=dict)
    torn: bool = False

    def row(self, share: float) -> Row:
        """Return the card as a row of ``CARD_COLUMNS``."""
        if not any(self.values.get("FN", ())) and (name := self.values.get("N")):
            self.values["FN"] = name
        cells = [
            BETWEEN.join(dict.fromkeys(filter(None, self.values.get(each, ()))))
            for each in CARD_COLUMNS
        ]
        torn = self.torn or any(len(cell) > CELL_LETTERS for cell in cells)
        return Row(self.line, cells, torn, share)


def rows_of(raw: BinaryIO, size: int, encoding: str) -> Iterator[Row]:
    """
    Yield one row for each card of a file of ``size`` bytes, as ``CARD_COLUMNS`` has them.

    Raises:
        FileUnreadable: if no card begins in it.
        OtherEncoding: at bytes that the encoding does not have.
    """
    card: _Card | None = None
    cards = 0
    with TextIOWrapper(raw, encoding, newline=None) as file:
        for number, line in _unfolded(file, encoding):
            name, parameters, value = _taken_apart(line)
            if (name, value.strip().upper()) == ("BEGIN", "VCARD"):
                if card is not None:  # the one before was cut off
                    card.torn = True
                    yield card.row(0.0)
                card, cards = _Card(number), cards + 1
            elif card is not None and name == "END":
                yield card.row(min(1.0, raw.tell() / max(1, size)))
                card = None
            elif card is not None:
                _hear(card, name, parameters, value, encoding)
    if card is not None:
        card.torn = True
        yield card.row(1.0)
    if not cards:
        raise FileUnreadable("no cards")


def _hear(card: _Card, name: str, parameters: str, value: str, encoding: str) -> None:
    if name not in CARD_COLUMNS and name != "N":
        return
    try:
        text = _decoded(parameters, value, encoding)
    except (UnicodeError, LookupError):
        card.torn = True
        return
    kept = card.values.setdefault(name, [])
    if name == "N":
        kept.append(_name_of(text))
    elif name == "ADR":
        kept.append(", ".join(filter(None, _parts(text))))
    elif name == "TEL" and MOBILE.search(parameters):
        kept.insert(0, text.removeprefix("tel:"))
    else:
        plain = text.removeprefix("tel:").removeprefix("mailto:")
        kept.append(_unescaped(plain).strip())


def _decoded(parameters: str, value: str, encoding: str) -> str:
    """Return a value of 2.1 as text: its charset may be another than that of the file."""
    charset = re.search(r"CHARSET=\"?([\w-]+)", parameters, re.IGNORECASE)
    if re.search(r"QUOTED-PRINTABLE", parameters, re.IGNORECASE):
        raw = a2b_qp(value.encode(encoding))
        return raw.decode(charset[1] if charset else "utf-8")
    if charset and charset[1].lower().replace("_", "-") != encoding:
        return value.encode(encoding).decode(charset[1])
    return value


def _taken_apart(line: str) -> tuple[str, str, str]:
    """Return name, parameters and value of ``item1.TEL;TYPE="cell,voice":+48…``."""
    quoted = False
    for place, sign in enumerate(line):
        if sign == '"':
            quoted = not quoted
        elif sign == ":" and not quoted:
            head, value = line[:place], line[place + 1 :]
            name, _, parameters = head.partition(";")
            return name.rpartition(".")[2].strip().upper(), parameters, value
    return "", "", line


def _name_of(text: str) -> str:
    """Return the name of ``family;given;additional;prefixes;suffixes`` as one says it."""
    family, given, additional, *_ = (*_parts(text), "", "", "")
    return " ".join(filter(None, (given, additional, family)))


def _parts(text: str) -> Sequence[str]:
    return [_unescaped(part).strip() for part in _PARTED.split(text)]


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)


def _unfolded(file: TextIO, encoding: str) -> Iterator[tuple[int, str]]:
    """Yield whole lines and where they begin; pictures and keys are let go of at once."""
    begins, whole = 1, ""
    for number, line in _lines(file, encoding):
        soft = "QUOTED-PRINTABLE" in whole.upper() and whole.endswith("=")
        if soft or (line[:1] in {" ", "\t"} and whole):
            more = line if soft else line[1:]
            if _is_wanted(whole):
                whole = (whole[:-1] if soft else whole) + more
            if len(whole) > ROW_LETTERS:
                raise FileTooLarge("cell", CELL_LETTERS, begins)
            continue
        if whole:
            yield begins, whole
        begins, whole = number, line if _is_wanted(line) else line[:40]
    if whole:
        yield begins, whole


def _is_wanted(line: str) -> bool:
    return _taken_apart(line[:200])[0] in {*CARD_COLUMNS, "N", "BEGIN", "END"}


def _lines(file: TextIO, encoding: str) -> Iterator[tuple[int, str]]:
    """Yield the lines; of one that is longer than any card may be, its beginning alone."""
    number = 0
    longer = False
    while True:
        try:
            line = file.readline(ROW_LETTERS)
        except UnicodeDecodeError as problem:
            raise OtherEncoding(encoding, number + 1) from problem
        if not line:
            return
        goes_on, longer = longer, not line.endswith("\n")
        if goes_on:
            continue
        number += 1
        yield number, line.rstrip("\n").removeprefix("\ufeff")
