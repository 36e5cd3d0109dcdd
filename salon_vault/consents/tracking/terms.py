"""When papers that are out are asked for, as the program proposes it."""

import tomllib
from dataclasses import dataclass
from functools import cache

import resources
from salon_vault.law.lines import find_lines
from salon_vault.law.read import Reader
from salon_vault.words import LANGUAGES

FILE = "forms/tracking.toml"


@dataclass(frozen=True, slots=True)
class Terms:
    """Our own proposals."""

    schema: int
    awaited_days: int
    """For a paper that the client brings, where no visit is on the day list."""
    evening_from: int
    """The hour from which papers of the same day are asked for."""


@cache
def terms() -> Terms:
    """Return what ships; raise TemplateFault if the file breaks a rule."""
    text = resources.path(FILE).read_text("utf-8")
    reader = Reader(FILE, find_lines(text), tuple(LANGUAGES))
    return reader.table(Terms, tomllib.loads(text), ())
