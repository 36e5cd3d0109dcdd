"""
The words of one language, as a value: a paper may need two languages at once.

English is the language of the source; the others come from one ``.po`` file each, which
screens, papers and Qt's own buttons share. It is read as it is: nothing has to be compiled.
"""

import re
from ast import literal_eval
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from gettext import c2py

import resources

LANGUAGES = {
    "en": "English",
    "pl": "Polski",
    "ru": "Русский",
    "vi": "Tiếng Việt",
    "zh": "简体中文",
}
"""Every language the program speaks, under its own name."""

_FIELD = re.compile(r'^(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d)\])?)\s+(?=")')
_PLURAL = re.compile(r"plural=([^;]+);")


def N_(text: str) -> str:
    """Mark ``text`` for the catalogue; it is translated where it is shown."""
    return text


@dataclass(frozen=True, slots=True)
class Translator:
    """
    Says things in one language, and falls back on English word by word.

    >>> Translator.of("en").plural("{n} client", "{n} clients", 2)
    '2 clients'
    """

    language: str
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """English to the forms of this language: one, or one for each plural."""
    which: Callable[[int], int] = field(default=lambda n: int(n != 1))
    """Which plural form a number takes."""

    @staticmethod
    @cache
    def of(language: str) -> "Translator":
        """Return the translator for ``language``; English for one we do not speak."""
        if language == "en" or language not in LANGUAGES:
            return Translator("en")
        file = resources.path(f"locale/{language}/LC_MESSAGES/salon_vault.po")
        words = read_catalogue(file.read_text(encoding="utf-8"))
        rule = _PLURAL.search(words.pop("", ("",))[0])
        return Translator(language, words, c2py(rule.group(1) if rule else "0"))

    def tr(self, text: str) -> str:
        """Return ``text`` in this language."""
        return self.words.get(text, (text,))[0]

    def plural(self, one: str, many: str, n: int) -> str:
        """Return the form that ``n`` takes, with ``{n}`` filled in."""
        forms = self.words.get(one)
        if forms is None:
            chosen = one if n == 1 else many
        else:
            chosen = forms[min(self.which(n), len(forms) - 1)]
        return chosen.format(n=n)


def read_catalogue(text: str) -> dict[str, tuple[str, ...]]:
    r"""
    Return the translated messages of a ``.po`` file; "" leads to its header.

    >>> read_catalogue('msgid "Open"\nmsgstr "Otwórz"\n')
    {'Open': ('Otwórz',)}
    """
    found: dict[str, tuple[str, ...]] = {}
    for block in re.split(r"\n\s*\n", text):
        parts = _parts(block)
        forms = tuple(said for name, said in parts.items() if name.startswith("msgstr"))
        # An entry somebody has still to look at is used; tests count it. The first header is
        # marked so by the tools, and without it there would be no plural rule.
        if "msgid" in parts and forms and all(forms):
            found[parts["msgid"]] = forms
    return found


def _parts(block: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    name = ""
    for line in block.splitlines():
        start = _FIELD.match(line)
        if start:
            name = start.group(1)
            parts[name] = literal_eval(line[start.end() :])
        elif line.startswith('"') and name:
            parts[name] += literal_eval(line)
    return parts
