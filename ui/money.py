"""Prices as people type and read them; kept in hundredths."""

import re

from ui.dates import locale

_PRICE = re.compile(r"(\d{1,6})(?:[.,](\d{1,2}))?")


def read_price(text: str) -> int | None:
    """
    Return a price in hundredths, None for none given.

    >>> read_price("180"), read_price("1 234,5"), read_price("")
    (18000, 123450, None)

    Raises:
        ValueError: if it is no price.
    """
    typed = "".join(text.split())
    if not typed:
        return None
    found = _PRICE.fullmatch(typed)
    if found is None:
        raise ValueError
    whole, part = found.groups()
    return int(whole) * 100 + int((part or "0").ljust(2, "0"))


def typed_price(price: int | None) -> str:
    """Return a price as one would type it."""
    if price is None:
        return ""
    whole, part = divmod(price, 100)
    return f"{whole}.{part:02d}" if part else str(whole)


def show_price(price: int, currency: str) -> str:
    """Return a price with its currency, as in "180 zł"."""
    whole, part = divmod(price, 100)
    figures = locale().toString(price / 100, "f", 2) if part else locale().toString(whole)
    return f"{figures} {currency}".strip()
