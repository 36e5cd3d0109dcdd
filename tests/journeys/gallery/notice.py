"""Pictures of the privacy notice: what it lacks, how it reads, and the hand-over."""

from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import has_ink, press
from ui.notices.check import CheckFact


def gaps(seat: Seat) -> None:
    """Show what a notice lacks, and a check of every point of law."""
    screen = seat.go("notices")
    until(lambda: screen.form.gaps.buttons)
    seat.album.scroll(screen.form.stack.currentWidget(), "notice-gaps")
    for name, button in screen.form.gaps.buttons.items():
        if name not in {"salon", "outside"} and button.isEnabled():
            check(seat, name, screen)


def check(seat: Seat, fact: str, screen) -> None:
    """Show the window in which somebody records a check."""
    screen.form.gaps.checking.emit(fact)
    dialog = seat.front(CheckFact)
    seat.album.take(f"check-{fact.replace('.', '-').replace('_', '-')}")
    if fact == next(
        name for name in screen.form.gaps.buttons if name not in {"salon", "outside"}
    ):
        press(dialog.go)
        until(dialog.field.below.isVisible)
        seat.album.take("check-nobody-named")
    press(dialog.stop)


def notice(seat: Seat) -> None:
    """Show the notice by itself, in every language it has."""
    screen = seat.go("notices")
    language = screen.form.sheet.language
    for number in range(language.count()):
        language.setCurrentIndex(number)
        until(screen.form.options.print.isEnabled)
        until(lambda: has_ink(screen.form.sheet.view))
        seat.album.take(f"notice-{language.key}")


def hand_over(seat: Seat, client: str) -> None:
    """Show the hand-over to a client, and what the card says of it afterwards."""
    screen = seat.go("notices", client)
    until(screen.form.hand_over.isVisible)
    until(lambda: has_ink(screen.form.sheet.view))
    seat.settle()
    seat.album.take("hand-over")
    choice = screen.form.hand_over.how
    choice.showPopup()
    seat.album.take("hand-over-how")
    choice.hidePopup()
    press(screen.form.hand_over.record)
    until(lambda: seat.page is seat.clients)
    seat.settle()
    seat.album.take("handed-over")
