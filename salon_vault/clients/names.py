"""How names and numbers are tidied, and how people look for them."""

import unicodedata
from collections.abc import Iterator

from anyascii import anyascii

from salon_vault.errors import InvalidInput

STROKES = str.maketrans("đłøħŧı", "dlohti")
"""Letters whose stroke or missing dot Unicode does not take apart."""

LINE_LENGTH = 120
"""Longest product, lot, place on the body or name of somebody, in characters."""

WORDS_PER_NAME = 40
"""Most search words one card may have; a longer name is found by its first ones."""

HIDDEN = "*"
"""Stands for a sign of a Chinese name, as they are masked in print."""

_HIDDEN = {"Cc", "Cf", "Cs", "Co"}
_JOINERS = {"\u200c", "\u200d"}


def tidy_line(text: str) -> str:
    r"""
    Return ``text`` as NFC on one line, without control and invisible characters.

    >>> tidy_line("  Ada\u202e \n Nowak ")
    'Ada Nowak'
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())  # most of what is typed
    seen = "".join(
        " " if letter.isspace() else letter
        for letter in unicodedata.normalize("NFC", text)
        if letter.isspace() or letter in _JOINERS or unicodedata.category(letter) not in _HIDDEN
    )
    return " ".join(seen.split())


def clean_line(field: str, text: str) -> str:
    """Return one line tidied; raise InvalidInput, about ``field``, if it is too long."""
    tidy = tidy_line(text)
    if len(tidy) > LINE_LENGTH:
        raise InvalidInput(field, "long")
    return tidy


def fold(text: str) -> str:
    """
    Return ``text`` as people look for it: without case, accents or strokes.

    >>> fold("Łucja Đặng-Weiß"), fold("Алёна")
    ('lucja dang-weiss', 'алена')
    """
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.casefold().translate(STROKES))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def words(text: str) -> list[str]:
    """
    Return the folded words of a query or a name.

    >>> words("Ní Bhriain, Aoife")
    ['ni', 'bhriain', 'aoife']
    """
    kept = (letter if letter.isalnum() else " " for letter in fold(text))
    return "".join(kept).split()


def search_words(name: str, spelling: str = "") -> frozenset[str]:
    """
    Return every word a card can be found by: as written, in Latin letters, and in pinyin.

    >>> sorted(search_words("王小明"))
    ['ming', 'wang', 'wangxiaoming', 'wxm', 'xiao', 'xiaoming', '小明', '明', '王小明']
    """
    found: dict[str, None] = {}
    for text in (name, spelling):
        for word in words(text):
            found.update(dict.fromkeys(_ways_to_type(word)))
    return frozenset(list(found)[:WORDS_PER_NAME])


def short_name(name: str) -> str:
    """
    Return a name as it may be read out at the counter.

    >>> short_name("Anna Maria Nowak"), short_name("Ada"), short_name("王小明")
    ('Anna N.', 'Ada', '王*明')
    """
    words = name.split()
    if len(words) > 1:
        return f"{words[0]} {words[-1][0]}."
    if len(name) > 1 and is_han(name[0]):
        return name[0] + HIDDEN * max(1, len(name) - 2) + name[2:][-1:]
    return name


def digits(text: str) -> str:
    """Return the decimal digits of ``text`` as ASCII; '' if it also holds letters."""
    if any(letter.isalpha() for letter in text):
        return ""
    return "".join(str(unicodedata.decimal(d)) for d in text if unicodedata.category(d) == "Nd")


def is_han(letter: str) -> bool:
    """Tell whether ``letter`` is a Chinese sign."""
    return "\u3400" <= letter <= "\u9fff" or letter >= "\U00020000"


def _ways_to_type(word: str) -> Iterator[str]:
    yield word
    if word.isascii():
        return
    if not is_han(word[0]):
        spelled = anyascii(word)
        yield from words(spelled.replace("'", ""))  # a soft sign, which few people type
        yield from words(spelled)
        return
    syllables = [fold(anyascii(sign)).strip() for sign in word]
    for start in range(1, len(word)):
        yield word[start:]
    for start in range(len(syllables)):
        yield "".join(syllables[start:])
    yield from syllables
    yield "".join(syllable[:1] for syllable in syllables)
