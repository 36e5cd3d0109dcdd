"""The papers of the folder: blank forms and slips, each with a code, and the sheet on top."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from salon_vault.adapted_forms.in_force import sheets_for
from salon_vault.clock import day_of
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import fill_blank, tied
from salon_vault.consents.library import set_of
from salon_vault.consents.model import new_paper_code
from salon_vault.day_sheet.sheet import compose_day_sheet
from salon_vault.emergency_folder.model import FolderOrder
from salon_vault.emergency_folder.words import NO_RULE, rule_of_thumb
from salon_vault.law.pack import load_pack
from salon_vault.paper.document import Document
from salon_vault.paper.sheet import Sheet
from salon_vault.paper.template import Template
from salon_vault.ports import Work
from salon_vault.station_slip.document import slip_document
from salon_vault.station_slip.model import BLANK
from salon_vault.words import Translator

COVER = Sheet("emergency-cover", Compartment.SALON, ("rules.tests", "salon.phone"))
"""Says how to work without the PC; nobody is named on it."""

DAYS_LOOKED_AT = 7
"""How far ahead the next day is looked for on which anybody is expected."""


def cover_sheet(work: Work, language: str) -> Document:
    """Return the sheet that lies on top: what to ask, to do, and how the papers come back."""
    salon, today = work.salon.get(), day_of(work.clock.now())
    words = Translator.of(language)
    rules = [each for each in work.patch_rules.every() if each.active and each.since <= today]
    said = dict.fromkeys(rule_of_thumb(each, words) for each in rules)
    values = {
        "rules.tests": "\n".join(said) or words.tr(NO_RULE),
        "salon.phone": salon.phone,
    }
    return COVER.filled(values, salon.name, language, today)


def sheets_on_top(work: Work, language: str) -> tuple[Document, ...]:
    """Return what is printed along and bears no code: the cover, and the next day's list."""
    return cover_sheet(work, language), compose_day_sheet(work, next_day(work), language)


def next_day(work: Work) -> date:
    """Return the next day on which somebody is expected; tomorrow where nobody is."""
    tomorrow = day_of(work.clock.now()) + timedelta(days=1)
    days = (tomorrow + timedelta(days=n) for n in range(DAYS_LOOKED_AT))
    return next((day for day in days if work.day.count(day)), tomorrow)


def blank_papers(work: Work, wanted: FolderOrder, language: str) -> Iterator[Document]:
    """
    Yield the blank forms, those of one set after each other, and then the slips.

    Where the law wants papers in its own language too, each set has its sheets in both.

    Raises:
        InvalidInput: if that is more than one job holds.
        NotFound: if there is no such set.
        WordingMissing: if the salon's own wording of a form is not there in a language.
    """
    salon = work.salon.get()
    wanted.check(load_pack(salon.law).papers.beside)
    for form_set, number in wanted.sets:
        for spoken in wanted.languages if number else ():
            templates = _sheets(work, wanted, form_set, spoken)
            for _copy in range(number):
                yield from tied(fill_blank(t, salon, new_paper_code()) for t in templates)
    for _slip in range(wanted.slips):
        yield slip_document(BLANK, salon.name, language, new_paper_code(), None)


def _sheets(work: Work, wanted: FolderOrder, form_set: str, spoken: str) -> list[Template]:
    """Return a set as one client needs it, without what comes for a language of its own."""
    apart = set(wanted.languages) - {spoken}
    sheets = sheets_for(work, set_of(form_set).forms, spoken)
    return [each for each in sheets if each.language not in apart]


def without_code(document: Document) -> Document:
    """Return a paper as it is looked at: nobody can print from the screen what is not kept."""
    return replace(document, code="")
