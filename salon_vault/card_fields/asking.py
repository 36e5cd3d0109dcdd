"""Keeping to the fields that a salon asks for."""

from collections.abc import Iterable, Set
from dataclasses import replace

from salon_vault.card_fields.errors import FieldOff
from salon_vault.card_fields.model import CardField
from salon_vault.clients.model import Contact
from salon_vault.ports import Work


def check_asked(work: Work, fields: Iterable[CardField], before: object, now: object) -> None:
    """
    Refuse something new in a field that is off; what is kept may stay, or go.

    Raises:
        FieldOff: naming the first such field.
    """
    off = [field for field in fields if field not in work.salon.get().card_fields]
    for field in off:
        if getattr(now, field) not in ("", None, getattr(before, field)):
            raise FieldOff(field)


def as_asked(contact: Contact, fields: Set[CardField]) -> Contact:
    """Return what a salon that asks for ``fields`` puts on paper of somebody's details."""
    return replace(
        contact,
        mail=contact.mail if CardField.MAIL in fields else "",
        address=contact.address if CardField.ADDRESS in fields else "",
        birthday=contact.birthday if CardField.BIRTHDAY in fields else None,
    )
