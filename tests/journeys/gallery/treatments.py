"""Pictures of the list of treatments: with everything, typing one, choosing, and empty."""

from dataclasses import replace

from salon_vault.treatments.use_cases import list_treatments, remove_treatment, save_treatment
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press
from ui.treatments.choose import ChooseProposals


def treatments(seat: Seat) -> None:
    """Show the list, put one right, offer one no longer, and choose from the proposals."""
    for each in seat.asked(list_treatments)[-2:]:
        seat.asked(save_treatment, replace(each, active=False))
    screen = seat.go("treatments")
    seat.album.take("treatments")
    press(screen.add)
    screen.panel.entry.name_line.setText(screen.panel.shown[0].treatment.name)
    press(screen.panel.entry.keep)
    until(screen.panel.entry.name.below.text)
    seat.settle()
    seat.album.take("treatment-taken")
    screen.panel.shown[0].change.click()
    seat.settle()
    seat.album.take("treatment-change")
    press(screen.panel.entry.remove)
    seat.settle()
    seat.album.take("treatment-used")
    press(screen.panel.entry.stop)
    unused = [each for each in seat.asked(list_treatments)[-9:] if each.active]
    for each in unused:
        seat.asked(remove_treatment, each)
    seat.settle()
    press(screen.choose)
    question = seat.front(ChooseProposals)
    press(question.every)
    seat.album.take("treatment-proposals")
    press(question.stop)
    seat.settle()
    screen._show([])
    seat.album.take("treatments-empty")
    screen.refresh()
    seat.settle()
