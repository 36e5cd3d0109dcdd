"""The form templates that ship: loading one, and the rules all of its languages obey."""

from collections import Counter
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

import resources
from salon_vault.errors import TemplateFault
from salon_vault.paper.blocks import Bullets, CheckRow, Entries, Line, Panel, Signature, Table
from salon_vault.paper.fonts import missing_glyphs
from salon_vault.paper.markdown import Part
from salon_vault.paper.template import (
    PLACEHOLDER,
    Template,
    read_template,
    template_from,
    texts,
)
from salon_vault.words import LANGUAGES

PLACEHOLDERS: dict[str, tuple[str, str] | None] = {
    "client.name": ("client", "name"),
    "client.birthday": ("contact", "birthday"),
    "client.phone": ("contact", "phone"),
    "client.mail": ("contact", "mail"),
    "treatment": ("visit", "treatment"),
    "practitioner": ("visit", "by"),
    "date": ("paper", "made_at"),
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


def read_checked(
    folder: Path,
    form: str,
    version: int,
    language: str,
    known: Collection[str] = tuple(PLACEHOLDERS),
) -> Template:
    """Read a template below ``folder`` and check it by itself; raise TemplateFault."""
    file = f"{form}/{version}/{language}.md"
    path = folder / file
    if not path.is_file():
        raise TemplateFault(file, 0, "missing language")
    template = read_template(path, file)
    _refuse_wrong_head(template, form, version, language)
    _check_words(template, known)
    return template


@lru_cache(maxsize=64)
def read_own(source: str, form: str, version: int, language: str) -> Template:
    """Read a wording of the salon's own, and check it by itself; raise TemplateFault."""
    template = template_from(source, f"{form}/{version}/{language}.md")
    _refuse_wrong_head(template, form, version, language)
    _check_words(template, PLACEHOLDERS)
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
    model = templates[0]
    for template in templates:
        _refuse_missing_glyphs(template)
        _compare(model, template)
    return templates


def shape_of(part: Part) -> tuple[object, ...]:
    """Return what must be equal in all languages: kind, boxes, cells, lines, placeholders."""
    block = part.block
    shape: tuple[object, ...] = ()
    match block:
        case CheckRow():
            shape = (len(block.answers), bool(block.hint))
        case Entries():
            shape = tuple(tuple((e.share, e.value) for e in row) for row in block.rows)
        case Table():
            shape = (len(block.header), len(block.rows))
        case Bullets():
            shape = (len(block.items),)
        case Line():
            shape = (block.count,)
        case Signature():
            shape = (bool(block.name),)
        case Panel():
            shape = tuple(shape_of(Part(inner, part.line)) for inner in block.blocks)
    names = Counter(PLACEHOLDER.findall("\n".join(texts(block))))
    return (type(block).__name__, part.only, shape, tuple(sorted(names.items())))


def _refuse_wrong_head(template: Template, form: str, version: int, language: str) -> None:
    if (template.id, template.version, template.language) != (form, version, language):
        raise TemplateFault(template.file, 1, "head and place differ")


def _check_words(template: Template, known: Collection[str]) -> None:
    for name, line in template.placeholders().items():
        if name not in known:
            raise TemplateFault(template.file, line, f"unknown placeholder {name}")
    for part in template.parts:
        _refuse_strays(template, part)


def _compare(model: Template, template: Template) -> None:
    for expected, found in zip(model.parts, template.parts, strict=False):
        if shape_of(expected) != shape_of(found):
            raise TemplateFault(template.file, found.line, f"unlike {model.language}")
    if len(model.parts) != len(template.parts):
        last = template.parts[-1].line if template.parts else 1
        raise TemplateFault(template.file, last, f"unlike {model.language}")
    if bool(model.initials) != bool(template.initials):
        raise TemplateFault(template.file, 1, f"unlike {model.language}")


def _refuse_missing_glyphs(template: Template) -> None:
    head = (template.title, template.footer, template.initials)
    for line, words in [(1, head), *((p.line, tuple(texts(p.block))) for p in template.parts)]:
        for character in missing_glyphs("".join(words).replace("\n", "")):
            raise TemplateFault(template.file, line, f"missing glyph U+{ord(character):04X}")


def _refuse_strays(template: Template, part: Part) -> None:
    for text in texts(part.block):
        rest = PLACEHOLDER.sub("", text)
        if "{{" in rest or "}}" in rest:
            raise TemplateFault(template.file, part.line, "broken placeholder")
        if "**" in rest:
            # Beside Chinese marks Markdown does not see the end of bold type.
            raise TemplateFault(template.file, part.line, "broken bold type")


def _folder() -> Path:
    return resources.path("forms")
