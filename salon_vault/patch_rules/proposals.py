"""Rules on patch tests that others published, and our own proposals, to choose from."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import resources
from salon_vault.law.lines import find_lines
from salon_vault.law.read import Reader
from salon_vault.law.shape import Period, ScreenWording
from salon_vault.patch_rules.model import (
    Authority,
    CountedFrom,
    Figures,
    PatchTestRule,
    Trigger,
    new_rule_id,
)
from salon_vault.treatments.model import Kind
from salon_vault.words import LANGUAGES

FILE = "patch_tests/rules.toml"
FIGURES = frozenset(Figures.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Reason:
    """Where some of the figures come from."""

    figures: tuple[str, ...]
    words: ScreenWording
    publication: str = ""
    """What was read; "" for a proposal of our own."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A rule that can be adopted."""

    id: str
    kind: Kind
    authority: Authority
    reason: tuple[Reason, ...]
    earliest: int
    latest: int | None = None
    every_time: bool = False
    valid: Period | None = None
    counted_from: CountedFrom = CountedFrom.PLACED
    repeat_on: tuple[Trigger, ...] = ()
    gap: int | None = None
    youngest: int | None = None

    @property
    def figures(self) -> Figures:
        """The numbers of it."""
        return Figures(**{name: getattr(self, name) for name in FIGURES})

    def source(self, language: str) -> str:
        """Return what it is taken from, in a line: every publication, or our own words."""
        read = dict.fromkeys(each.publication for each in self.reason if each.publication)
        return "; ".join(read) or " ".join(each.words[language] for each in self.reason)

    def adopted(self, language: str, since: date) -> PatchTestRule:
        """Return it as a rule of this salon, for the owner to change and save."""
        return PatchTestRule(
            id=new_rule_id(),
            kind=self.kind,
            figures=self.figures,
            authority=self.authority,
            source=self.source(language),
            since=since,
        )


@dataclass(frozen=True, slots=True)
class _List:
    schema: int
    proposal: tuple[Proposal, ...]


@cache
def proposals() -> Sequence[Proposal]:
    """Return the shipped proposals; raise TemplateFault if one breaks a rule."""
    return read_proposals(resources.path(FILE).read_text("utf-8"))


def read_proposals(text: str) -> Sequence[Proposal]:
    """
    Read proposals from TOML.

    Raises:
        TemplateFault: for what ``Reader`` refuses, and for a figure without a reason.
    """
    reader = Reader(FILE, find_lines(text), tuple(LANGUAGES))
    raw = tomllib.loads(text)
    found = reader.table(_List, raw, ()).proposal
    for place, (proposal, table) in enumerate(zip(found, raw["proposal"], strict=True)):
        given = table.keys() & FIGURES
        explained = {name for each in proposal.reason for name in each.figures}
        for name in given ^ explained:
            raise reader.fault(("proposal", place), f"figure {name} without a reason")
    return found
