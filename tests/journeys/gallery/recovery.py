"""Pictures of the reminder that no kit counts, and of making another kit."""

from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press, type_into
from ui.confirm import PasswordAgain
from ui.first_run.kit_step import KitStep
from ui.recovery.new_kit import NewKit
from ui.recovery.reminder import KitReminder


def new_kit(seat: Seat, password: str) -> None:
    """Go from the reminder to a kit that is typed back, and turn away at the end."""
    album = seat.album
    reminder = seat.window.findChild(KitReminder)
    until(reminder.isVisible)
    album.take("kit-reminder")
    press(reminder.yes)
    dialog = seat.front(NewKit)
    album.take("new-kit")
    press(dialog.go)
    again = seat.front(PasswordAgain)
    album.take("new-kit-password")
    type_into(again.password, password)
    press(again.go)
    until(lambda: isinstance(dialog.step, KitStep))
    seat.settle()
    album.take("new-kit-groups")
    press(dialog.go)
    album.take("new-kit-typing")
    press(dialog.stop)
    press(reminder.no)
