"""The form templates that ship: loading one, and the rules all of its languages obey."""

from collections.abc import Collection, Iterable
from functools import lru_cache
from pathlib import Path

import resources
from salon_vault.consents.template_rules import (
    faults_of_glyphs,
    faults_of_shape,
    faults_of_words,
)
from salon_vault.errors import TemplateFault
from salon_vault.paper.template import Template, template_from
from salon_vault.words import LANGUAGES

PLACEHOLDERS: dict[str, tuple[str, str] | None] = {
    "client.name": ("client", "name"),
    "client.birthday": ("contact", "birthday"),
    "client.phone": ("contact", "phone"),
    "client.mail": ("contact", "mail"),
    "treatment": ("visit", "treatment"),
    "practitioner": ("visit", "by"),
    "date": ("paper", "made_at"),
    "withdrawn": ("consent", "purpose"),
    "salon.name": None,
    "salon.address": None,
    "salon.phone": None,
    "salon.mail": None,
}
"""Every value a form may print, with record and field of the compartment table; None for the
salon's own facts. Nothing of *health* or *owner* is here: no answer is ever filled in."""


@lru_cache(maxsize=64)
def load_template(form: str, version: int, language: str) -> Template:
    """
    Read a shipped template.

    Raises:
        TemplateFault: if there is none in this language, or it breaks a rule.
    """
    return read_checked(_folder(), form, version, language)


def shipped_source(form: str, version: int, language: str) -> str:
    """Return the Markdown of a shipped template; raise TemplateFault if there is none."""
    return _source_in(_folder(), file_of(form, version, language))


def read_checked(
    folder: Path,
    form: str,
    version: int,
    language: str,
    known: Collection[str] = tuple(PLACEHOLDERS),
) -> Template:
    """Read a template below ``folder`` and check it by itself; raise TemplateFault."""
    source = _source_in(folder, file_of(form, version, language))
    return _checked(source, form, version, language, known)


@lru_cache(maxsize=64)
def read_own(source: str, form: str, version: int, language: str) -> Template:
    """Read a wording of the salon's own, and check it by itself; raise TemplateFault."""
    return _checked(source, form, version, language, PLACEHOLDERS)


def read_in_place(source: str, form: str, version: int, language: str) -> Template:
    """Read a template that has to stand under this name; raise TemplateFault."""
    template = template_from(source, file_of(form, version, language))
    if (template.id, template.version, template.language) != (form, version, language):
        raise TemplateFault(template.file, 1, "head and place differ")
    return template


def check_form(
    folder: Path, form: str, version: int, known: Collection[str] = tuple(PLACEHOLDERS)
) -> list[Template]:
    """
    Read a form in every language, and check that all say the same in the same places.

    Raises:
        TemplateFault: for a missing language, a character no font has, or headings, boxes,
            cells or placeholders that differ from the English template.
    """
    templates = [read_checked(folder, form, version, each, known) for each in LANGUAGES]
    for template in templates:
        _refuse(faults_of_glyphs(template))
        _refuse(faults_of_shape(templates[0], template))
    return templates


def file_of(form: str, version: int, language: str) -> str:
    """Return what the file of a template is called below ``resources/forms``."""
    return f"{form}/{version}/{language}.md"


def _checked(
    source: str, form: str, version: int, language: str, known: Collection[str]
) -> Template:
    template = read_in_place(source, form, version, language)
    _refuse(faults_of_words(template, known))
    return template


def _source_in(folder: Path, file: str) -> str:
    path = folder / file
    if not path.is_file():
        raise TemplateFault(file, 0, "missing language")
    return path.read_text(encoding="utf-8")


def _refuse(faults: Iterable[TemplateFault]) -> None:
    for fault in faults:
        raise fault


def _folder() -> Path:
    return resources.path("forms")
