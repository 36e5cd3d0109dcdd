"""The station slip as a paper: filled, with as many empty rows as one page has."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

import resources
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import printed_date
from salon_vault.consents.model import PaperCode
from salon_vault.consents.templates import read_checked
from salon_vault.paper.blocks import Block, PageBreak, Prose, Strong, Table
from salon_vault.paper.document import Document
from salon_vault.paper.pdf import fits_one_page
from salon_vault.paper.template import PLACEHOLDER, Template, texts
from salon_vault.station_slip.model import FORM, VERSION, LastTime, Row, Slip

BOWL = ("formula", "bowls")
PLACEHOLDERS: Mapping[str, tuple[str, str] | None] = {
    "client.short": ("client", "name"),
    "treatment": ("visit", "treatment"),
    "practitioner": ("visit", "practitioner"),
    "date": ("paper", "made_at"),
    "handling": ("client", "handling"),
    "tests": ("patch_test", "result"),
    "last.day": ("formula", "on"),
    "last.note": ("formula", "next_time"),
    "bowl.used_for": BOWL,
    "bowl.shades": BOWL,
    "bowl.developer": BOWL,
}
"""Every value a slip may print, with record and field of the compartment table."""

LAST_WIDTHS = (1.7, 4.2, 2.6)
TODAY_WIDTHS = (2.2, 3.2, 1.6, 1.8, 1.6)
FEWEST, MOST = 3, 9
"""Empty rows for what is mixed today."""


def slip_document(
    slip: Slip, salon_name: str, language: str, code: PaperCode, made_on: date | None
) -> Document:
    """
    Return the slip in the language of whoever mixes from it; all of it lies in *salon*.

    ``made_on`` is None for a blank one, whose day is written by hand.

    Raises:
        TemplateFault: if there is no such slip in this language.
    """
    folder = resources.path("forms")
    template = read_checked(folder, FORM, VERSION, language, tuple(PLACEHOLDERS))
    document = Document(
        form=FORM,
        version=VERSION,
        language=language,
        code=code,
        compartment=Compartment.SALON.value,
        title=template.title,
        blocks=tuple(_blocks(template, slip, made_on)),
        salon=salon_name,
        footer=template.footer,
        fingerprint=template.fingerprint,
        treatment=slip.treatment,
        size=template.size,
        large=template.large,
    )
    fitting = (_with_rows(document, rows) for rows in range(MOST, FEWEST - 1, -1))
    return next(filter(fits_one_page, fitting), _overleaf(document))


def _blocks(template: Template, slip: Slip, made_on: date | None) -> Iterator[Block]:
    language = template.language
    values = {
        **dict.fromkeys(PLACEHOLDERS, ""),
        "client.short": slip.client,
        "treatment": slip.treatment,
        "practitioner": slip.person,
        "date": printed_date(made_on, language) if made_on else "",
        "handling": slip.handling,
        "tests": slip.tests,
    }
    if slip.last is not None:
        values["last.day"] = printed_date(slip.last.on, language)
        values["last.note"] = slip.last.note
    for part in template.parts:
        asked = PLACEHOLDER.findall("\n".join(texts(part.block)))
        past = [name for name in asked if name.startswith("last.")]
        if any(name.startswith("bowl.") for name in asked):
            yield from _bowls(part.block, slip.last)
        elif all(values[name] for name in past):  # nothing is said of a time that never was
            yield from replace(template, parts=(part,)).filled(values, minor=False)


def _bowls(block: Block, last: LastTime | None) -> Iterator[Block]:
    """Yield the table with its one row printed for every bowl."""
    if last is not None and isinstance(block, Table):
        rows = tuple(_row(each) for each in last.rows)
        yield replace(block, header=(), rows=rows, widths=LAST_WIDTHS)


def _row(bowl: Row) -> tuple[Prose, ...]:
    """Return a row about a bowl; what is weighed stands in bold type."""
    product = f"\n{bowl.product}" if bowl.product else ""
    return bowl.used_for, (Strong(bowl.shades), product), bowl.developer


def _with_rows(document: Document, rows: int) -> Document:
    """Return the slip with so many empty rows in the table of today."""
    blocks = tuple(
        replace(block, rows=block.rows * rows, widths=TODAY_WIDTHS)
        if isinstance(block, Table) and block.row_mm
        else block
        for block in document.blocks
    )
    return replace(document, blocks=blocks)


def _overleaf(document: Document) -> Document:
    """Return the slip with today's table on the back, where much is to be heeded."""
    longer = _with_rows(document, MOST)
    written_in = (isinstance(each, Table) and each.row_mm > 0 for each in longer.blocks)
    today = list(written_in).index(True)
    blocks = (*longer.blocks[:today], PageBreak(), *longer.blocks[today:])
    return replace(longer, blocks=blocks)
