"""Pictures of the staff screen, and of what is asked before a login is made or changed."""

from PySide6.QtWidgets import QScrollArea

from salon_vault.key_files.use_cases import KeyFileState
from salon_vault.staff.model import Tier
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press, type_into
from ui.confirm import PasswordAgain
from ui.key_files.own import RELEASE, OwnKeyFile
from ui.key_files.reminder import SecondStickReminder
from ui.own_password import OwnPassword
from ui.parts.new_password import OWN
from ui.staff.dialogs import Rename, Reset, Retier


def staff(seat: Seat) -> None:
    """Show the people and the table of rights."""
    screen = seat.go("staff")
    until(lambda: screen.form.persons)
    seat.album.scroll(screen.findChild(QScrollArea), "staff")


def own_password(seat: Seat) -> None:
    """Show changing the own password, and a wrong old one."""
    screen = seat.go("salon", "screen")
    press(screen.form.screen.password)
    dialog = seat.front(OwnPassword)
    seat.album.take("own-password")
    type_into(dialog.old, "magnolia")
    press(dialog.new.way.button(OWN))
    for line in (dialog.new.own, dialog.new.again):
        type_into(line, "plum-gravel-otter-nine")
    until(dialog.go.isEnabled)
    seat.album.take("own-password-typed")
    press(dialog.go)
    until(dialog.old_field.below.isVisible)
    seat.album.take("own-password-wrong")
    press(dialog.stop)


def logins(seat: Seat) -> None:
    """Show adding, renaming, changing and resetting, and the password once more."""
    screen = seat.go("staff")
    until(lambda: screen.form.persons)
    other = next(row for row in screen.form.persons if row.member.tier is Tier.SPECIALIST)
    press(other.rename)
    rename = seat.front(Rename)
    rename.label.clear()
    press(rename.go)
    until(rename.field.below.isVisible)
    seat.album.take("rename")
    press(rename.stop)
    press(other.retier)
    retier = seat.front(Retier)
    seat.album.take("role-and-keys")
    press(retier.stop)
    press(other.reset)
    reset = seat.front(Reset)
    seat.album.take("reset-password")
    press(reset.go)
    again(seat)
    press(reset.stop)


def key_file(seat: Seat) -> None:
    """Show the key file of the own login: the first stick, the second, and letting go."""
    reminder = seat.window.findChild(SecondStickReminder)
    reminder._remind(KeyFileState(needed=True, copied=False))
    seat.album.take("second-stick-reminder")
    press(reminder.no)
    screen = seat.go("staff")
    press(screen.form.key_file)
    dialog = seat.front(OwnKeyFile)
    seat.settle()
    seat.album.take("key-file")
    dialog.show_state(KeyFileState(needed=True, copied=False))
    seat.album.take("key-file-second-stick")
    dialog.show_state(KeyFileState(needed=True, copied=True))
    press(dialog.way.button(RELEASE))
    seat.album.take("key-file-released")
    press(dialog.stop)


def again(seat: Seat) -> None:
    """Show the password that is asked for once more, and a wrong one."""
    dialog = seat.front(PasswordAgain)
    seat.album.take("password-again")
    type_into(dialog.password, "magnolia")
    press(dialog.go)
    until(dialog.field.below.isVisible)
    seat.album.take("password-again-wrong")
    press(dialog.stop)
