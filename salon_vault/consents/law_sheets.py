"""
The sheets that a law makes of a form: one for each consent to data, with the fields it names.

Where the law wants every consent on a paper of its own, a form is cut at its headings; which of
them asks for what stands in ``resources/forms/library.toml``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from salon_vault.consents.library import ANSWERS, Apart, Form
from salon_vault.consents.words import ROLES
from salon_vault.errors import TemplateFault
from salon_vault.law.pack import Pack
from salon_vault.law.papers import FixedField, Said
from salon_vault.law.shape import Wording
from salon_vault.paper.blocks import (
    CheckRow,
    Entries,
    Entry,
    Heading,
    PageBreak,
    Panel,
    Signature,
    Strong,
    Text,
)
from salon_vault.paper.markdown import Part
from salon_vault.paper.template import Template
from salon_vault.words import Translator

type Parts = tuple[Part, ...]

_SALON = "{{salon.name}}, {{salon.address}}"


def sheets_in(template: Template, form: Form, pack: Pack) -> tuple[Template, ...]:
    """
    Return the sheets that are printed for a form, most often the form as it is.

    Each sheet of a consent is called after the form and the consent, as in
    "photo-marketing/marketing", and says by its fingerprint in which wording it was asked.

    Raises:
        TemplateFault: if the form has too few sections to be cut where the law wants it.
    """
    if not form.apart:
        return (template,)
    if not pack.consent.separate_document:
        fields = _fields(pack, [each.consent for each in form.apart], template.language)
        return (replace(template, parts=_with_fields(template.parts, fields)),)
    return tuple(_cut(template, form, pack))


def parts_on(template: Template, form: Form, sheet: str) -> Parts:
    """Return what of a whole form asks on one of its sheets; all of it for "", no sheet."""
    if not sheet:
        return template.parts
    cut = {each.heading: each.consent for each in form.apart}
    return tuple(
        part
        for number, section in enumerate(sections_of(template))
        for part in section
        if cut.get(number, ANSWERS) == sheet
    )


def sections_of(template: Template) -> tuple[Parts, ...]:
    """Return what stands before the first heading, and then each section with its own."""
    sections: list[list[Part]] = [[]]
    for part in template.parts:
        if isinstance(part.block, Heading):
            sections.append([])
        sections[-1].append(part)
    return tuple(tuple(section) for section in sections)


def _cut(template: Template, form: Form, pack: Pack) -> Iterator[Template]:
    head, *sections = (_without_turn(each) for each in sections_of(template))
    last = max(each.heading for each in form.apart)
    if len(sections) < last:
        line = template.parts[-1].line if template.parts else 1
        raise TemplateFault(template.file, line, f"sections {last}")
    cut = {each.heading for each in form.apart}
    rest = [each for number, each in enumerate(sections, 1) if number not in cut]
    asked = [each for each in rest if _asks(each)]
    after = [part for section in sections[last:] for part in section]
    if asked:  # a questionnaire stays, and each consent is signed by itself
        title = Translator.of(template.language).tr(ROLES[form.role])
        parts = (*head, *(part for section in rest for part in section))
        yield replace(template, id=f"{template.id}/{ANSWERS}", title=title, parts=parts)
        after = [part for part in after if isinstance(part.block, Signature)]
    for number, each in enumerate(form.apart):
        first = number == 0
        kept = tuple(part for part in after if first or not isinstance(part.block, Panel))
        yield _sheet(template, each, pack, head, (*sections[each.heading - 1], *kept))


def _sheet(template: Template, apart: Apart, pack: Pack, head: Parts, own: Parts) -> Template:
    fields = _fields(pack, [apart.consent], template.language)
    return replace(
        template,
        id=f"{template.id}/{apart.consent}",
        title=_title(template, apart, pack),
        parts=(*_with_fields(head, fields), *own),
    )


def _title(template: Template, apart: Apart, pack: Pack) -> str:
    form = next(each for each in pack.consent.forms if each.id == apart.consent)
    return _in(form.title, template.language, pack)


def _with_fields(parts: Parts, fields: Sequence[Part]) -> Parts:
    """Return the parts with the fields below the cells that name the client."""
    cells = next((n for n, part in enumerate(parts) if isinstance(part.block, Entries)), -1)
    return (*parts[: cells + 1], *fields, *parts[cells + 1 :])


def _fields(pack: Pack, consents: Sequence[str], language: str) -> list[Part]:
    rows: list[tuple[Entry, ...]] = []
    texts: list[Part] = []
    for field in pack.papers.fixed_fields:
        label = _in(field.label, language, pack)
        if field.said in {Said.BY_HAND, Said.SALON}:
            rows.append((Entry(label, _SALON if field.said is Said.SALON else ""),))
        else:
            words = "; ".join(_said(pack, field, each, language) for each in consents)
            texts.append(Part(Text((Strong(f"{label}. "), words)), 1))
    return [*([Part(Entries(tuple(rows)), 1)] if rows else []), *texts]


def _said(pack: Pack, field: FixedField, consent: str, language: str) -> str:
    purpose = next(each for each in pack.purposes if each.consent_form == consent)
    match field.said:
        case Said.PURPOSE:
            return _in(purpose.label, language, pack)
        case Said.DATA:
            kinds = {each.id: each for each in pack.data}
            return ", ".join(_in(kinds[each].label, language, pack) for each in purpose.data)
        case _:
            kept = next(each for each in pack.retentions if each.id == purpose.retention)
            return _in(kept.label, language, pack)


def _in(wording: Wording, language: str, pack: Pack) -> str:
    """Return words of the pack, in the law's own language where they are in no other."""
    return wording.get(language, wording[pack.meta.primary_language])


def _asks(section: Parts) -> bool:
    return any(isinstance(part.block, CheckRow) for part in section)


def _without_turn(section: Parts) -> Parts:
    """Return a section without a page turn at its end: what came after it went elsewhere."""
    turns = bool(section) and isinstance(section[-1].block, PageBreak)
    return section[:-1] if turns else section
