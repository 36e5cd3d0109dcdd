"""The list of who had a lot, on paper: to be gone through with the telephone."""

from collections.abc import Mapping, Sequence
from datetime import date

from salon_vault.clients.model import ClientId
from salon_vault.clients.names import short_name
from salon_vault.compartments import Compartment
from salon_vault.consents.forms import printed_date
from salon_vault.paper.blocks import Line, Small, Strong, Table
from salon_vault.paper.document import Document
from salon_vault.products.model import HadLot, Recall, UsedFor
from salon_vault.words import N_, Translator

FORM = "batch-recall"
VERSION = 1
JOB_TITLE = "Batch list"
"""What the printer's queue shows; it names nobody."""

TITLE = N_("Who had batch {number}")
LEAD = N_("{day}, from the vault's records. Destroy this list when everybody was reached.")
SIMILAR = N_("No batch has this number; these begin with it.")
COLUMNS = (N_("Client"), N_("Phone"), N_("Used on"), N_("Product and batch"), N_("Told on"))
USED_FOR: Mapping[UsedFor, str] = {
    UsedFor.VISIT: N_("visit"),
    UsedFor.FORMULA: N_("colour"),
    UsedFor.PATCH_TEST: N_("patch test"),
    UsedFor.REACTION: N_("reaction"),
}
MORE, AND = N_("{first}, {more}"), N_("{first}; {next}")
"""As the screens join words."""
DAMAGED = N_("number cannot be read")
DONE_BY = N_("Gone through by, date")

_ROW = 9.0
"""Millimetres, to write in by hand."""


def recall_document(
    recall: Recall,
    phones: Mapping[ClientId, str | None],
    today: date,
    salon_name: str,
    language: str,
) -> Document:
    """Return the list; ``phones`` are the numbers that this desk opens, None if unreadable."""
    words = Translator.of(language)
    lead = words.tr(LEAD).format(day=printed_date(today, language))
    header = tuple(words.tr(column) for column in COLUMNS)
    rows = tuple(_row(each, phones, words) for each in recall.clients)
    compartment = Compartment.CONTACT if any(phones.values()) else Compartment.SALON
    return Document(
        form=FORM,
        version=VERSION,
        language=language,
        code="",
        compartment=compartment.value,
        title=words.tr(TITLE).format(number=recall.number),
        blocks=(
            Small(lead),
            *((Small(words.tr(SIMILAR)),) if recall.similar else ()),
            *((Table(header, rows, (2.8, 2.8, 3.2, 3.6, 2.6), _ROW),) if rows else ()),
            Line(words.tr(DONE_BY)),
        ),
        salon=salon_name,
    )


def _row(
    had: HadLot, phones: Mapping[ClientId, str | None], words: Translator
) -> tuple[str | tuple[Strong], ...]:
    uses = [
        words.tr(MORE).format(
            first=printed_date(used.use.on, words.language),
            more=words.tr(USED_FOR[used.use.used_for]),
        )
        for used in had.uses
    ]
    things = [
        words.tr(MORE).format(first=used.product.label, more=used.lot.number)
        for used in had.uses
    ]
    tail = f"··· {had.phone_tail}" if had.phone_tail else ""
    phone = phones.get(had.client, "")
    if phone is None:
        damaged = words.tr(DAMAGED)
        phone = words.tr(MORE).format(first=tail, more=damaged) if tail else damaged
    name = (Strong(short_name(had.name)),)
    return name, phone or tail, _listed(uses, words), _listed(things, words), ""


def _listed(parts: Sequence[str], words: Translator) -> str:
    joint = words.tr(AND).format(first="", next="")
    return joint.join(dict.fromkeys(parts))
