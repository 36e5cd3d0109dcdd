"""The sheet that the owner signs at the end of a review of access."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from salon_vault.access_review.model import Person, Verdict
from salon_vault.clock import day_of
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import printed_date
from salon_vault.paper.blocks import Block, Prose, Table, plain
from salon_vault.paper.document import Document
from salon_vault.paper.sheet import Sheet
from salon_vault.paper.template import PLACEHOLDER
from salon_vault.staff_notice.words import KEYS, TIERS, hours_words, joined
from salon_vault.words import N_, Translator

_PERSON = ("person.name", "person.reach", "person.hours", "person.last", "person.verdict")
SHEET = Sheet("access-review", Compartment.OWNER, ("review.by", "review.next", *_PERSON))
WIDTHS = (0.19, 0.27, 0.22, 0.16, 0.16)
"""Shares of login, role and keys, hours, last use, decided."""

VERDICTS: Mapping[Verdict, str] = {
    Verdict.KEEP: N_("keep"),
    Verdict.CHANGE: N_("to be changed"),
    Verdict.REMOVE: N_("to be removed"),
}

NEVER = N_("never")


@dataclass(frozen=True, slots=True)
class Decided:
    """One line of the sheet."""

    person: Person
    verdict: Verdict


def review_document(
    decided: Sequence[Decided],
    salon_name: str,
    by: str,
    language: str,
    made_at: datetime,
    next_on: date,
) -> Document:
    """
    Return the sheet; lines of the log do not stand on it.

    Raises:
        TemplateFault: if there is no such sheet in this language.
    """
    values = {
        "review.by": by,
        "review.next": printed_date(next_on, language),
        **{name: f"{{{{{name}}}}}" for name in _PERSON},  # filled once for each person below
    }
    people = [_said(each, language) for each in decided]
    sheet = SHEET.filled(values, salon_name, language, day_of(made_at))
    return replace(sheet, blocks=tuple(_repeated(block, people) for block in sheet.blocks))


def _repeated(block: Block, people: Sequence[Mapping[str, str]]) -> Block:
    """Return a table with its one row once for each person, and any other block as it is."""
    if not isinstance(block, Table):
        return block
    (row,) = block.rows
    rows = tuple(tuple(_filled(cell, said) for cell in row) for said in people)
    return replace(block, rows=rows, widths=WIDTHS)


def _filled(cell: Prose, said: Mapping[str, str]) -> str:
    return PLACEHOLDER.sub(lambda found: said[found[1]], plain(cell))


def _said(decided: Decided, language: str) -> dict[str, str]:
    person, translator = decided.person, Translator.of(language)
    member = person.member
    keys = [translator.tr(KEYS[key]) for key in Compartment if key in member.compartments]
    last = person.last_use
    return {
        "person.name": member.label,
        "person.reach": f"{translator.tr(TIERS[member.tier])}: {joined(language, keys)}",
        "person.hours": hours_words(person.hours, language),
        "person.last": printed_date(day_of(last), language) if last else translator.tr(NEVER),
        "person.verdict": translator.tr(VERDICTS[decided.verdict]),
    }
