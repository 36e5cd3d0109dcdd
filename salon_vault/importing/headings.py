"""What a column is, guessed from its heading and from what stands in it."""

import re
from collections.abc import Callable, Sequence

from salon_vault.importing.cards import CARD_COLUMNS
from salon_vault.importing.model import Target
from salon_vault.importing.vocabulary import folded, vocabulary

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"'?\+?[\d\s().-]{7,20}")
_DAY = re.compile(r"(19|20)\d\d-\d\d-\d\d.*|\d{1,2}[./-]\d{1,2}[./-](19|20)\d\d")
_LETTERS = re.compile(r"[^\W\d_]+([ .'’-]+[^\W\d_]+){1,3}\.?")

SHAPES: tuple[tuple[Target, Callable[[str], object]], ...] = (
    (Target.MAIL, _MAIL.fullmatch),
    (Target.BIRTHDAY, _DAY.fullmatch),
    (Target.PHONE, _PHONE.fullmatch),
    (Target.NAME, _LETTERS.fullmatch),
)

MOST = 0.8
"""Share of the values that have to look alike before a column without a name has a meaning."""

ONCE = (Target.SPELLING, Target.BIRTHDAY, Target.LANGUAGE, Target.SINCE)
"""What a card has one of: the first column wins."""


def looks_like_headings(cells: Sequence[str]) -> bool:
    """Tell whether a row names columns: it has words that we know, or none that are values."""
    if any(target_of(cell) is not Target.LEFT_OUT for cell in cells):
        return True
    filled = [cell for cell in cells if cell.strip()]
    values = (_MAIL.fullmatch, _PHONE.fullmatch, _DAY.fullmatch)
    return len(filled) > 1 and not any(fits(cell.strip()) for cell in filled for fits in values)


def target_of(heading: str) -> Target:
    """Return what a column of that name becomes; one of allergies is never a note."""
    told = folded(heading)
    known = CARD_COLUMNS.get(heading) or vocabulary().headings.get(told, Target.LEFT_OUT)
    if known is Target.LEFT_OUT and speaks_of_allergies(heading):
        return Target.ALLERGIES
    return known


def speaks_of_allergies(text: str) -> bool:
    """Tell whether a text holds a word of allergies, in any of the languages."""
    told = folded(text)
    return any(stem in told for stem in vocabulary().allergy_stems)


def guessed(headings: Sequence[str], samples: Sequence[Sequence[str]]) -> list[Target]:
    """
    Return what each column becomes.

    Notes are left out at first: nobody knows what is written there, and whether it is needed.
    Columns without a known name get one from what stands in them, as far as none has it yet.
    """
    found = [target_of(heading) for heading in headings]
    _keep_first(found)
    if Target.NAME in found and {Target.FIRST_NAME, Target.LAST_NAME} & set(found):
        whole = all(part in found for part in (Target.FIRST_NAME, Target.LAST_NAME))
        _leave_out(found, (Target.NAME,) if whole else (Target.FIRST_NAME, Target.LAST_NAME))
    named = {Target.NAME, Target.FIRST_NAME, Target.LAST_NAME}
    for column, heading in enumerate(headings):
        if not heading and found[column] is Target.LEFT_OUT:
            shape = _shape_of([row[column] for row in samples if column < len(row)])
            taken = named & set(found) if shape is Target.NAME else {shape} & set(found)
            found[column] = Target.LEFT_OUT if taken else shape
    return [Target.LEFT_OUT if one is Target.NOTES else one for one in found]


def _keep_first(found: list[Target]) -> None:
    for once in (*ONCE, Target.NAME):
        for column in [at for at, one in enumerate(found) if one is once][1:]:
            found[column] = Target.LEFT_OUT


def _leave_out(found: list[Target], targets: Sequence[Target]) -> None:
    for column, one in enumerate(found):
        if one in targets:
            found[column] = Target.LEFT_OUT


def _shape_of(values: Sequence[str]) -> Target:
    filled = [value.strip() for value in values if value.strip()]
    for target, fits in SHAPES:
        if filled and sum(bool(fits(value)) for value in filled) >= MOST * len(filled):
            return target
    return Target.LEFT_OUT
