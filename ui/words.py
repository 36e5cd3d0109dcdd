"""
The words of the language on screen; changing it rebuilds the window.

Never an f-string inside ``_()``: ``_("Hello {name}").format(name=...)``.
"""

from collections.abc import Iterable
from datetime import date, datetime
from functools import reduce

from PySide6.QtCore import QDate, QLocale, QTranslator

from salon_vault.words import LANGUAGES, N_, Translator

__all__ = [
    "LANGUAGES",
    "N_",
    "QtWords",
    "_",
    "about",
    "chained",
    "clock",
    "day",
    "ended",
    "language",
    "listed",
    "plural",
    "run_on",
    "short_day",
    "speak",
]

QT_WORDS = frozenset(
    {
        N_("OK"),
        N_("&OK"),
        N_("Cancel"),
        N_("&Cancel"),
        N_("Close"),
        N_("&Close"),
        N_("&Yes"),
        N_("&No"),
        N_("Save"),
        N_("&Undo"),
        N_("&Redo"),
        N_("Cu&t"),
        N_("&Copy"),
        N_("&Paste"),
        N_("Delete"),
        N_("Select All"),
        N_("Clear"),
    }
)
"""What Qt itself writes on buttons and in menus, as far as we show any of it."""

_DAYS = {
    "en": ("en_GB", "d MMMM yyyy", "%d/%m/%Y"),
    "pl": ("pl_PL", "d MMMM yyyy", "%d.%m.%Y"),
    "ru": ("ru_RU", "d MMMM yyyy 'г.'", "%d.%m.%Y"),
    "vi": ("vi_VN", "d MMMM, yyyy", "%d/%m/%Y"),
    "zh": ("zh_CN", "yyyy年M月d日", "%Y-%m-%d"),
}
"""Locale, a day in words for QLocale, and a day in figures for strftime."""

STOPS = (".", "!", "?", "…", "。", "！", "？")
"""After these a sentence has its end."""

_translator = Translator("en")


def speak(language: str) -> None:
    """Let everything that is built from now on speak ``language``."""
    global _translator  # noqa: PLW0603 - one screen speaks one language at a time
    _translator = Translator.of(language)


def language() -> str:
    """Return the language on screen."""
    return _translator.language


def _(text: str) -> str:
    """Return ``text`` in the language on screen."""
    return _translator.tr(text)


def plural(one: str, many: str, n: int) -> str:
    """Return the form that ``n`` takes in the language on screen, with ``{n}`` filled in."""
    return _translator.plural(one, many, n)


def listed(items: Iterable[str]) -> str:
    """Return short words in one line, with the comma of the language on screen."""
    return _joined(_("{first}, {next}"), items)


def with_more(parts: Iterable[str]) -> str:
    """Return a name and what is told of it in one line; it is no list of equals."""
    return _joined(_("{first}, {more}"), parts)


def chained(items: Iterable[str]) -> str:
    """Return longer phrases in one line, with the semicolon of the language on screen."""
    return _joined(_("{first}; {next}"), items)


def run_on(sentences: Iterable[str]) -> str:
    """Return whole sentences one after the other; empty ones leave no gap."""
    return _joined(_("{first} {next}"), sentences)


def ended(words: str) -> str:
    """Return ``words`` as a sentence, with the full stop of the language on screen."""
    stopped = not words or words.endswith(STOPS)
    return words if stopped else _("{words}.").format(words=words)


def about(what: str, words: str) -> str:
    """Return what it is about and the words on it, with a colon between."""
    return _("{what}: {words}").format(what=what, words=words)


def _joined(joint: str, parts: Iterable[str]) -> str:
    kept = [part for part in parts if part]
    return reduce(
        lambda first, part: joint.format(first=first, next=part, more=part), kept or [""]
    )


def day(when: date) -> str:
    """Return a day in words, as in "3 November 2026"."""
    name, in_words, _figures = _DAYS[language()]
    return QLocale(name).toString(QDate(when.year, when.month, when.day), in_words)


def short_day(when: date) -> str:
    """Return a day in figures, with all four of the year."""
    return when.strftime(_DAYS[language()][2])


def moment(when: datetime) -> str:
    """Return the day in words and the time of the day."""
    local = when.astimezone()
    return _("{day}, {time}").format(day=day(local.date()), time=clock(local))


def clock(when: datetime) -> str:
    """Return the time of day on this PC's clock, as in "14:05"."""
    return when.astimezone().strftime("%H:%M")


class QtWords(QTranslator):
    """Gives Qt's own buttons and menus the words of our catalogue; Qt has no Vietnamese."""

    def isEmpty(self) -> bool:
        """Tell Qt that there is something to ask for."""
        return False

    def translate(
        self,
        context: str,  # noqa: ARG002 - one word means one thing here
        sourceText: str,  # noqa: N803 - Qt's own name
        disambiguation: str | None = None,  # noqa: ARG002 - the same
        n: int = -1,  # noqa: ARG002 - Qt's words that we show count nothing
    ) -> str | None:
        """Return Qt's ``sourceText`` in the language on screen, or leave it to Qt."""
        return _(sourceText) if sourceText in QT_WORDS else None
