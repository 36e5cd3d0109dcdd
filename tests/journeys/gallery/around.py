"""Pictures of what may stand over any screen: commands, help, curtain, the mistake box."""

from tests.journeys.gallery.album import until
from tests.journeys.gallery.card import natalia
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import type_into
from ui.crash import CrashBox, report_of


def commands(seat: Seat) -> None:
    """Show the sheet of commands, empty and while a client is looked for."""
    seat.open_card(natalia(seat))
    finder = seat.window.finder
    seat.window.show_commands()
    seat.album.take("commands")
    type_into(finder.field, "kre")
    until(lambda: finder._clients)
    seat.album.take("commands-client")
    finder.go()


def helps(seat: Seat) -> None:
    """Show the help of every place."""
    for place in seat.window.places:
        seat.go(place.name)
        seat.window.show_help()
        seat.album.take(f"help-{place.name}")
        seat.window.help.go()


def curtain(seat: Seat) -> None:
    """Show the hidden screen, and the last seconds before the lock."""
    seat.go("clients")
    seat.window.hide_screen()
    seat.album.take("curtain")
    seat.window.curtain.open()
    seat.window.form.bar.lock.count_down(9, 180)
    seat.album.take("nearly-locked")
    seat.window.form.bar.lock.count_down(180, 180)


def mistake(seat: Seat) -> None:
    """Show the box for a mistake of the program's own."""
    try:
        natalia(seat).no_such_thing  # noqa: B018 - the mistake
    except AttributeError as error:
        box = CrashBox(report_of(error))
    box.show()
    seat.album.take("mistake")
    box.close()
