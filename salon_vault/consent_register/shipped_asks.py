"""Which rows of the shipped forms ask for which purposes, and how that is marked in them."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import count

import resources
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.library import form_of, library
from salon_vault.consents.templates import load_template, shipped_source
from salon_vault.law.lines import find_lines
from salon_vault.law.read import Reader
from salon_vault.paper.blocks import CheckRow
from salon_vault.paper.markdown import Part
from salon_vault.paper.template import Template
from salon_vault.words import LANGUAGES

FILE = "forms/purposes.toml"


@dataclass(frozen=True, slots=True)
class Ask:
    """A row of a form that asks for a purpose."""

    form: str
    purpose: Purpose
    row: int
    """Among the form's own rows of boxes, from 1."""
    version: int = 1


@dataclass(frozen=True, slots=True)
class _List:
    schema: int
    ask: tuple[Ask, ...]


@cache
def asks() -> tuple[Ask, ...]:
    """Return every row that asks, in the order of the file; raise TemplateFault."""
    return read_asks(resources.path(FILE).read_text("utf-8"))


def read_asks(text: str) -> tuple[Ask, ...]:
    """
    Read the list from TOML.

    Raises:
        TemplateFault: for what ``Reader`` refuses, a form that is not there, and a purpose or a
            row that stands twice for one version of a form.
    """
    reader = Reader(FILE, find_lines(text), tuple(LANGUAGES))
    found = reader.table(_List, tomllib.loads(text), ())
    seen: set[tuple[str, int, Purpose | int]] = set()
    for place, each in enumerate(found.ask):
        if each.form not in library().forms:
            raise reader.fault(("ask", place), f"no form {each.form}")
        for what in (each.purpose, each.row):
            if (each.form, each.version, what) in seen:
                raise reader.fault(("ask", place), f"{what} twice on {each.form}")
            seen.add((each.form, each.version, what))
    return found.ask


def asked_by(form: str, version: int) -> Mapping[int, Purpose]:
    """Return what a shipped version asks for, by its own rows of boxes from 1."""
    return {
        each.row: each.purpose
        for each in asks()
        if (each.form, each.version) == (form, version)
    }


def purposes_of(form: str) -> frozenset[Purpose]:
    """Return what any shipped version of a form asks for."""
    return frozenset(each.purpose for each in asks() if each.form == form)


def asking_forms() -> frozenset[str]:
    """Return the kinds of papers that ask for any purpose: forms, and sheets of forms."""
    forms = {each.form for each in asks()}
    sheets = {f"{form}/{each.consent}" for form in forms for each in form_of(form).apart}
    return frozenset(forms | sheets)


@lru_cache(maxsize=64)
def marked_template(form: str, version: int, language: str) -> Template:
    """Return a shipped template with a mark at each row that asks; raise TemplateFault."""
    return with_marks(load_template(form, version, language), asked_by(form, version))


@lru_cache(maxsize=64)
def marked_source(form: str, version: int, language: str) -> str:
    """
    Return the Markdown of a shipped template with the marks that a wording of its own needs.

    What prints is the file as it ships: papers say its fingerprint.
    """
    template = marked_template(form, version, language)
    return marked_lines(shipped_source(form, version, language), template.parts)


def with_marks(template: Template, purposes: Mapping[int, Purpose]) -> Template:
    """Return a template with marks at some of its own rows of boxes, counted from 1."""
    rows = count(1)
    return replace(
        template,
        parts=tuple(
            replace(part, asks=purposes.get(next(rows), ""))
            if isinstance(part.block, CheckRow)
            else part
            for part in template.parts
        ),
    )


def marked_lines(source: str, parts: Iterable[Part]) -> str:
    """Return Markdown in which every row has the mark of its part."""
    lines = source.replace("\r\n", "\n").splitlines(keepends=True)
    for part in parts:
        if part.asks:
            lines[part.line - 1] = marked(lines[part.line - 1], part.asks)
    return "".join(lines)


def marked(line: str, purpose: str) -> str:
    """
    Return the Markdown of a question with a mark beside its boxes.

    >>> marked("[?] By text message", "sms")
    '[?]{sms} By text message'
    """
    boxes, end, words = line.partition("]")
    return f"{boxes}{end}{{{purpose}}}{words}"
