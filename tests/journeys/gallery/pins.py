"""Pictures of the PIN of a shift: allowed, chosen, typed, wrong, and what it leaves closed."""

from salon_vault.staff.model import Tier
from storage.demo import password_of
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat, Studio
from tests.journeys.stage import press, type_into
from ui.confirm import PasswordAgain
from ui.login.pin_page import PinPage
from ui.pins.choose import ChoosePin

PIN, WRONG = "407193", "918240"


def pins(studio: Studio) -> None:
    """Go once round: the owner allows it, reception chooses one, locks, and opens by it."""
    studio.album.begin("pin")
    with studio.seated(Tier.OWNER) as seat:
        allow(seat)
    with studio.seated(Tier.RECEPTION) as seat:
        choose(seat)
    unlock(studio)
    studio.keeper.close()


def allow(seat: Seat) -> None:
    """Tick a role and give the password."""
    page = seat.go("salon", "lock").form.lock
    seat.settle()
    press(page.pins.boxes[Tier.RECEPTION])
    seat.album.take("allow")
    press(page.pins.keep)
    again = seat.front(PasswordAgain)
    type_into(again.password, password_of(Tier.OWNER))
    press(again.go)
    until(lambda: not page.pins.keep.isEnabled())
    seat.settle()


def choose(seat: Seat) -> None:
    """Choose digits: too easy ones, different ones, good ones."""
    note = seat.window.pin_note
    until(note.isVisible)
    seat.album.take("offer")
    press(note.yes)
    dialog = seat.front(ChoosePin)
    type_into(dialog.pin, "240388")
    seat.album.take("choose-date")
    dialog.pin.clear()
    type_into(dialog.pin, PIN)
    type_into(dialog.again, WRONG)
    seat.album.take("choose-different")
    dialog.again.clear()
    type_into(dialog.again, PIN)
    press(dialog.go)
    until(lambda: "PIN" in seat.window.form.bar.lock.words)
    seat.settle()
    seat.album.take("chosen")


def unlock(studio: Studio) -> None:
    """Type a wrong PIN and the right one."""
    album, line = studio.album, studio.line()
    screen = studio.unlock_screen(line)
    press(next(tile for tile in screen.page.tiles if tile.tile.tier is Tier.RECEPTION))
    page = screen.page
    assert isinstance(page, PinPage)
    album.take("pad")
    type_into(page.pin, WRONG)
    until(page.field.below.text)
    album.take("wrong")
    press(page.back)
    album.take("password-instead")
    press(screen.page.pin)
    type_into(screen.page.pin, PIN)
    until(lambda: line.is_open)
    until(screen.form.language.isEnabled)
    studio.take_down(screen)
    with studio.window(line) as seat:
        until(seat.window.pin_note.isVisible)
        seat.settle()
        album.take("opened")
