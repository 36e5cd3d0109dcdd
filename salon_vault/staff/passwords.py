"""Which passwords are good enough, and how one is made up."""

import secrets
from collections.abc import Sequence

from salon_vault.errors import WeakPassword
from salon_vault.staff.passphrase import WORDS

SHORTEST = 15
"""Characters of a password that stands alone (NIST SP 800-63B-4)."""

LONGEST = 256

GUESSES = 3
"""Least zxcvbn score, 0 to 4; it knows no Polish or Vietnamese words, so length leads."""

PASSPHRASE_WORDS = 5


def check_password(password: str, known: Sequence[str] = ()) -> None:
    """
    Refuse a password that would be guessed; no composition rules, no expiry.

    ``known`` are words an attacker would try first: the label, the salon's name.

    Raises:
        WeakPassword: with the problem in it.
    """
    from zxcvbn import zxcvbn  # type: ignore[import-untyped]  # has no types; heavy

    if len(password) < SHORTEST:
        raise WeakPassword("short")
    if len(password) > LONGEST or "\0" in password:
        raise WeakPassword("long")
    if len(set(password.casefold())) < SHORTEST // 3:
        raise WeakPassword("common")
    if zxcvbn(password[:72], user_inputs=list(known))["score"] < GUESSES:
        raise WeakPassword("guessable")


def make_passphrase() -> str:
    """Return five words drawn at random, joined by hyphens."""
    return "-".join(secrets.choice(WORDS) for _ in range(PASSPHRASE_WORDS))
