"""Which passwords are good enough, and how one is made up."""

import secrets
import unicodedata
from collections.abc import Sequence

from salon_vault.errors import WeakPassword
from salon_vault.ports import Work
from salon_vault.staff.common import is_common
from salon_vault.staff.passphrase import WORDS

SHORTEST = 15
"""Characters of a password that stands alone (NIST SP 800-63B-4, 3.1.1.2)."""

SHORTEST_WITH_KEY_FILE = 10
"""Characters beside a key file, where NIST SP 800-63B-4 asks for 8."""

LONGEST = 256

GUESSES = 3
"""Least zxcvbn score, 0 to 4; it knows no Polish or Vietnamese words, so length leads."""

PASSPHRASE_WORDS = 5


def shortest(*, with_key_file: bool) -> int:
    """Return how many characters a password needs at least."""
    return SHORTEST_WITH_KEY_FILE if with_key_file else SHORTEST


def check_password(password: str, known: Sequence[str] = (), least: int = SHORTEST) -> None:
    """
    Refuse a password that would be guessed; no composition rules, no expiry.

    ``known`` are words an attacker would try first: ``words_to_avoid``.

    Raises:
        WeakPassword: with the problem in it.
    """
    from zxcvbn import zxcvbn  # type: ignore[import-untyped]  # has no types; heavy

    if len(password) < least:
        raise WeakPassword("short")
    if len(password) > LONGEST or "\0" in password:
        raise WeakPassword("long")
    if len(set(password.casefold())) < SHORTEST // 3:
        raise WeakPassword("few")
    if is_common(password, known):
        raise WeakPassword("common")
    if zxcvbn(password[:72], user_inputs=list(known))["score"] < GUESSES:
        raise WeakPassword("guessable")


def check_other(password: str, old: str) -> None:
    """Refuse to put a password in its own place; raises WeakPassword, ``same``."""
    if _spelled(password) == _spelled(old):
        raise WeakPassword("same")


def words_to_avoid(work: Work) -> tuple[str, ...]:
    """Return the salon's name and address, and who works here (ASVS 5.0, 6.2.11)."""
    salon = work.salon.get()
    return (salon.name, salon.address, *(member.label for member in work.members))


def make_passphrase() -> str:
    """Return five words drawn at random, joined by hyphens."""
    return "-".join(secrets.choice(WORDS) for _ in range(PASSPHRASE_WORDS))


def _spelled(password: str) -> str:
    """Return it as the slot takes it: two spellings of one letter are the same."""
    return unicodedata.normalize("NFKC", password)
