"""Reading parsed JSON field by field; whatever is not as it should be is HeaderDamaged."""

import base64
import binascii
import re
from collections.abc import Iterable, Sequence
from datetime import date

from salon_vault.errors import HeaderDamaged
from storage.canonical import Json

_HEX = re.compile("[0-9a-f]*")

LARGEST = 2**53 - 1
"""Greatest whole number in a header: what every JSON reader keeps without rounding."""


def base64_of(value: bytes) -> str:
    """Return the one base64 spelling of ``value`` (RFC 4648, padded)."""
    return base64.b64encode(value).decode("ascii")


def fields(value: Json, names: Iterable[str]) -> dict[str, Json]:
    """Return the object ``value``, which has these names and no others."""
    if not isinstance(value, dict) or value.keys() != set(names):
        raise HeaderDamaged
    return value


def listed(value: Json, most: int) -> Sequence[Json]:
    """Return the list ``value``, which has at most ``most`` items."""
    if not isinstance(value, list) or len(value) > most:
        raise HeaderDamaged
    return value


def text(value: Json, longest: int = 64) -> str:
    """Return the string ``value``, which has at most ``longest`` characters."""
    if not isinstance(value, str) or len(value) > longest:
        raise HeaderDamaged
    return value


def one_of[S: str](value: Json, known: type[S]) -> S:
    """Return the member of the enumeration ``known`` that ``value`` names."""
    try:
        return known(text(value))
    except ValueError as problem:
        raise HeaderDamaged from problem


def some_of[S: str](value: Json, known: type[S]) -> frozenset[S]:
    """Return the members of ``known`` that the sorted list ``value`` names, each once."""
    names = [one_of(item, known) for item in listed(value, 64)]
    if names != sorted(set(names)):
        raise HeaderDamaged
    return frozenset(names)


def names(value: Json, most: int) -> frozenset[str]:
    """Return the strings of the sorted list ``value``, at most ``most`` and each once."""
    found = [text(item) for item in listed(value, most)]
    if found != sorted(set(found)):
        raise HeaderDamaged
    return frozenset(found)


def whole(value: Json, least: int = 1, most: int = LARGEST) -> int:
    """Return the number ``value``, which is a whole one from ``least`` to ``most``."""
    if type(value) is not int or not least <= value <= most:
        raise HeaderDamaged
    return value


def yes_no(value: Json) -> bool:
    """Return the truth value ``value``."""
    if not isinstance(value, bool):
        raise HeaderDamaged
    return value


def hex_text(value: Json, size: int) -> str:
    """Return the string ``value`` of ``size`` bytes in lower-case hexadecimal digits."""
    spelled = text(value, 2 * size)
    if len(spelled) != 2 * size or not _HEX.fullmatch(spelled):
        raise HeaderDamaged
    return spelled


def day(value: Json) -> date:
    """Return the day that ``value`` spells as 2026-11-28, in that one spelling."""
    spelled = text(value, 10)
    try:
        found = date.fromisoformat(spelled)
    except ValueError as problem:
        raise HeaderDamaged from problem
    if found.isoformat() != spelled:
        raise HeaderDamaged
    return found


def blob(value: Json, size: int) -> bytes:
    """Return the ``size`` bytes that ``value`` spells in base64, in its one spelling."""
    try:
        contents = base64.b64decode(text(value, 2 * size + 8), validate=True)
    except (ValueError, binascii.Error) as problem:
        raise HeaderDamaged from problem
    if len(contents) != size or base64_of(contents) != value:
        raise HeaderDamaged
    return contents
