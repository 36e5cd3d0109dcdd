"""The rules about age that come with the program; none counts before an owner adopts them."""

import tomllib
from dataclasses import dataclass
from functools import cache

import resources
from salon_vault.law.lines import find_lines
from salon_vault.law.read import Reader
from salon_vault.minors.model import AgeRules, BlockedRule, PresenceRule
from salon_vault.words import LANGUAGES


@dataclass(frozen=True, slots=True)
class _File:
    """The whole file."""

    version: int
    presence: tuple[PresenceRule, ...]
    blocked: tuple[BlockedRule, ...]


@cache
def proposed_ages() -> AgeRules:
    """Return the shipped rules; raises TemplateFault if the file breaks its format."""
    path = resources.path("minors/rules.toml")
    text = path.read_text("utf-8")
    reader = Reader(path.name, find_lines(text), tuple(LANGUAGES))
    read = reader.table(_File, tomllib.loads(text), ())
    return AgeRules(read.version, read.presence, read.blocked)
