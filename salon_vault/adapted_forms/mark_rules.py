"""What the marks of a wording have to say: which row asks for what, each purpose once."""

from collections.abc import Iterator

from salon_vault.adapted_forms.marks import asking_parts, letters_of, shipped_words
from salon_vault.consent_register.shipped_asks import marked_template, purposes_of
from salon_vault.consents.law_sheets import sections_of
from salon_vault.paper.blocks import CheckRow
from salon_vault.paper.markdown import Part
from salon_vault.paper.template import Template

type Found = Iterator[tuple[int, str]]
"""Lines and problems."""


def faults_of_marks(own: Template, base: int) -> Found:
    """Yield rows whose mark is missing, unknown, there twice, or beside other words."""
    asked = tuple(asking_parts(marked_template(own.id, base, own.language)))
    known = {purpose.value for purpose in purposes_of(own.id)}
    words = shipped_words(own.id, base, own.language)
    seen: set[str] = set()
    told: set[str] = set()
    for part in own.parts:
        said = words.get(letters_of(part), part.asks)
        if part.asks and part.asks not in known:
            yield part.line, f"unknown mark {part.asks}"
        elif said != part.asks:
            yield part.line, f"mark of {said}" if part.asks else f"no mark {said}"
            told.add(said)
        elif part.asks and part.asks in seen | own.without:
            yield part.line, f"mark twice {part.asks}"
        seen.add(part.asks)
    for part in asked:
        if part.asks not in seen | told | own.without:
            yield _place_of(part, own, base), f"no mark {part.asks}"
    yield from _left_out(own, {part.asks for part in asked})


def _left_out(own: Template, asked: set[str]) -> Found:
    for name in sorted(own.without):
        yield 0, f"without {name}" if name in asked else f"unknown mark {name}"
    if asked and asked <= own.without:
        yield 0, "asks nothing"


def faults_of_sheets(own: Template, base: int) -> Found:
    """Yield marks that stand in another section than they ship in, and sections without any."""
    shipped = _sections(marked_template(own.id, base, own.language))
    there = _sections(own)
    for part in asking_parts(own):
        if there[part.asks] != shipped.get(part.asks, there[part.asks]):
            yield part.line, f"mark section {part.asks}"
    for number in sorted(set(shipped.values()) - set(there.values())):
        yield 0, f"empty section {number}"


def _place_of(lost: Part, own: Template, base: int) -> int:
    """Return the line of the row that stands where a lost one stood; 0 if nobody can tell."""
    shipped, rows = (
        [part for part in each.parts if isinstance(part.block, CheckRow)]
        for each in (marked_template(own.id, base, own.language), own)
    )
    if len(rows) != len(shipped):
        return 0
    found = rows[shipped.index(lost)]
    return 0 if found.asks else found.line


def _sections(template: Template) -> dict[str, int]:
    sections = enumerate(sections_of(template))
    return {part.asks: number for number, each in sections for part in each if part.asks}
