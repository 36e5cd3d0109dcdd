"""Pictures of two cards of one person."""

from salon_vault.clients.use_cases import open_card
from tests.journeys.gallery import card
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import type_into


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
