"""
Paper templates: Markdown with a head of settings, read into blocks and filled with values.

What an author may write, besides headings (##), paragraphs, lists and tables::

    *a whole paragraph in stars*           small, quiet type
    > a quotation                          a call-out nobody overlooks
    ***                                    what follows begins on a new page
    [?] Question                           boxes for yes and no; a further line is its hint
    [?]{sms} Question                      the same, marked with what a yes agrees to; the mark
                                           is not printed ("without: sms" above: not asked here)
    [? low / high] Question                boxes with these labels
    ~~~entries   Name = {{client.name}} | Phone =       labelled cells; "| |" widens a cell
    ~~~signature Who | Date and time | Name in print    a row to sign in ("signature minor":
                                                        only if the client may be under age)
    ~~~line 2    Label                     a label and two lines to write on
    ~~~panel Title                         a frame around more of the same, for staff
    ~~~groups 6, ~~~code 40                large groups of characters, a large QR code
    {{client.name}}                        a value; without one, room to write
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import cast

from salon_vault.errors import TemplateFault
from salon_vault.paper.blocks import Block, Entry, Groups
from salon_vault.paper.markdown import Part, read_parts
from salon_vault.paper.style import LEAVES

PLACEHOLDER = re.compile(r"\{\{\s*([a-z_.]+)\s*\}\}")
MARK = re.compile(r"(?<=\])\s*\{(?!\{)[^{}]*\}")
"""What a question is marked to ask for, beside its boxes."""
BLANK = "_" * 22
"""Where a sentence lacks a value: room to write it by hand."""

_REQUIRED = ("id", "version", "lang", "title", "footer", "yes", "no")
_ALLOWED = (*_REQUIRED, "initials", "size", "type", "without")
TYPES = ("usual", "large")


@dataclass(frozen=True, slots=True)
class Template:
    """One kind of paper in one version and one language."""

    file: str
    """Its place under resources/forms, for messages."""
    id: str
    version: int
    language: str
    title: str
    footer: str
    initials: str
    parts: tuple[Part, ...]
    size: str
    """Of the paper, as ``style.LEAVES`` calls it."""
    fingerprint: str
    """SHA-256 of the text in hexadecimal."""
    large: bool = False
    """Whether it is set in larger type, with more room to write."""
    without: frozenset[str] = frozenset()
    """What it does not ask for, though the form it goes back to does."""

    def filled(self, values: Mapping[str, str], *, minor: bool) -> tuple[Block, ...]:
        """Return its blocks with ``values`` in place of the placeholders, printed literally."""
        kept = [part.block for part in self.parts if minor or part.only != "minor"]
        return tuple(cast(Block, _filled(block, values)) for block in kept)

    def placeholders(self) -> dict[str, int]:
        """Return the names of all placeholders, each with the line of its part."""
        return {
            name: part.line
            for part in reversed(self.parts)
            for name in PLACEHOLDER.findall("\n".join(texts(part.block)))
        }


@dataclass(frozen=True, slots=True)
class Head:
    """The settings above the text of a template."""

    values: Mapping[str, str]
    lines: int
    """How many lines of the file come before the text."""


def split_head(file: str, source: str) -> tuple[Head, str]:
    """
    Return the settings and the text below them.

    Raises:
        TemplateFault: if a setting is missing, unknown, given twice or not a setting.
    """
    lines = source.splitlines()
    if not lines or lines[0] != "---" or "---" not in lines[1:]:
        raise TemplateFault(file, 1, "head")
    end = lines.index("---", 1)
    values: dict[str, str] = {}
    for number, line in enumerate(lines[1:end], 2):
        name, colon, value = line.partition(": ")
        if not colon or name not in _ALLOWED or name in values:
            raise TemplateFault(file, number, f"setting {name}")
        values[name] = value.strip()
    if values.get("size", "a4") not in LEAVES:
        raise TemplateFault(file, 1, "setting size")
    if values.get("type", TYPES[0]) not in TYPES:
        raise TemplateFault(file, 1, "setting type")
    missing = [name for name in _REQUIRED if not values.get(name)]
    if missing or not values["version"].isdecimal():
        raise TemplateFault(file, end + 1, f"setting {(missing or ['version'])[0]}")
    return Head(values, end + 1), "\n".join(lines[end + 1 :])


def template_from(source: str, file: str) -> Template:
    """
    Read one template.

    Raises:
        TemplateFault: with file and line, if it breaks the rules of this module.
    """
    source = source.replace("\r\n", "\n")
    head, body = split_head(file, source)
    values = head.values
    answers = (values["yes"], values["no"])
    parts = read_parts(file, body, head.lines, answers, values["lang"])
    return Template(
        file=file,
        id=values["id"],
        version=int(values["version"]),
        language=values["lang"],
        title=values["title"],
        footer=values["footer"],
        initials=values.get("initials", ""),
        size=values.get("size", "a4"),
        large=values.get("type") == "large",
        without=frozenset(values.get("without", "").replace(",", " ").split()),
        parts=tuple(parts),
        fingerprint=hashlib.sha256(source.encode()).hexdigest(),
    )


def texts(thing: object) -> list[str]:
    """Return every piece of text in a block, however deep."""
    if isinstance(thing, str):
        return [thing]
    if isinstance(thing, tuple):
        return [text for each in thing for text in texts(each)]
    if is_dataclass(thing):
        return [text for field in fields(thing) for text in texts(getattr(thing, field.name))]
    return []


def _filled(thing: object, values: Mapping[str, str]) -> object:
    if isinstance(thing, str):
        return PLACEHOLDER.sub(lambda found: values[found[1]] or BLANK, thing)
    if isinstance(thing, tuple):
        return tuple(_filled(each, values) for each in thing)
    if isinstance(thing, Entry):
        value = PLACEHOLDER.sub(lambda found: values[found[1]], thing.value)
        return replace(thing, value=value.strip())
    if isinstance(thing, Groups):
        words = " ".join(
            values[found] for group in thing.groups for found in PLACEHOLDER.findall(group)
        )
        return replace(thing, groups=tuple(words.split()))
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(
            thing, **{f.name: _filled(getattr(thing, f.name), values) for f in fields(thing)}
        )
    return thing
