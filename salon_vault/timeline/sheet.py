"""The timeline as a sheet of paper."""

from collections.abc import Sequence
from datetime import date

from salon_vault.clock import day_of
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import printed_date
from salon_vault.paper.blocks import Small, Table
from salon_vault.paper.document import Document
from salon_vault.timeline.model import Moment
from salon_vault.timeline.words import detail_of, title_of
from salon_vault.words import N_, Translator

FORM, VERSION = "timeline", 1
TITLE = N_("Timeline: {name}")
LEAD = N_("As known on {day} under the login of {person}")
LEFT_OUT = N_("What is closed to that login, or cannot be read, is not here.")
COLUMNS = (N_("Day"), N_("What happened"), N_("Details"))
WIDTHS = (1.6, 3.2, 4.2)


def timeline_document(
    name: str, moments: Sequence[Moment], salon_name: str, by: str, on: date, language: str
) -> Document:
    """Return the sheet; it has the client's name, and neither phone nor address."""
    words = Translator.of(language)
    lead = words.tr(LEAD).format(day=printed_date(on, language), person=by)
    rows = tuple(_row(each, words) for each in moments)
    return Document(
        form=FORM,
        version=VERSION,
        language=language,
        code="",
        compartment=Compartment.SALON.value,
        title=words.tr(TITLE).format(name=name),
        blocks=(
            Small(lead),
            Small(words.tr(LEFT_OUT)),
            Table(tuple(words.tr(one) for one in COLUMNS), rows, WIDTHS),
        ),
        salon=salon_name,
    )


def _row(moment: Moment, words: Translator) -> tuple[str, str, str]:
    day = printed_date(day_of(moment.at), words.language)
    return day, title_of(moment, words), detail_of(moment, words)
