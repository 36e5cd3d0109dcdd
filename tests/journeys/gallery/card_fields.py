"""Pictures of fields a salon may do without: switched on, on a card, switched off again."""

from dataclasses import replace

from salon_vault.card_fields.model import CardField
from salon_vault.clients.model import ClientId, Contact
from salon_vault.clients.use_cases import open_card, save_contact
from salon_vault.salon.use_cases import save_salon, view_salon
from salon_vault.wishes.model import Wishes
from salon_vault.wishes.use_cases import save_wishes
from tests.journeys.gallery.album import until
from tests.journeys.gallery.card import natalia
from tests.journeys.gallery.studio import Seat
from ui.card.form import DETAILS, OVERVIEW


def fields(seat: Seat) -> None:
    """Ask for everything, then for nothing, and see what cards still hold."""
    before = seat.asked(view_salon).card_fields
    _ask_for(seat, frozenset(CardField))
    client = natalia(seat)
    _write_in(seat, client)
    seat.open_card(client)
    card = seat.card.form
    card.tabs.setCurrentIndex(DETAILS)
    until(card.details.wishes.isVisible)
    seat.settle()
    seat.album.scroll(card.pages.currentWidget(), "fields-all")
    _ask_for(seat, frozenset())
    seat.settle()
    seat.album.scroll(card.pages.currentWidget(), "fields-off")
    card.tabs.setCurrentIndex(OVERVIEW)
    screen = seat.go("salon")
    facts = screen.form.facts
    until(lambda: facts.left_over is not None and len(facts.left_over.sheets) == len(CardField))
    sheet = facts.left_over.sheets[CardField.DRINK]
    until(sheet.clear.isEnabled)
    seat.settle()
    seat.album.scroll(screen.form.stack.currentWidget(), "fields-left-over")
    _ask_for(seat, before)


def _ask_for(seat: Seat, fields: frozenset[CardField]) -> None:
    seat.asked(save_salon, replace(seat.asked(view_salon), card_fields=fields))


def _write_in(seat: Seat, client: ClientId) -> None:
    contact = seat.asked(open_card, client).contact
    assert isinstance(contact, Contact)
    seat.asked(save_contact, client, replace(contact, address="ul. Polna 3\n00-001 Warszawa"))
    wishes = Wishes("Warm water, a soft brush", "Mint tea", "Likes it quiet")
    seat.asked(save_wishes, client, wishes)
