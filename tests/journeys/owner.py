"""The owner's job after hours: give a login, read and verify the log, look at the settings."""

from salon_vault.staff.model import Tier
from tests.journeys.reception import lock, page_of, unlock
from tests.journeys.stage import Scene, Stage, press, press_soon, type_into
from ui.confirm import PasswordAgain
from ui.log.list_model import ROW
from ui.log.rows import Row
from ui.log.screen import LogScreen
from ui.salon.screen import SettingsScreen
from ui.staff.joiner.wizard import Joiner
from ui.staff.screen import StaffScreen

NAME = "Chair 3"


def job(stage: Stage, password: str, typed: str) -> Scene:
    """Add a person, find that in the log, verify the log, and look at the settings."""
    del typed
    yield from unlock(stage, Tier.OWNER, password)
    yield from add_person(stage, password)
    yield from read_log(stage)
    go(stage, "salon")
    yield lambda: isinstance(page_of(stage), SettingsScreen)
    stage.done("looked at the settings", "settings")
    yield from lock(stage)


def add_person(stage: Stage, password: str) -> Scene:
    """Give a stylist a login; the owner's password is asked for again."""
    go(stage, "staff")
    yield lambda: isinstance(page_of(stage), StaffScreen)
    staff = page_of(stage)
    yield lambda: len(staff.form.persons) > 0
    stage.done("looked at the staff", "staff")
    yield from press_soon(staff.form.add)
    yield lambda: bool(staff.findChildren(Joiner))
    joiner = staff.findChildren(Joiner)[-1]
    type_into(joiner.person.label, NAME)
    joiner.person.picker.choice.choose(Tier.SPECIALIST)
    for _step in range(3):
        yield from press_soon(joiner.go)
    yield lambda: bool(joiner.findChildren(PasswordAgain))
    again = joiner.findChildren(PasswordAgain)[-1]
    type_into(again.password, password)
    yield from press_soon(again.go)
    yield joiner.is_done
    yield from press_soon(joiner.go)
    yield lambda: any(row.member.label == NAME for row in staff.form.persons)
    stage.done("gave a login, with the password asked again", "added")


def read_log(stage: Stage) -> Scene:
    """Read what was just done, and verify the whole log."""
    go(stage, "log")
    yield lambda: isinstance(page_of(stage), LogScreen)
    log = page_of(stage)
    yield lambda: log.form.model.rowCount() > 0
    model = log.form.model
    rows = [model.index(number, 0).data(ROW) for number in range(model.rowCount())]
    newest = next(row for row in rows if isinstance(row, Row))
    assert newest.who == "Helena S."
    stage.done("read the log", "log")
    yield from press_soon(log.form.verify)
    yield log.form.found.isVisible
    stage.done("verified the log, layer by layer", "verified")


def go(stage: Stage, place: str) -> None:
    """Press the button of a place on the rail."""
    press(stage.window.form.rail.buttons[place])
