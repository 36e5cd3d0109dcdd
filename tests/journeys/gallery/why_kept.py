"""Pictures of what comes up beside a field: why it is kept."""

from tests.journeys.gallery import card
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press
from ui.card.form import DETAILS, OVERVIEW
from ui.why_kept.button import WhyButton
from ui.why_kept.popover import Reasons


def why_kept(seat: Seat) -> None:
    """Show why a number and answers about allergies are kept."""
    seat.open_card(card.natalia(seat))
    form = seat.card.form
    for page, part, name in (
        (DETAILS, form.details.contact.form.phone, "why-phone"),
        (OVERVIEW, form.health, "why-allergies"),
    ):
        form.tabs.setCurrentIndex(page)
        seat.settle()
        button = part.findChildren(WhyButton)[0]
        press(button)
        until(lambda button=button: button.findChildren(Reasons))
        sheet = button.findChildren(Reasons)[0]
        until(sheet.isVisible)
        seat.album.take(name)
        sheet.close()
