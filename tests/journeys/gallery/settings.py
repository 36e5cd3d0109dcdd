"""Pictures of the settings, page by page, and of the twelve questions with their details."""

from salon_vault.salon.model import Where
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press, type_into
from ui.keys.change import ChangeKeys
from ui.keys.offer import offer_after_kit, offer_after_password
from ui.salon.form import NAMES


def settings(seat: Seat) -> None:
    """Show every page of the settings, down to its foot."""
    screen = seat.go("salon")
    for name in NAMES:
        screen.form.show_page(name)
        until(lambda name=name: name in screen.form.pages)
        seat.settle()
        seat.album.scroll(screen.form.stack.currentWidget(), f"settings-{name}")


def details(seat: Seat) -> None:
    """Show a question whose answer is another country, with nothing and with all filled in."""
    screen = seat.go("salon", "outside")
    row = next(iter(screen.form.outside.rows.values()))
    press(row.where.button(Where.OUTSIDE))
    row.details.name.clear()
    seat.album.take("outside-empty")
    type_into(row.details.name, "Cloud Booking Ltd")
    type_into(row.details.country, "United Kingdom")
    type_into(row.details.safeguard, "Adequacy decision (EU) 2021/1772")
    until(lambda: not (screen._unsaved or screen._saving))
    seat.settle()
    seat.album.take("outside-filled-in")


def keys(seat: Seat) -> None:
    """Show why the keys of the vault are changed."""
    screen = seat.go("salon", "screen")
    press(screen.form.pages["screen"].keys)
    dialog = seat.front(ChangeKeys)
    type_into(dialog.reason, "The laptop was stolen from the car")
    seat.album.take("change-keys")
    press(dialog.stop)
    for name, offer in (("kit", offer_after_kit), ("password", offer_after_password)):
        offer(seat.window, seat.line)
        dialog = seat.front(ChangeKeys)
        seat.album.take(f"change-keys-after-{name}")
        press(dialog.stop)


def opening_hours(seat: Seat) -> None:
    """Show the salon's week, before it is kept and afterwards."""
    screen = seat.go("salon", "salon")
    hours = screen.form.facts.hours
    hours.editor.kept.setChecked(True)
    sheet = screen.form.stack.currentWidget()
    sheet.ensureWidgetVisible(hours.keep)
    seat.album.take("opening-hours")
    press(hours.keep)
    until(lambda: hours._kept is not None)
    seat.settle()
    seat.album.take("opening-hours-saved")
    sheet.verticalScrollBar().setValue(0)


def faults(seat: Seat) -> None:
    """Show a salon without a name, and the list of laws."""
    screen = seat.go("salon", "salon")
    line = screen.form.facts.lines["name"]
    kept = line.text()
    line.clear()
    type_into(line, " ")
    until(screen.form.facts.fields["name"].below.isVisible)
    seat.album.take("settings-no-name")
    line.clear()
    type_into(line, kept)
    until(lambda: not (screen._unsaved or screen._saving))
    screen.form.facts.law.showPopup()
    seat.album.take("settings-laws")
    screen.form.facts.law.hidePopup()
