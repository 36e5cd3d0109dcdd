"""The recovery kit: a 256-bit seed on paper, in groups that show where a slip was made."""

import hashlib
import re
from collections.abc import Sequence

from salon_vault.door import Kit
from salon_vault.errors import KitMistyped
from storage.seal import KEY, Secret, bound, stretch

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32: no I, L, O or U to be taken for something else."""

GROUPS = 18
DATA = 3
"""Characters of a group that carry the seed; the fourth checks them."""

SPARE_BITS = GROUPS * DATA * 5 - KEY * 8
"""Fourteen bits are left over; they check the whole seed."""

_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})

_FIELD_POLYNOMIAL = 0b100101
"""x^5 + x^2 + 1, primitive over GF(2): the 32 characters form a field."""


def make_kit(seed: Secret, vault: str) -> Kit:
    """Return the kit to print for ``seed``; ``vault`` is the short id of what it opens."""
    number = (int.from_bytes(seed) << SPARE_BITS) | _spare(seed)
    digits = [(number >> 5 * place) & 31 for place in reversed(range(GROUPS * DATA))]
    groups = [
        _spelled(index, digits[index * DATA : (index + 1) * DATA]) for index in range(GROUPS)
    ]
    return Kit(groups, vault)


def read_kit(code: str) -> bytearray:
    """
    Return the seed of a kit as typed or scanned: any case, any spaces or hyphens.

    Raises:
        KitMistyped: with the groups to look at again, counted from 1; the nineteenth if all
            are right, and something follows.
    """
    groups = _groups(code)
    printed = enumerate(groups[:GROUPS])
    wrong = [index + 1 for index, group in printed if not _holds(index, group)]
    wrong += range(len(groups) + 1, GROUPS + 1)
    if wrong or len(groups) > GROUPS:
        raise KitMistyped(wrong or [GROUPS + 1])
    number = 0
    for group in groups:
        for character in group[:DATA]:
            number = (number << 5) | ALPHABET.index(character)
    seed = bytearray((number >> SPARE_BITS).to_bytes(KEY))
    if number & ((1 << SPARE_BITS) - 1) != _spare(seed):
        raise KitMistyped(range(1, GROUPS + 1))
    return seed


def kit_pin_bytes(vault_id: str, root: bytes) -> bytes:
    """Return what a kit signs at its making: the root it trusts."""
    return bound("kit-pin", vault_id, root.hex())


def short_id(vault_id: str, root: bytes) -> str:
    """Return the eight characters by which people tell vaults apart."""
    digest = hashlib.sha256(bound("short-id", vault_id, root.hex())).digest()
    number = int.from_bytes(digest[:5])
    spelled = "".join(ALPHABET[(number >> 5 * place) & 31] for place in reversed(range(8)))
    return f"{spelled[:4]}-{spelled[4:]}"


def _spare(seed: Secret) -> int:
    digest = stretch(seed, "kit-check", 2)
    return int.from_bytes(digest) >> (16 - SPARE_BITS)


def _groups(code: str) -> Sequence[str]:
    parts = re.findall(r"[^\s\-–—]+", code.upper().translate(_READ_AS))
    joined = "".join(parts)
    # Somebody who types without spaces, or spaces it otherwise, has typed the same kit.
    if len(joined) == GROUPS * (DATA + 1) or len(parts) == 1:
        parts = [joined[at : at + DATA + 1] for at in range(0, len(joined), DATA + 1)]
    return parts


def _holds(index: int, group: str) -> bool:
    if len(group) != DATA + 1 or not set(group) <= set(ALPHABET):
        return False
    return _spelled(index, [ALPHABET.index(character) for character in group[:DATA]]) == group


def _spelled(index: int, digits: Sequence[int]) -> str:
    # A sum over the field, each place with a power of x of its own: any one wrong character
    # and any two exchanged ones change it, and the index makes exchanged groups show.
    check = index
    for digit in digits:
        check = _times_x(check ^ digit)
    return "".join(ALPHABET[digit] for digit in (*digits, check))


def _times_x(element: int) -> int:
    doubled = element << 1
    return doubled ^ _FIELD_POLYNOMIAL if doubled & 32 else doubled
