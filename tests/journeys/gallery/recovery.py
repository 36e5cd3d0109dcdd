"""Pictures of the reminder that no kit counts, and of making another kit."""

from datetime import UTC, datetime

from salon_vault.errors import KitMistyped
from salon_vault.recovery.model import KitDrill, ReadBack, SetTrial
from salon_vault.staff.model import StaffId
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press, type_into
from ui.confirm import PasswordAgain
from ui.first_run.kit_step import KitStep
from ui.recovery.drill import DrillKit
from ui.recovery.drill_reminder import DrillReminder
from ui.recovery.drill_words import BROKEN, short_of
from ui.recovery.new_kit import NewKit
from ui.recovery.reminder import KitReminder

SET = "2026-11-20T193005Z_g412_7f3a"


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


def drill(seat: Seat) -> None:
    """Show the yearly reminder, and the drill from the paper to every outcome."""
    album = seat.album
    reminder = seat.window.findChild(DrillReminder)
    long_ago = datetime(2025, 10, 3, 9, 0, tzinfo=UTC)
    reminder._remind(ReadBack(long_ago, SetTrial.OPENED, due=True))
    album.take("drill-reminder")
    press(reminder.no)
    screen = seat.go("salon", "screen")
    screen.form.screen.read_back.setText(short_of(ReadBack(long_ago, None, due=True)))
    press(screen.form.screen.drill)
    dialog = seat.front(DrillKit)
    album.take("drill")
    dialog._show(dialog.trying)
    album.take("drill-trying")
    dialog._failed(KitMistyped((3, 11)))
    album.take("drill-mistyped")
    for trial in SetTrial:
        newest = None if trial is SetTrial.NONE_AT_HAND else SET
        former = SET if trial is not SetTrial.NONE_AT_HAND else None
        dialog._drilled(KitDrill(StaffId("0" * 16), trial, newest, former))
        album.take(f"drill-{trial.value}")
    dialog.told.show_broken(BROKEN)
    album.take("drill-broken")
    press(dialog.go)
