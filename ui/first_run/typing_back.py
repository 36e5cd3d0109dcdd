"""Whether the recovery kit was typed back as it was printed."""

from collections.abc import Sequence

_MISREAD = str.maketrans("018", "OIB")
"""What people read for letters; the kit itself holds none of the three figures."""


def tidy_group(text: str) -> str:
    """
    Return what somebody typed as the kit would spell it.

    >>> tidy_group(" ab0-d")
    'ABOD'
    """
    letters = "".join(letter for letter in text.upper() if letter.isalnum())
    return letters.translate(_MISREAD)


def slips(printed: Sequence[str], typed: Sequence[str]) -> tuple[int, ...]:
    """
    Return the groups that were typed otherwise than printed, counted from 1.

    >>> slips(["ABCD", "EFGH"], ["abcd", "efgx"])
    (2,)
    """
    return tuple(
        number
        for number, group in enumerate(printed, start=1)
        if number > len(typed) or tidy_group(typed[number - 1]) != tidy_group(group)
    )
