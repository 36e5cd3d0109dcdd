"""Load the law pack a salon works under."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

import resources
from salon_vault.errors import NotFound, TemplateFault
from salon_vault.law.check import faults_in
from salon_vault.law.duties import Breach, Complaint, Consent, Duty, Guardian, Request
from salon_vault.law.lines import Path, find_lines, line_of
from salon_vault.law.notice import Notice
from salon_vault.law.papers import Papers
from salon_vault.law.read import Reader
from salon_vault.law.shape import (
    Authority,
    Basis,
    Calendar,
    Category,
    Counting,
    Fact,
    Law,
    Meta,
    Purpose,
    Recipient,
    Retention,
    Source,
    Status,
)
from salon_vault.law.staff_notice import StaffNotice
from salon_vault.words import LANGUAGES

SCHEMA = 1
"""The shape of law packs this program reads."""


@dataclass(frozen=True, slots=True)
class Pack:
    """One country's law, as far as the program prints or counts it."""

    schema: int
    meta: Meta
    sources: tuple[Source, ...]
    facts: tuple[Fact, ...]
    law: Law
    authority: Authority
    counting: Counting
    calendar: Calendar
    data: tuple[Category, ...]
    bases: tuple[Basis, ...]
    retentions: tuple[Retention, ...]
    purposes: tuple[Purpose, ...]
    recipients: tuple[Recipient, ...]
    notice: Notice
    consent: Consent
    papers: Papers
    guardian: Guardian
    requests: tuple[Request, ...]
    complaint: Complaint
    breach: Breach
    staff_notice: StaffNotice
    duties: tuple[Duty, ...]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of papers; what stands on screens has every language of the program."""
        return self.meta.languages

    def fact(self, name: str) -> Fact:
        """Return the fact with the id ``name``; KeyError for one the pack does not have."""
        return {fact.id: fact for fact in self.facts}[name]

    def printed_facts(self) -> tuple[str, ...]:
        """Return the ids of the facts that the printed notice states, in the pack's order."""
        used = {p.retention for p in self.purposes} | {
            p.retention_if_injury for p in self.purposes
        }
        printed = {*self.notice.facts, *self.authority.facts}
        printed.update(*(r.facts for r in self.retentions if r.id in used))
        return tuple(fact.id for fact in self.facts if fact.id in printed)

    def unverified(self) -> tuple[str, ...]:
        """Return the facts of the printed notice for which the text of the law was not read."""
        return tuple(
            name
            for name in self.printed_facts()
            if self.fact(name).status is not Status.OFFICIAL
        )

    def unverified_for_staff(self) -> tuple[str, ...]:
        """Return the same of the papers that staff are handed."""
        printed = (*self.authority.facts, *self.staff_notice.facts)
        return tuple(name for name in printed if self.fact(name).status is not Status.OFFICIAL)

    def due_for_review(self, today: date) -> bool:
        """Return whether the pack is older than it should be; a hint, it goes on working."""
        return today > self.meta.review_by


@cache
def load_pack(law: str) -> Pack:
    """
    Return the shipped pack ``law``, such as "pl".

    Raises:
        NotFound: if no such pack is shipped.
        TemplateFault: if the pack breaks its own rules.
    """
    if not re.fullmatch(r"[a-z]{2,8}", law):
        raise NotFound("law", law)
    try:
        path = resources.path(f"law/{law}.toml")
    except FileNotFoundError:
        raise NotFound("law", law) from None
    return read_pack(path.read_text(encoding="utf-8"), path.name)


def read_pack(text: str, file: str) -> Pack:
    """
    Return the pack written in ``text``, every reference in it checked.

    Raises:
        TemplateFault: with the line of the first fault.
    """
    raw = _parse(text, file)
    lines = find_lines(text)
    if raw.get("schema") != SCHEMA:
        raise TemplateFault(file, line_of(lines, ("schema",)), f"schema is not {SCHEMA}")
    pack = Reader(file, lines, _languages(raw, lines, file)).table(Pack, raw, ())
    for where, problem in faults_in(pack):
        raise TemplateFault(file, line_of(lines, where), problem)
    return pack


def _parse(text: str, file: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        # tomllib says "... (at line 3, column 5)", or "(at end of document)"
        place = re.search(r"at line (\d+)", str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        raise TemplateFault(file, line, "not TOML") from None


def _languages(
    raw: Mapping[str, object], lines: Mapping[Path, int], file: str
) -> tuple[str, ...]:
    """Return the pack's languages, which reading everything else depends on."""
    meta = raw.get("meta")
    languages = meta.get("languages") if isinstance(meta, dict) else None
    known = isinstance(languages, list) and languages and set(languages) <= set(LANGUAGES)
    if not known:
        raise TemplateFault(file, line_of(lines, ("meta", "languages")), "unknown languages")
    assert isinstance(languages, list)
    return tuple(languages)
