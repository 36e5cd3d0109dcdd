"""What can be asked of the shelf."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId, Contact
from salon_vault.clients.names import tidy_line
from salon_vault.clock import day_of, not_ahead
from salon_vault.errors import InvalidInput, RecordDamaged
from salon_vault.gate import Outside, use_case
from salon_vault.paper.pdf import render
from salon_vault.ports import Work
from salon_vault.products.model import (
    Lot,
    LotId,
    OnShelf,
    Product,
    Recall,
    Suggestion,
    new_lot_id,
)
from salon_vault.products.numbers import ENOUGH, lot_key
from salon_vault.products.recall_sheet import JOB_TITLE, recall_document
from salon_vault.products.using import shelf, shelved


@use_case(needs=Permission.VIEW_SALON, unlogged="the salon's own shelf; nobody's data")
def view_shelf(work: Work) -> list[Suggestion]:
    """Return every product with its open lot, those used last first."""
    return shelf(work)


@use_case(needs=Permission.VIEW_SALON, unlogged="the salon's own shelf; nobody's data")
def list_lots(work: Work) -> list[OnShelf]:
    """Return all lots with their products, the last opened first."""
    products = {each.id: each for each in work.products.every()}
    return [
        OnShelf(products[lot.product], lot)
        for lot in work.products.lots()
        if lot.product in products
    ]


@use_case(needs=Permission.KEEP_PRODUCTS)
def save_product(work: Work, product: Product) -> Product:
    """Keep a product, new or with another name."""
    return work.products.save(product.tidied())


@use_case(needs=Permission.KEEP_PRODUCTS)
def add_lot(
    work: Work, product: Product, number: str, opened_on: date, expires_on: date | None
) -> OnShelf:
    """
    Put a lot on the shelf, with its product if that is new.

    Raises:
        InvalidInput: if it is there already, or opened after today.
    """
    not_ahead(opened_on, work.clock.now())
    kept = shelved(work, product.kind, product.brand, product.line, product.name)
    lot = Lot(new_lot_id(), kept.id, tidy_line(number), opened_on, expires_on)
    return OnShelf(kept, work.products.save_lot(lot))


@use_case(needs=Permission.KEEP_PRODUCTS)
def change_lot(work: Work, lot: Lot) -> Lot:
    """Put a lot's number or days right; it stays with its product."""
    kept = work.products.lot(lot.id)
    not_ahead(lot.opened_on, work.clock.now())
    fields = ("number", "opened_on", "expires_on", "finished_on")
    work.remark(
        "fields", [each for each in fields if getattr(kept, each) != getattr(lot, each)]
    )
    tidy = replace(lot, product=kept.product, number=tidy_line(lot.number))
    return work.products.save_lot(tidy)


@use_case(needs=Permission.KEEP_PRODUCTS)
def finish_lot(work: Work, lot_id: LotId) -> Lot:
    """Note that nothing is left of a lot: it is proposed no more."""
    kept = work.products.lot(lot_id)
    return work.products.save_lot(replace(kept, finished_on=day_of(work.clock.now())))


@use_case(needs=Permission.TRACE_LOTS, across="a list; of closed cards it shows initials")
def who_had_lot(work: Work, number: str) -> Recall:
    """
    Return on whom a lot was used; where none has this number, those that begin with it.

    Raises:
        InvalidInput: if nothing but spaces was typed.
    """
    return _traced(work, number)


@use_case(
    needs=Permission.TRACE_LOTS,
    outside=True,
    across="a list; of closed cards it shows initials, and no number but to who opens them",
)
def print_recall(outside: Outside, number: str, language: str, printer: str) -> None:
    """
    Send the list of who had a lot to the printer, for calling them one by one.

    Phone numbers stand on it where this desk opens them, otherwise their last three digits.

    Raises:
        InvalidInput: if nothing but spaces was typed.
        NoPrinter, HelperStopped: and nothing is known to have been printed.
    """
    with outside.work() as work:
        recall = _traced(work, number)
        phones = _phones(work, recall)
        today, salon = day_of(work.clock.now()), work.salon.get()
    sheet = recall_document(recall, phones, today, salon.name, language)
    outside.world.printer.send(render(sheet), JOB_TITLE, printer, 1)
    for each in recall.clients:
        outside.touched(Touch(Verb.PRINTED, Subject.CLIENT, each.client))


def _phones(work: Work, recall: Recall) -> Mapping[ClientId, str | None]:
    """
    Return the numbers that open at this desk; None for one that cannot be read.

    A closed card's is there for nobody to whom the card is closed.
    """
    phones: dict[ClientId, str | None] = {}
    for client in (each.client for each in recall.clients):
        if work.closed_cards.get(client) and not work.closed_cards.opens(client):
            continue
        try:
            contact = work.clients.contact(client)
        except RecordDamaged:  # the others have to be called all the same
            phones[client] = None
            continue
        if isinstance(contact, Contact):
            phones[client] = contact.phone
    return phones


def _traced(work: Work, number: str) -> Recall:
    key = lot_key(number)
    if not key:
        raise InvalidInput("lot", "blank")
    found = work.products.who_had(key, begins=False)
    similar = not found and len(key) >= ENOUGH
    if similar:
        found = work.products.who_had(key, begins=True)
    work.remark("words", tidy_line(number)[:80])
    work.remark("hits", len(found))
    return Recall(tidy_line(number), tuple(found), similar=similar and bool(found))
