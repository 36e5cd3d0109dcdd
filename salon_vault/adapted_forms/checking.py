"""Everything that is wrong with a salon's own wording: the rules of shipped forms, and more."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from salon_vault.adapted_forms.faults import Fault
from salon_vault.adapted_forms.mark_rules import faults_of_marks, faults_of_sheets
from salon_vault.adapted_forms.model import OWN_FROM
from salon_vault.adapted_forms.numbering import numbered
from salon_vault.adapted_forms.role_rules import faults_of_boxes, lost
from salon_vault.adapted_forms.swallowing import swallowed
from salon_vault.adapted_forms.waivers import waivers
from salon_vault.consents.law_sheets import sections_of
from salon_vault.consents.template_rules import (
    faults_of_glyphs,
    faults_of_shape,
    faults_of_words,
)
from salon_vault.consents.templates import PLACEHOLDERS, load_template, read_in_place
from salon_vault.errors import TemplateFault
from salon_vault.paper.template import Template
from salon_vault.words import LANGUAGES

type Titles = Mapping[str, frozenset[str]]
"""The titles of all other forms, by language, without regard to case."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a wording of one form is held to."""

    form: str
    base: int
    """The shipped version it goes back to."""
    titles: Titles
    needed: tuple[str, ...]
    """Languages that it must have."""
    sections: bool = False
    """Whether the salon's law cuts the form at its headings: there are as many as shipped."""


def faults_in(texts: Mapping[str, str], rules: Rules) -> list[Fault]:
    """Return what is wrong with a wording, language by language, from top to bottom."""
    found = [Fault(each, 0, "missing language") for each in rules.needed if each not in texts]
    model: Template | None = None
    for language in (each for each in LANGUAGES if each in texts):
        source = numbered(texts[language], OWN_FROM)
        try:
            template = read_in_place(source, rules.form, OWN_FROM, language)
        except TemplateFault as fault:
            found.append(Fault(language, fault.line, fault.problem, _at(source, fault.line)))
            continue
        model = model or template
        found += sorted(_faults_of(template, source, model, rules), key=lambda each: each.line)
    return found


def _faults_of(
    template: Template, source: str, model: Template, rules: Rules
) -> Iterator[Fault]:
    language = template.language

    def fault(line: int, problem: str, words: str = "") -> Fault:
        return Fault(language, line, problem, words or _at(source, line))

    shared = (
        *faults_of_words(template, PLACEHOLDERS),
        *faults_of_glyphs(template),
        *faults_of_shape(model, template),
    )
    yield from (fault(each.line, each.problem) for each in shared)
    shipped = load_template(rules.form, rules.base, language)
    marks = faults_of_marks(template, rules.base)
    for line, problem in (*lost(shipped, template), *faults_of_boxes(template), *marks):
        yield fault(line, problem)
    sections = len(sections_of(shipped))
    if rules.sections and len(sections_of(template)) != sections:
        yield fault(0, f"sections {sections - 1}")
    elif rules.sections:
        yield from (fault(*each) for each in faults_of_sheets(template, rules.base))
    if template.title.casefold() in rules.titles.get(language, frozenset()):
        yield fault(_title_line(source), "title", template.title)
    yield from (fault(line, "waiver", words) for line, words in waivers(source, language))
    yield from (fault(line, "swallowed", words) for line, words in swallowed(source, template))


def _title_line(source: str) -> int:
    lines = source.splitlines()
    return next(n for n, line in enumerate(lines, 1) if line.startswith("title: "))


def _at(source: str, line: int) -> str:
    lines = source.splitlines()
    return lines[line - 1].strip() if 0 < line <= len(lines) else ""
