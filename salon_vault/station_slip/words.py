"""The sentences of a station slip, in the language of whoever mixes from it."""

from collections.abc import Sequence
from datetime import date

from salon_vault.consents.forms import printed_date
from salon_vault.treatments.model import Kind
from salon_vault.treatments.words import KINDS
from salon_vault.words import N_, Translator

NOTHING = N_("Nothing is noted on the card.")
ALLERGIES = N_("Allergies were not asked about yet: ask before you begin.")
STANDS_AGAINST = N_("Something stands against it today: look at the card before you begin.")
ANOTHER_WAY = N_("The card asks to do it in another way: look there first.")

PASSED = N_("{kind}: recorded as passed on {day} by {person}, rule from {source}")
PASSED_WITHOUT_RULE = N_("{kind}: recorded as passed on {day} by {person}")
NOT_CLEAR = N_("{kind}: not clear today, look at the card before you mix.")
NOT_ASKED_FOR = N_("{kind}: no rule of the salon asks for one.")

SOURCE = 70
"""Letters of a source that the slip has room for."""


def passed(kind: Kind, on: date, by: str, sources: Sequence[str], words: Translator) -> str:
    """Return that a test was recorded as passed, and which rules asked for it."""
    day = printed_date(on, words.language)
    said = PASSED if sources else PASSED_WITHOUT_RULE
    source = "; ".join(map(_cut, dict.fromkeys(sources)))
    name = words.tr(KINDS[kind])
    return words.tr(said).format(kind=name, day=day, person=by, source=source)


def not_clear(kind: Kind, words: Translator) -> str:
    """Return that the tests do not let somebody begin, or ask for a look; never why."""
    return words.tr(NOT_CLEAR).format(kind=words.tr(KINDS[kind]))


def not_asked_for(kind: Kind, words: Translator) -> str:
    """Return that nothing asks for a test."""
    return words.tr(NOT_ASKED_FOR).format(kind=words.tr(KINDS[kind]))


def grams(number: float, words: Translator) -> str:
    """
    Return a weight.

    >>> grams(30, Translator("en")), grams(7.5, Translator("pl"))
    ('30 g', '7,5 g')
    """
    return words.tr(N_("{n} g")).format(n=_figure(number, words))


def strength(percent: float, words: Translator) -> str:
    """Return the strength of a developer: ``6 %``."""
    return words.tr(N_("{n} %")).format(n=_figure(percent, words))


def ratio(parts: float, words: Translator) -> str:
    """Return parts of developer to one of colour: ``1:1.5``."""
    return words.tr(N_("1:{n}")).format(n=_figure(parts, words))


def minutes(number: int, words: Translator) -> str:
    """Return a time: ``35 min``."""
    return words.tr(N_("{n} min")).format(n=number)


def _figure(number: float, words: Translator) -> str:
    figure = f"{number:g}"
    return figure if words.language in {"en", "zh"} else figure.replace(".", ",")


def _cut(text: str) -> str:
    return text if len(text) <= SOURCE else text[: SOURCE - 1].rstrip() + "…"
