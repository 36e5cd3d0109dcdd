"""Pictures of the timeline: whole, narrowed, and before it is printed."""

from tests.journeys.gallery.album import until
from tests.journeys.gallery.card import natalia
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press
from ui.card.form import OVERVIEW, TIMELINE
from ui.card.timeline.printing import PrintTimeline


def timeline(seat: Seat) -> None:
    """Look at everything that happened with a client, then at the visits alone."""
    seat.open_card(natalia(seat))
    form = seat.card.form
    form.tabs.setCurrentIndex(TIMELINE)
    panel = form.timeline
    until(lambda: panel._timeline.moments and panel.list.is_whole)
    seat.settle()
    seat.album.take("timeline")
    press(next(iter(panel.filters.kinds.values())))
    until(lambda: panel.list.is_whole)
    seat.settle()
    seat.album.take("timeline-narrowed")
    press(panel.print)
    dialog = seat.front(PrintTimeline)
    until(dialog.go.isEnabled)
    seat.album.take("timeline-print")
    press(dialog.stop)
    form.tabs.setCurrentIndex(OVERVIEW)
