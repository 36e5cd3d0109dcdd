"""The words a generated passphrase is drawn from: short English ones, easy to read and type."""

from resources import path

FEWEST = 2048
"""
Words that must be there at least, 11 bits each.

The list holds 3 101, 11.6 bits each: five of them make 58 bits. A guess costs an attacker
with the stolen folder one Argon2id run of at least 64 MiB; at ten thousand of those a second,
half of 58 bits takes over four hundred thousand years. A sixth word would only be mistyped
more often.
"""

WORDS: tuple[str, ...] = tuple(
    (path("wordlists") / "words.txt").read_text(encoding="ascii").split()
)
"""Lower-case words of three to eight letters, each once, in the order of the alphabet."""
