"""Pictures of a card of which something cannot be read."""

from salon_vault.audit import Subject
from salon_vault.unreadable.model import Unreadable
from tests.journeys.gallery import card
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press
from ui.parts.reason import Reason


def unreadable(seat: Seat) -> None:
    """Show the line above the pages, and why it is removed."""
    seat.open_card(card.natalia(seat))
    remark = seat.card.form.unreadable
    kinds = (Subject.VISIT_NOTE, Subject.VISIT_NOTE, Subject.PHOTO)
    remark._show([Unreadable(f"f{number}", kind) for number, kind in enumerate(kinds)])
    seat.settle()
    seat.album.take("unreadable")
    press(remark.remove)
    why = seat.front(Reason)
    seat.album.take("remove-unreadable")
    why.reject()
    remark._show(())
