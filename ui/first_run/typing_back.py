"""Whether the recovery kit was typed back as it was printed."""

from collections.abc import Sequence

_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
"""The kit itself holds none of these letters; people read its figures for them."""


def tidy_group(text: str) -> str:
    """
    Return what somebody typed as the kit would spell it.

    >>> tidy_group(" ab0-o")
    'AB00'
    """
    return "".join(sign for sign in text.upper() if sign.isalnum()).translate(_READ_AS)


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
