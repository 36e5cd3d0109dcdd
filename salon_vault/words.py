"""
The words of one language, as a value: a paper may need two languages at once.

English is the language of the source; the others come from one gettext catalogue each, which
screens, papers and Qt's own buttons share. ``make setup`` compiles the catalogues.
"""

import gettext
from dataclasses import dataclass, field
from functools import cache

import resources

DOMAIN = "salon_vault"

LANGUAGES = {
    "en": "English",
    "pl": "Polski",
    "ru": "Русский",
    "vi": "Tiếng Việt",
    "zh": "简体中文",
}
"""Every language the program speaks, under its own name."""


def N_(text: str) -> str:
    """Mark ``text`` for the catalogue; it is translated where it is shown."""
    return text


@dataclass(frozen=True, slots=True)
class Translator:
    """
    Says things in one language, and falls back on English word by word.

    >>> Translator("en").plural("{n} client", "{n} clients", 2)
    '2 clients'
    """

    language: str
    catalogue: gettext.NullTranslations = field(
        default_factory=gettext.NullTranslations, compare=False, repr=False
    )

    @staticmethod
    @cache
    def of(language: str) -> "Translator":
        """Return the translator for ``language``; English for one we do not speak."""
        if language not in LANGUAGES:
            return Translator("en")
        folder = resources.path("locale")
        catalogue = gettext.translation(DOMAIN, folder, [language], fallback=True)
        return Translator(language, catalogue)

    def tr(self, text: str) -> str:
        """Return ``text`` in this language."""
        # To gettext, "" is the name of the catalogue's header.
        return self.catalogue.gettext(text) if text else ""

    def plural(self, one: str, many: str, n: int) -> str:
        """Return the form that ``n`` takes, with ``{n}`` filled in."""
        return self.catalogue.ngettext(one, many, n).format(n=n)
