"""How many blank papers the program proposes, and for how long they are left alone."""

import tomllib
from dataclasses import dataclass
from functools import cache

import resources
from salon_vault.law.lines import find_lines
from salon_vault.law.read import Reader
from salon_vault.words import LANGUAGES

FILE = "emergency_folder/proposal.toml"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Our own proposals."""

    schema: int
    copies: int
    """Of each set that belongs to a kind of treatment."""
    general: int
    minor: int
    slips: int
    after_days: int


@cache
def proposal() -> Proposal:
    """Return what ships; raise TemplateFault if the file breaks a rule."""
    text = resources.path(FILE).read_text("utf-8")
    reader = Reader(FILE, find_lines(text), tuple(LANGUAGES))
    return reader.table(Proposal, tomllib.loads(text), ())
