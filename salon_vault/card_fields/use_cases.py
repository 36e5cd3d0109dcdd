"""What an owner can do about what cards hold in a field that is off."""

from dataclasses import replace

from salon_vault.access import Permission
from salon_vault.card_fields.errors import FieldInUse
from salon_vault.card_fields.model import OF_WISHES, CardField, Holding
from salon_vault.clients.model import ClientId, Contact
from salon_vault.gate import use_case
from salon_vault.ports import Work

AT_A_TIME = 200
"""Cards that one look goes through, in some 20 ms."""
CLEARED_AT_A_TIME = 40
"""Fewer, for those are sealed anew."""


@use_case(needs=Permission.EDIT_SALON, unlogged="how many cards hold a field, not which")
def count_holding(work: Work, field: CardField, after: ClientId | None = None) -> Holding:
    """Look through some cards, those after ``after``, and count who holds something."""
    found, last = work.card_fields.holding(field, after, AT_A_TIME)
    return Holding(len(found), last)


@use_case(needs=Permission.EDIT_SALON, fresh=True)
def clear_field(work: Work, field: CardField, after: ClientId | None = None) -> Holding:
    """
    Empty a field that is off on some cards, those after ``after``, for good.

    Once all of them were looked at, the notice does not speak of the field any more.

    Raises:
        FieldInUse: if the salon asks for that field.
    """
    if field in work.salon.get().card_fields:
        raise FieldInUse
    found, last = work.card_fields.holding(field, after, CLEARED_AT_A_TIME)
    for client in found:
        _clear(work, field, client)
    if last is None:
        salon = work.salon.get()
        work.salon.save(replace(salon, left_over=salon.left_over - {field}))
    work.remark("field", field.value)
    work.remark("cards", len(found))
    return Holding(len(found), last)


def _clear(work: Work, field: CardField, client: ClientId) -> None:
    wishes = work.wishes.get(client) if field in OF_WISHES else None
    if wishes is not None:
        work.wishes.save(client, wishes.without(field))
        return
    contact = work.clients.contact(client)
    assert isinstance(contact, Contact)
    match field:
        case CardField.MAIL:
            contact = replace(contact, mail="")
        case CardField.ADDRESS:
            contact = replace(contact, address="")
        case _:
            contact = replace(contact, birthday=None)
    work.clients.save_contact(client, contact)
