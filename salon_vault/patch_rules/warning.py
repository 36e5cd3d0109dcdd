"""How long rules on patch tests may do no more than warn, before they stop again."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

import resources
from salon_vault.errors import InvalidInput
from salon_vault.law.clock import add
from salon_vault.law.lines import find_lines
from salon_vault.law.read import Reader
from salon_vault.law.shape import Calendar, Period, ScreenWording
from salon_vault.words import LANGUAGES

FILE = "patch_tests/warning.toml"


@dataclass(frozen=True, slots=True)
class OnlyWarning:
    """The longest time for which rules only warn, and why it is so long."""

    longest: Period
    """Counted from the day on which somebody says that they only warn."""
    words: ScreenWording

    def last_day(self, today: date) -> date:
        """Return the last day that can be named on ``today``."""
        return add(Calendar((), ()), today, self.longest)


@dataclass(frozen=True, slots=True)
class _File:
    schema: int
    only_warn: OnlyWarning


@cache
def only_warning() -> OnlyWarning:
    """Return what the shipped file says; raise TemplateFault if it breaks a rule."""
    text = resources.path(FILE).read_text("utf-8")
    reader = Reader(FILE, find_lines(text), tuple(LANGUAGES))
    return reader.table(_File, tomllib.loads(text), ()).only_warn


def check_warning(until: date | None, today: date) -> None:
    """Raise InvalidInput if rules would only warn for longer than they may."""
    if until is not None and until > only_warning().last_day(today):
        raise InvalidInput("until", "range")
