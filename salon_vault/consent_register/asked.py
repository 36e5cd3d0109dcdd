"""Which paper asks for which purposes, and in which of its rows."""

import tomllib
from dataclasses import dataclass
from functools import cache

import resources
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.law_sheets import rows_on
from salon_vault.consents.library import form_behind, form_of, library
from salon_vault.consents.model import Paper
from salon_vault.consents.templates import load_template
from salon_vault.law.lines import find_lines
from salon_vault.law.read import Reader
from salon_vault.paper.blocks import CheckRow, plain
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


def asked_on(paper: Paper) -> tuple[Ask, ...]:
    """Return what a paper asks for; a salon's own wording what the newest shipped one asks."""
    form = form_behind(paper.kind)
    if form is None:
        return ()
    of_form = [each for each in asks() if each.form == form.id]
    newest = max((each.version for each in of_form), default=0)
    shipped = min(paper.template_version, newest)
    asked = tuple(each for each in of_form if each.version == shipped)
    _form, _slash, sheet = paper.kind.partition("/")
    if not asked or not sheet:
        return asked
    rows = rows_on(load_template(form.id, shipped, "en"), form, sheet)
    return tuple(each for each in asked if each.row in rows)


def asking_forms() -> frozenset[str]:
    """Return the kinds of papers that ask for any purpose: forms, and sheets of forms."""
    forms = {each.form for each in asks()}
    sheets = {f"{form}/{each.consent}" for form in forms for each in form_of(form).apart}
    return frozenset(forms | sheets)


def words_of(ask: Ask, language: str) -> str:
    """Return the row as the shipped form prints it; raise TemplateFault."""
    return plain(rows_of(load_template(ask.form, ask.version, language))[ask.row - 1].question)


def rows_of(template: Template) -> list[CheckRow]:
    """Return a form's own rows of boxes, from the top."""
    return [part.block for part in template.parts if isinstance(part.block, CheckRow)]
