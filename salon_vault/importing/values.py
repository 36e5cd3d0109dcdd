"""Phones, days, languages and allergies as other programs and people write them."""

import re
from datetime import date

from salon_vault.clients.dates import read_birthday
from salon_vault.clients.names import fold, tidy_line
from salon_vault.clients.numbers import HOME, PHONE_LENGTH, clean_phone
from salon_vault.importing.cards import BETWEEN
from salon_vault.importing.model import Wrong
from salon_vault.importing.vocabulary import folded, vocabulary

_FORMULA = re.compile(r'="(.*)"', re.DOTALL)
_SEVERAL = re.compile(rf"{BETWEEN.strip()}|[,;|\n]|\s/\s|/(?=\s*\+)")
_ROUNDED = re.compile(r"[+-]?\d+(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
_NATIONAL = re.compile(r"[1-9]\d{8}")
"""A Polish number without its country code, the usual thing in a Polish salon's list."""
_SPACES = re.compile(r"[\s().-]+")
_CLOCK = re.compile(r"[T ]\d{1,2}:\d{2}.*$")
_PLAIN = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NUMBERS = re.compile(r"(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4})\.?")
_WORDED = re.compile(r"(?:(\d{1,2})[. -]+)?([^\W\d_]+)\.?[ ,-]+(?:(\d{1,2})[, ]+)?(\d{4})\D*")
_ALLERGENS = re.compile(r"[,;\n•|、，；]+")
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+|。")

LONGEST_ALLERGEN = 2000
NOTHING_SAID = frozenset({"0/0/00", "00.00.0000", "0000-00-00", "-", "–", "—", "."})


def plain(cell: str) -> str:
    """
    Return what a cell means: some programs write ``="0601"`` to keep a number as text.

    >>> plain('="0601"')
    '0601'
    """
    return found[1] if (found := _FORMULA.fullmatch(cell.strip())) else cell


def phones_of(cell: str) -> tuple[list[str], list[Wrong]]:
    """
    Return the numbers in a cell as ``clean_phone`` has them, and what is wrong with others.

    >>> phones_of("601 234 567 ::: +48 22 123 45 67")
    (['+48601234567', '+48221234567'], [])
    """
    found: list[str] = []
    wrong: list[Wrong] = []
    for part in filter(None, map(tidy_line, _SEVERAL.split(cell))):
        bare = _SPACES.sub("", part)
        if _ROUNDED.fullmatch(bare):
            wrong.append(Wrong.PHONE_ROUNDED)
        elif HOME == "PL" and _NATIONAL.fullmatch(bare):
            found.append("+48" + bare)
        elif len(part) <= PHONE_LENGTH and sum(sign.isdecimal() for sign in part) > 3:
            found.append(clean_phone(part))
        elif part not in NOTHING_SAID:
            wrong.append(Wrong.PHONE_UNREADABLE)
    return list(dict.fromkeys(found)), wrong


def mails_of(cell: str) -> list[str]:
    """Return the mail addresses in a cell."""
    parts = re.split(rf"{BETWEEN.strip()}|[,;|\s]", cell)
    return list(dict.fromkeys(filter(None, map(tidy_line, parts))))


def day_of(text: str, latest: date, *, day_first: bool) -> date | None:
    """
    Return the day that ``text`` names, or None.

    >>> day_of("3/4/1990", date(2026, 1, 1), day_first=False)
    datetime.date(1990, 3, 4)
    >>> day_of("12 maja 1988", date(2026, 1, 1), day_first=True)
    datetime.date(1988, 5, 12)
    """
    text = _CLOCK.sub("", text.strip())
    if found := _NUMBERS.fullmatch(text):
        first, second, year = (int(part) for part in found.groups())
        if second > 12 or (not day_first and first <= 12):
            text = f"{second}.{first}.{year}"
    elif found := _PLAIN.fullmatch(text):
        text = "-".join(found.groups())
    elif found := _WORDED.fullmatch(text):
        before, month, after, year_ = found.groups()
        text = f"{before or after or 0}.{_month(month)}.{year_}"
    return read_birthday(text, latest)


def order_of(text: str) -> bool | None:
    """Tell whether a day can only be written day first, or only month first; None for both."""
    found = _NUMBERS.fullmatch(_CLOCK.sub("", text.strip()))
    if found is None or (int(found[1]) > 12) is (int(found[2]) > 12):
        return None
    return int(found[1]) > 12


def language_of(text: str) -> str | None:
    """Return the language that ``text`` names in whatever language, or None."""
    told = folded(text)
    known = vocabulary().languages
    return known.get(told) or known.get(told.partition(" ")[0])


def is_no_allergy(text: str) -> bool:
    """Tell whether somebody wrote that there is none, or nothing."""
    return folded(text) in vocabulary().no_allergies


def allergens_of(text: str) -> list[str]:
    """
    Return what a cell of allergies names; [] where it says none.

    >>> allergens_of("latex, PPD"), allergens_of("brak")
    (['latex', 'PPD'], [])
    """
    if is_no_allergy(text):
        return []
    parts = [tidy_line(part) for part in _ALLERGENS.split(text)]
    return list(dict.fromkeys(part for part in parts if not is_no_allergy(part)))


def mentions_of(text: str) -> list[str]:
    """Return the sentences of a note that speak of allergies, and do not say there are none."""
    if len(text) < 4 or not _speaks(text):
        return []
    parts = [tidy_line(part).rstrip(".;") for part in _SENTENCES.split(text)]
    return [part for part in parts if _speaks(part) and not is_no_allergy(part)]


def _speaks(text: str) -> bool:
    told = text.casefold() if text.isascii() else " ".join(fold(text).split())
    return any(stem in told for stem in vocabulary().allergy_stems)


def _month(name: str) -> int:
    told = folded(name)
    months = vocabulary().months
    fits = (at for at, names in enumerate(months, 1) if told.startswith(names))
    return next(fits, 0)
