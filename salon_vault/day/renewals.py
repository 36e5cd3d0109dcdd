"""What the clients on a day's list agreed to or signed once, and that is over by that day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.validity.lapsing import lapsed_forms
from salon_vault.day.model import DayEntry
from salon_vault.ports import Work


@dataclass(frozen=True, slots=True)
class Renewal:
    """What one client has to be asked again."""

    forms: frozenset[str] = frozenset()
    """Ids of signed forms that count no more."""
    purposes: frozenset[Purpose] = frozenset()
    """Whose yes counted until a day before."""


NOTHING = Renewal()


def renewals(work: Work, entries: Iterable[DayEntry], day: date) -> Mapping[ClientId, Renewal]:
    """Return it by the card that an entry names; one query each for the whole list."""
    cards = {one.client: work.clients.staying(one.client) for one in entries if one.client}
    staying = frozenset(cards.values())
    forms, purposes = lapsed_forms(work, staying, day), work.consents.lapsed(staying, day)
    return {
        client: Renewal(forms.get(card, frozenset()), purposes.get(card, frozenset()))
        for client, card in cards.items()
    }
