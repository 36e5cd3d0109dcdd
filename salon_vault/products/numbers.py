"""Lot numbers as people read them off a crimped tube."""

import unicodedata

ALIKE = str.maketrans("OIL", "011")
"""Letters that look like digits where they are stamped into metal."""

ENOUGH = 3
"""Letters and digits after which a number that was typed in part is looked for."""


def lot_key(number: str) -> str:
    """
    Return a lot's number without what people read or type differently.

    >>> lot_key(" l2o-47 a "), lot_key("Ｌ2047A") == lot_key("12047a")
    ('12047A', True)
    """
    plain = unicodedata.normalize("NFKC", number).upper()
    return "".join(sign for sign in plain if sign.isalnum()).translate(ALIKE)
