"""Pictures of colour formulas: typing one, what is unclear, repeating, comparing."""

from salon_vault.clients.use_cases import find_clients
from salon_vault.formulas.use_cases import list_formulas
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press, type_into
from ui.card.form import HAIR

MANY = "7.1 28 + 7.0 30 + 0.11 2 | 6% 90 | 30"


def coloured(seat: Seat) -> str:
    """Return a client with two formulas."""
    lines = seat.asked(find_clients, "").lines
    return next(line.id for line in lines if len(seat.asked(list_formulas, line.id)) > 1)


def formulas(seat: Seat) -> None:
    """Show a formula in the making, and two side by side."""
    seat.open_card(coloured(seat))
    form = seat.card.form
    panel = form.formulas
    until(lambda: len(panel._formulas) > 1)
    form.tabs.setCurrentIndex(HAIR)
    page = form.pages.currentWidget()
    panel.begin()
    bowls = panel.entry.bowls
    bowls.first.mix_line.clear()
    type_into(bowls.first.mix_line, MANY)
    seat.album.scroll(page, "formula-new")
    press(panel.entry.more)
    type_into(bowls.all[1].mix_line, "9.16 20 + 9.0 | 13% 10 1:2")
    panel.entry.enter()
    seat.album.scroll(page, "formula-unclear")
    press(panel.entry.stop)
    panel.repeat_last()
    seat.album.take("formula-repeat")
    press(panel.entry.stop)
    panel.listing.compare(panel._formulas[0])
    seat.settle()
    seat.album.scroll(page, "formula-compare")
    panel.listing.close_comparison()
    seat.settle()
