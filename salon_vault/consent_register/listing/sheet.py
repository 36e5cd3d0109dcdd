"""The register on paper, for the owner."""

from datetime import date

from salon_vault.compartments import Compartment
from salon_vault.consent_register.listing.model import Extract, Register, RegisterLine
from salon_vault.consent_register.words import HOWS, PURPOSES, STANDINGS
from salon_vault.consents.forms import printed_date
from salon_vault.paper.blocks import Line, Small, Strong, Table
from salon_vault.paper.document import Document
from salon_vault.words import N_, Translator

FORM = "consent-register"
VERSION = 1
JOB_TITLE = "Register"
"""What the printer's queue shows; it names nobody."""

TITLE = N_("Register of consents: {purpose}")
LEAD = N_("{day}, from the vault's records. Destroy this list when it has served its purpose.")
COLUMNS = (N_("Client"), N_("Answer"), N_("Since"), N_("Until"), N_("How it was said"))
COUNT = N_("{standing}: {n}")
BETWEEN = " · "
SEEN_BY = N_("Gone through by, date")

_WIDTHS = (3.2, 2.4, 1.8, 1.8, 2.4)


def register_document(
    register: Register, wanted: Extract, today: date, salon_name: str, language: str
) -> Document:
    """Return the lines of a register as a sheet, with how many there are of each sort."""
    words = Translator.of(language)
    rows = tuple(_row(each, words) for each in register.lines)
    counts = BETWEEN.join(
        words.tr(COUNT).format(standing=words.tr(STANDINGS[standing]), n=n)
        for standing, n in register.counts.items()
    )
    header = tuple(map(words.tr, COLUMNS))
    return Document(
        form=FORM,
        version=VERSION,
        language=language,
        code="",
        compartment=Compartment.SALON.value,
        title=words.tr(TITLE).format(purpose=words.tr(PURPOSES[wanted.purpose])),
        blocks=(
            Small(words.tr(LEAD).format(day=printed_date(today, language))),
            Small(counts),
            *((Table(header, rows, _WIDTHS),) if rows else ()),
            Line(words.tr(SEEN_BY)),
        ),
        salon=salon_name,
    )


def _row(line: RegisterLine, words: Translator) -> tuple[str | tuple[Strong], ...]:
    said = words.tr(STANDINGS[line.standing])
    how = words.tr(HOWS[line.how]) if line.how is not None else ""
    days = (printed_date(day, words.language) if day else "" for day in (line.on, line.until))
    return ((Strong(line.name),), said, *days, how)
