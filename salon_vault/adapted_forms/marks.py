"""Which rows of a wording are marked with what they ask for, and finding the mark of others."""

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from salon_vault.adapted_forms.in_force import template_in
from salon_vault.adapted_forms.model import OWN_FROM, Wording
from salon_vault.adapted_forms.numbering import numbered
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.shipped_asks import asked_by, marked_lines, marked_template
from salon_vault.consents.templates import read_own
from salon_vault.errors import TemplateFault
from salon_vault.paper.blocks import CheckRow, plain
from salon_vault.paper.markdown import Part
from salon_vault.paper.template import Template


def is_unmarked(own: Wording) -> bool:
    """Tell whether a wording comes from before there were marks, and its form has some."""
    asks = bool(asked_by(own.form, own.base))
    return asks and not all(is_marked(each) for each in _readable(own).values())


def is_marked(own: Template) -> bool:
    """Tell whether a text says itself what it asks for."""
    return bool(own.without) or any(part.asks for part in own.parts)


def marked_by_words(own: Template, base: int) -> Template:
    """
    Return a wording with the marks of the shipped rows that it has word for word.

    Words alone tell what a yes was for, wherever they stand; those that stand twice do not.
    """
    known = shipped_words(own.id, base, own.language)
    there = Counter(letters_of(part) for part in own.parts)
    return replace(
        own,
        parts=tuple(
            replace(part, asks=known[letters])
            if (letters := letters_of(part)) in known and there[letters] == 1
            else part
            for part in own.parts
        ),
    )


def texts_with_marks(own: Wording) -> dict[str, str]:
    """Return the Markdown of a wording; where it has no marks, with those its words tell."""
    found = dict(own.texts)
    for language, template in _readable(own).items():
        if not is_marked(template):
            parts = marked_by_words(template, own.base).parts
            found[language] = marked_lines(own.texts[language], parts)
    return found


def reworded(source: str, form: str, base: int, language: str) -> list[tuple[Purpose, str]]:
    """
    Return the rows that ask in words of the salon's own: what for, and all that stands there.

    Raises:
        TemplateFault: if it breaks a rule that a template is held to by itself.
    """
    own = read_own(numbered(source, OWN_FROM), form, OWN_FROM, language)
    shipped = {
        part.asks: _letters(row_words(part))
        for part in asking_parts(marked_template(form, base, language))
    }
    return [
        (Purpose(part.asks), row_words(part))
        for part in asking_parts(own)
        if shipped.get(part.asks) != _letters(row_words(part))
    ]


def _readable(own: Wording) -> dict[str, Template]:
    found = {}
    for language in own.texts:
        with suppress(TemplateFault):
            found[language] = template_in(own, language)
    return found


def shipped_words(form: str, version: int, language: str) -> dict[str, str]:
    """Return the marks of the rows that ask in a shipped version, by their letters."""
    return {
        letters_of(part): part.asks
        for part in asking_parts(marked_template(form, version, language))
    }


def asking_parts(template: Template) -> Iterator[Part]:
    """Yield the rows that are marked."""
    return (part for part in template.parts if part.asks)


def letters_of(part: Part) -> str:
    """Return the letters of a question: a comma or a capital makes no other words of it."""
    return _letters(words_of(part))


def words_of(part: Part) -> str:
    """Return the words of a question; "" for what is none."""
    return plain(part.block.question) if isinstance(part.block, CheckRow) else ""


def row_words(part: Part) -> str:
    """Return the words of a question with what stands below it: a client agrees to both."""
    hint = plain(part.block.hint) if isinstance(part.block, CheckRow) else ""
    return f"{words_of(part)} {hint}".strip()


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words)).casefold()
