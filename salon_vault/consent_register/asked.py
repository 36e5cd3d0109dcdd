"""What a paper asks for, in the very words that stand on it."""

from dataclasses import dataclass

from salon_vault.adapted_forms.errors import WordingMissing
from salon_vault.adapted_forms.in_force import template_in
from salon_vault.adapted_forms.marks import asking_parts, is_marked, marked_by_words, row_words
from salon_vault.adapted_forms.model import OWN_FROM, Wording
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.shipped_asks import asking_forms, marked_template
from salon_vault.consents.law_sheets import parts_on
from salon_vault.consents.library import Form, form_behind, sheet_of
from salon_vault.consents.model import Paper
from salon_vault.errors import TemplateFault
from salon_vault.paper.template import Template
from salon_vault.ports import Work


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A row of boxes that asks for a purpose."""

    purpose: Purpose
    words: str
    """As the paper prints them, in its language."""
    shipped: str = ""
    """What the shipped form says in its place; "" where that is the same, or is not there."""


@dataclass(frozen=True, slots=True)
class AskedOnPaper:
    """What a paper asks for, as far as that can be known."""

    rows: tuple[AskedRow, ...] = ()
    unknown: tuple[Purpose, ...] = ()
    """What its form asks for in rows that nobody can name: clients are asked again."""


def asked_on(work: Work, paper: Paper) -> AskedOnPaper:
    """
    Return what a paper asks for, by the marks of the wording that it was printed in.

    A wording of the salon's own from before there were marks is known by its words: a row that
    says what the shipped one says asks for the same, wherever it stands. Nothing is
    known of a wording that is lost, or is not the one whose fingerprint the paper says.
    """
    form = form_behind(paper.kind)
    if form is None or paper.kind not in asking_forms():
        return AskedOnPaper()
    if paper.template_version < OWN_FROM:
        printed = marked_template(form.id, paper.template_version, paper.language)
        rows = _rows_on(printed, form, paper.kind)
        return AskedOnPaper(tuple(AskedRow(*row) for row in rows.items()))
    versions = work.wordings.versions(form.id)
    wording = next((each for each in versions if each.version == paper.template_version), None)
    base = wording.base if wording is not None else form.version
    shipped = _rows_on(marked_template(form.id, base, paper.language), form, paper.kind)
    own = _own_template(wording, paper)
    if own is None:
        return AskedOnPaper(unknown=tuple(shipped))
    if not is_marked(own):
        own = marked_by_words(own, base)
    marks = {part.asks for part in asking_parts(own)} | own.without
    said = _rows_on(own, form, paper.kind)
    return AskedOnPaper(
        tuple(
            _row(purpose, words, shipped.get(purpose, "")) for purpose, words in said.items()
        ),
        tuple(purpose for purpose in shipped if purpose not in marks),
    )


def _rows_on(template: Template, form: Form, kind: str) -> dict[Purpose, str]:
    """Return the rows of a paper of ``kind`` that ask, in the words of a whole form."""
    parts = parts_on(template, form, sheet_of(kind))
    return {Purpose(part.asks): row_words(part) for part in parts if part.asks}


def _own_template(wording: Wording | None, paper: Paper) -> Template | None:
    """Return the wording of a paper; None unless it is the one that was printed."""
    if wording is None:
        return None
    try:
        own = template_in(wording, paper.language)
    except (WordingMissing, TemplateFault):
        return None
    return own if paper.fingerprint in {own.fingerprint, ""} else None


def _row(purpose: Purpose, words: str, shipped: str) -> AskedRow:
    return AskedRow(purpose, words, "" if shipped == words else shipped)
