"""The day sheet: who comes when, and what is still to be done before, one row an entry."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from salon_vault.clock import day_of
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import printed_date
from salon_vault.day.due import Due, due_for
from salon_vault.day.forgetting import forget_old
from salon_vault.day.model import Coming, DayEntryId, DayLine
from salon_vault.day.short_names import short_names
from salon_vault.day_sheet.words import GUEST, to_do
from salon_vault.paper.blocks import Block, Prose, Strong, Table
from salon_vault.paper.document import Document
from salon_vault.paper.sheet import Sheet
from salon_vault.ports import Work
from salon_vault.words import Translator

_ENTRY = ("entry.time", "entry.name", "entry.what", "entry.due")
SHEET = Sheet("day-sheet", Compartment.SALON, ("day", "day.entries", *_ENTRY))
WIDTHS = (0.045, 0.08, 0.17, 0.215, 0.3, 0.19)
"""Shares of tick, time, client, treatment, what is due, note."""

ROW_MM = 11.0
UNEXPECTED = 4
"""Empty rows at the end, for whoever comes without having been expected."""


def compose_day_sheet(work: Work, day: date, language: str) -> Document:
    """
    Return the sheet of a day in the reader's language; it is not registered.

    It says time, short name, treatment and who does it; and what is to be done before and
    brought along, in words without a health fact. Numbers are not on it. Whoever did not come
    is left out, and cards not for this person show initials, as on the list.

    Raises:
        TemplateFault: if there is no such sheet in this language.
    """
    forget_old(work)
    lines = [line for line in work.day.of_day(day) if line.entry.coming is not Coming.MISSED]
    due = due_for(work, day)
    values = {
        "day": printed_date(day, language),
        "day.entries": str(len(lines)),
        **{name: f"{{{{{name}}}}}" for name in _ENTRY},  # said once for each entry below
    }
    today = day_of(work.clock.now())
    sheet = SHEET.filled(values, work.salon.get().name, language, today)
    rows = _rows(lines, due, Translator.of(language))
    return replace(sheet, blocks=tuple(_with_rows(block, rows) for block in sheet.blocks))


def _with_rows(block: Block, rows: tuple[tuple[Prose, ...], ...]) -> Block:
    """Return the table with these rows in place of its own one, any other block as it is."""
    if not isinstance(block, Table):
        return block
    return replace(block, rows=rows, widths=WIDTHS, row_mm=ROW_MM)


def _rows(
    lines: Sequence[DayLine],
    due: Mapping[DayEntryId, Due],
    words: Translator,
) -> tuple[tuple[Prose, ...], ...]:
    names = short_names(lines)
    rows: list[tuple[Prose, ...]] = []
    for line in lines:
        entry = line.entry
        what = "\n".join(filter(None, (entry.treatment, line.person)))
        name = (Strong(names.get(entry.id) or words.tr(GUEST)),)
        before = to_do(due.get(entry.id), words)
        at = f"{entry.at:%H:%M}" if entry.at is not None else ""
        rows.append(("", at, name, what, "\n".join(before), ""))
    return (*rows, *[("",) * len(WIDTHS)] * UNEXPECTED)
