"""Pictures of two cards of one person."""

from salon_vault.clients.model import Allergen, AllergyState, Contact, Health
from salon_vault.clients.use_cases import add_client, open_card, save_contact, save_health
from salon_vault.merging.health import Keep
from salon_vault.merging.use_cases import take_apart
from tests.journeys.gallery import card
from tests.journeys.gallery.album import until
from tests.journeys.gallery.card import agreed
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press, type_into
from ui.card.form import DETAILS
from ui.dates import today
from ui.merging.dialog import MergeDialog
from ui.merging.panel import CardRow

PPD = Allergen("PPD", "blisters", "2019")


def lookalike(seat: Seat) -> None:
    """Show the hint while the name of somebody with a card is typed on a new one."""
    known = seat.asked(open_card, card.natalia(seat)).client
    seat.card.edit()
    details = seat.card.form.details
    own = details.name.form.name_line.text()
    details.name.form.name_line.setText(known.name)
    type_into(details.name.form.name_line, " ")
    until(details.hint.isVisible)
    seat.settle()
    seat.album.take("lookalike")
    details.name.form.name_line.setText(own)  # it would be kept, and found in her place


def merge(seat: Seat) -> None:
    """Show two cards that contradict each other side by side, and merged ones coming apart."""
    cards = [seat.asked(add_client, name, "pl").client.id for name in ("Iga Sowa", "Igor Sowa")]
    for which, allergens in zip(cards, ((PPD,), ()), strict=True):
        state = AllergyState.KNOWN if allergens else AllergyState.NONE_KNOWN
        agreed(seat, which)
        seat.asked(save_health, which, Health(state, allergens, today()))
    seat.asked(save_contact, cards[1], Contact("+48601234999", "iga@example.com"))
    seat.open_card(cards[0])
    seat.card.form.tabs.setCurrentIndex(DETAILS)
    others = seat.card.form.details.others
    others.search.setText("igor sowa")
    until(lambda: others.findChildren(CardRow))
    seat.settle()
    seat.album.scroll(seat.card.form.pages.currentWidget(), "other-cards")
    others.compare(cards[1])
    dialog = others.findChildren(MergeDialog)[-1]
    until(lambda: dialog.compare is not None)
    seat.settle()
    seat.album.take("merge")
    dialog.contradiction.buttons[Keep.BOTH].click()
    press(dialog.go)
    until(others.merged.count)
    seat.settle()
    seat.card.form.tabs.setCurrentIndex(DETAILS)
    seat.album.scroll(seat.card.form.pages.currentWidget(), "merged")
    seat.asked(take_apart, cards[1])
