"""The timeline in words, in any of the five languages: the same on screens and on paper."""

from collections.abc import Iterable, Mapping
from datetime import date

from salon_vault.consents.forms import printed_date
from salon_vault.timeline.model import Moment, MomentKind, Phrase
from salon_vault.words import N_, Translator

KINDS: Mapping[MomentKind, str] = {
    MomentKind.VISIT: N_("Visits"),
    MomentKind.FORMULA: N_("Formulas"),
    MomentKind.TEST: N_("Patch tests"),
    MomentKind.REACTION: N_("Reactions"),
    MomentKind.ANSWERS: N_("Questions"),
    MomentKind.PAPER: N_("Papers"),
    MomentKind.PHOTO: N_("Photos"),
    MomentKind.CONSENT: N_("Consents"),
    MomentKind.FILE: N_("Files"),
    MomentKind.CARD: N_("Card and notice"),
}

BETWEEN = " · "


def said(phrase: Phrase, words: Translator) -> str:
    """Return a phrase in the language of ``words``."""
    if phrase.typed:
        return phrase.text
    gaps = {name: _filled(fact, words) for name, fact in phrase.gaps.items()}
    return words.tr(phrase.text).format(**gaps)


def title_of(moment: Moment, words: Translator) -> str:
    """Return the first line of a moment."""
    text = said(moment.title, words)
    return text[:1].upper() + text[1:]


def detail_of(moment: Moment, words: Translator) -> str:
    """Return the second line of a moment."""
    return BETWEEN.join(filter(None, (said(one, words) for one in moment.detail)))


def narrowed(
    moments: Iterable[Moment],
    words: Translator,
    kinds: frozenset[MomentKind] = frozenset(),
    year: int = 0,
    text: str = "",
) -> list[Moment]:
    """Return the moments of these kinds, this year, with this text; blank wants all of them."""
    sought = text.strip().casefold()
    return [
        one
        for one in moments
        if (not kinds or one.kind in kinds)
        and (not year or one.at.astimezone().year == year)
        and (not sought or sought in _whole(one, words))
    ]


def _whole(moment: Moment, words: Translator) -> str:
    return f"{title_of(moment, words)} {detail_of(moment, words)}".casefold()


def _filled(fact: str | int | date | Phrase, words: Translator) -> str | int:
    match fact:
        case Phrase():
            return said(fact, words)
        case date():
            return printed_date(fact, words.language)
        case _plain:
            return fact
