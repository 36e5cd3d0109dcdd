"""Pictures of closing a card, and of whose cards specialists open."""

from PySide6.QtWidgets import QScrollArea

from salon_vault.clients.use_cases import add_client
from storage.demo import published
from tests.journeys.gallery.album import until
from tests.journeys.gallery.clients import find
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press
from ui.card.form import DETAILS
from ui.closed_cards.cover import GiveCover
from ui.closed_cards.dialog import CloseCard
from ui.confirm import PasswordAgain


def closed(seat: Seat) -> None:
    """Show closing a card, the closed card, and it in a search; then open it again."""
    client = seat.asked(add_client, "Wisława Gwiazda", "pl").client.id
    seat.open_card(client)
    seat.card.form.tabs.setCurrentIndex(DETAILS)
    panel = seat.card.form.details.who_opens
    until(lambda: panel._people and not panel.isHidden())
    press(panel.close_it)
    dialog = seat.front(CloseCard)
    dialog.reason.setText("Press in front of the door")
    seat.album.take("close-card")
    press(dialog.go)
    password(seat)
    until(lambda: not panel.reopen.isHidden())
    seat.settle()
    seat.album.scroll(seat.card.form.pages.currentWidget(), "closed-card")
    find(seat, "gwi wis")
    seat.album.take("closed-card-found")
    find(seat, "")
    press(panel.reopen)
    password(seat)
    until(lambda: not panel.close_it.isHidden())


def own_clients(seat: Seat) -> None:
    """Show whose cards specialists open, and standing in for a colleague."""
    screen = seat.go("staff")
    panel = screen.form.own_clients
    until(lambda: panel._people)
    press(panel.cover)
    dialog = seat.front(GiveCover)
    seat.album.take("stand-in")
    press(dialog.go)
    until(panel.covers.count)
    seat.settle()
    seat.album.scroll(screen.findChild(QScrollArea), "own-clients")
    panel.covers.itemAt(0).widget().findChildren(type(panel.cover))[0].click()
    until(lambda: not panel.covers.count())


def password(seat: Seat) -> None:
    """Give the password once more."""
    again = seat.front(PasswordAgain)
    again.password.setText(published()[seat.line.member.label])
    press(again.go)
