"""Pictures of first logins: the page that a slip leads to, and a login lost in a restore."""

from dataclasses import replace

from PySide6.QtWidgets import QScrollArea

from salon_vault.errors import WrongPassword
from salon_vault.slips.model import FirstLogins, Slip, last_day
from salon_vault.staff.model import Tier
from storage.demo import password_of
from storage.door import VaultDoor
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat, Studio
from tests.journeys.stage import press, type_into
from ui.dates import today
from ui.idle import Idle
from ui.lock import Lock
from ui.parts.new_password import OWN
from ui.slips.enrol import EnrolLost
from ui.slips.first_password import FirstPassword
from ui.slips.note import LostLoginsNote, lost_in_words

LABEL, WORDS = "Chair 4", "otter-lantern-plum-nine-gravel"


def lost_logins(seat: Seat) -> None:
    """Show the list after a restore, and a login that is set up again."""
    screen = seat.go("staff")
    until(lambda: screen.form.persons)
    here = [one for one in screen._members if one.active]
    members = [replace(one, active=one.tier is Tier.OWNER) for one in here]
    lost = frozenset(one.id for one in members if not (one.active or one.spare))
    screen._know(FirstLogins({screen.line.member.id: Slip(today())}, lost))
    screen._show(members)
    note = seat.window.findChild(LostLoginsNote)
    note.ask(lost_in_words(len(lost)))
    seat.album.take("lost-logins")
    press(next(row for row in screen.form.persons if row.is_lost).again)
    dialog = seat.front(EnrolLost)
    seat.album.take("set-up-again")
    press(dialog.stop)
    note.hide()
    screen.refresh()
    seat.settle()


def slips(studio: Studio) -> None:
    """Come in with a slip, and choose a password."""
    album, line = studio.album, studio.line()
    album.begin("slip")
    give(studio)
    unlock = studio.unlock_screen(line)
    page = unlock.page
    press(next(tile for tile in page.tiles if tile.tile.label == LABEL))
    type_into(page.password, WORDS)
    press(page.unlock)
    until(lambda: line.is_open)
    until(unlock.form.language.isEnabled)
    studio.take_down(unlock)
    lock = Lock(line, lambda: None, studio.application)
    first = FirstPassword(line, Idle(lambda: 0.0, studio.application), lock)
    first.form.lock.count_down(180, 180)
    studio.put_up(first)
    choose(studio, first)
    studio.take_down(first)
    line.hang_up(10)


def choose(studio: Studio, first: FirstPassword) -> None:
    """Show the page as it comes up, with a password typed, and with a wrong slip."""
    album, sheet = studio.album, first.findChild(QScrollArea)
    album.scroll(sheet, "first-password")
    type_into(first.fields.old, WORDS)
    press(first.fields.new.way.button(OWN))
    for line in (first.fields.new.own, first.fields.new.again):
        type_into(line, "plum-gravel-otter-nine")
    until(first.form.go.isEnabled)
    album.scroll(sheet, "first-password-typed")
    first._failed(WrongPassword())
    album.scroll(sheet, "first-password-wrong")
    first._wait(waiting=True)
    album.take("first-password-waits")
    first._wait(waiting=False)
    first.hide_screen()
    album.take("first-password-hidden")


def give(studio: Studio) -> None:
    """Have the owner give somebody a login with a slip."""
    door = VaultDoor(studio.vault, clock=studio.clock)
    owner = next(tile for tile in door.people() if tile.tier is Tier.OWNER and not tile.spare)
    vault = door.unlock(owner.id, password_of(Tier.OWNER))
    slip = Slip(last_day(today()))
    vault.roster.add(LABEL, Tier.SPECIALIST, frozenset(), WORDS, slip=slip)
    vault.close()
