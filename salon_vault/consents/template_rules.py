"""What a form template has to keep: by itself, and beside its other languages."""

from collections import Counter
from collections.abc import Collection, Iterator

from salon_vault.errors import TemplateFault
from salon_vault.paper.blocks import Bullets, CheckRow, Entries, Line, Panel, Signature, Table
from salon_vault.paper.fonts import missing_glyphs
from salon_vault.paper.markdown import Part
from salon_vault.paper.template import PLACEHOLDER, Template, texts


def faults_of_words(template: Template, known: Collection[str]) -> Iterator[TemplateFault]:
    """Yield placeholders that nobody fills, and marks that print as they were typed."""
    for name, line in template.placeholders().items():
        if name not in known:
            yield TemplateFault(template.file, line, f"unknown placeholder {name}")
    for part in template.parts:
        problem = _stray(part)
        if problem:
            yield TemplateFault(template.file, part.line, problem)


def faults_of_glyphs(template: Template) -> Iterator[TemplateFault]:
    """Yield the characters that no font for paper has."""
    head = (template.title, template.footer, template.initials)
    for line, words in [(1, head), *((p.line, tuple(texts(p.block))) for p in template.parts)]:
        for character in missing_glyphs("".join(words).replace("\n", "")):
            problem = f"missing glyph U+{ord(character):04X}"
            yield TemplateFault(template.file, line, problem)


def faults_of_shape(model: Template, template: Template) -> Iterator[TemplateFault]:
    """Yield the first place at which a language is unlike another: the rest follows from it."""
    line = _first_unlike(model, template)
    if line:
        yield TemplateFault(template.file, line, f"unlike {model.language}")


def shape_of(part: Part) -> tuple[object, ...]:
    """Return what must be equal in all languages: kind, boxes, cells, lines, marks, values."""
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
    return (type(block).__name__, part.only, part.asks, shape, tuple(sorted(names.items())))


def _first_unlike(model: Template, template: Template) -> int:
    """Return the line of the first part that is unlike the model's, 0 for none."""
    for expected, found in zip(model.parts, template.parts, strict=False):
        if shape_of(expected) != shape_of(found):
            return found.line
    if len(model.parts) != len(template.parts):
        return template.parts[-1].line if template.parts else 1
    return int(bool(model.initials) != bool(template.initials))


def _stray(part: Part) -> str:
    for text in texts(part.block):
        rest = PLACEHOLDER.sub("", text)
        if "{{" in rest or "}}" in rest:
            return "broken placeholder"
        if "**" in rest:
            # Beside Chinese marks Markdown does not see the end of bold type.
            return "broken bold type"
    return ""
