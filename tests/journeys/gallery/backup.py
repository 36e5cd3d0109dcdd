"""Pictures of backups: nothing yet, two sticks, one at home, a copy on its way, trouble."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QScrollArea

from salon_vault.backup.model import Outcome, SetName, Shipment
from salon_vault.backup.schedule import Errand
from salon_vault.backup.state import Light, Reason
from salon_vault.checks.model import (
    ChecksState,
    Damage,
    Drill,
    Flaw,
    Integrity,
    Part,
    checks_state_of,
)
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press
from ui.backup.carrier import OnTheWay
from ui.backup.dialogs import StrikeStick, WentHome
from ui.backup.new_stick import NewStick
from ui.backup.screen import BackupsScreen
from ui.moving.steps import MoveSteps
from ui.restore.drill_sheet import PrintDrill, SignedOn
from ui.waiting import Waiting
from ui.words import _


def backups(seat: Seat) -> None:
    """Go from a salon without a stick to two of them, one of which lies at home."""
    carrier = seat.studio.carrier
    screen = seat.go("backups")
    until(screen.form.nothing.isVisible)
    seat.album.take("backups-none")
    for label in ("A", "B"):
        root = seat.studio.vault.with_name(f"STICK {label}")
        root.mkdir()
        seat.studio.sticks.append(root)
        set_up(seat, screen, root)
    shipped(seat, screen, carrier)
    home(seat, screen)
    press(screen.form.leave)
    dialog = seat.front(MoveSteps)
    seat.album.take("backups-move")
    press(dialog.stop)
    checks(seat, screen)
    troubles(seat, screen)


def set_up(seat: Seat, screen: BackupsScreen, root: Path) -> None:
    """Show the window in which a stick is set up, and use it."""
    first = screen.form.nothing.isVisible()
    press(screen.form.nothing.button if first else screen.form.new_stick)
    dialog = seat.front(NewStick)
    seat.studio.carrier.look()
    until(lambda: dialog.drive.place == root)
    seat.album.take(f"backups-new-stick-{dialog.label.text()}")
    press(dialog.go)
    until(lambda: not screen.form.nothing.isVisible())
    seat.settle()


def shipped(seat: Seat, screen: BackupsScreen, carrier) -> None:
    """Show a backup being made and copied, and what the page says afterwards."""
    press(screen.form.back_up)
    waiting = Waiting(screen, seat.line, _("Making a backup on this PC"))
    waiting.dialog.setMaximum(100)
    waiting.dialog.setValue(40)
    waiting.dialog.show()
    seat.album.take("backups-making")
    waiting.over()
    carrier.look_anew()
    until(lambda: carrier.drives and all(each.errand is None for each in carrier.drives))
    until(lambda: all(card.trouble.isHidden() for card in screen.form.cards))
    drive = carrier.drives[0]
    for errand in Errand:
        screen.form.way.show_way(OnTheWay(drive, errand, 40, 100))
        seat.album.take(f"backups-{errand.value.replace('_', '-')}")
    screen.form.way.hide()
    seat.settle()
    screen.refresh()
    seat.settle()
    seat.album.take("backups")


def home(seat: Seat, screen: BackupsScreen) -> None:
    """Show that a stick goes home, and asking before one is removed."""
    press(screen.form.cards[1].home)
    dialog = seat.front(WentHome)
    seat.album.take("backups-went-home")
    press(dialog.go)
    seat.studio.sticks.pop()
    seat.studio.carrier.look()
    until(lambda: any(card.back.isVisible() for card in screen.form.cards))
    until(lambda: len(seat.studio.carrier.drives) == 1)
    seat.settle()
    seat.album.take("backups-one-at-home")
    press(screen.form.cards[0].strike)
    dialog = seat.front(StrikeStick)
    seat.album.take("backups-strike")
    press(dialog.stop)


def checks(seat: Seat, screen: BackupsScreen) -> None:
    """Show trial restores and looks for damage: none yet, well gone, overdue, found wrong."""
    panel = screen.checks
    for name, state in check_states(seat):
        panel.show_state(state)
        screen.form.page.findChild(QScrollArea).ensureWidgetVisible(panel)
        seat.album.take(f"backups-checks-{name}")
        if name == "good":
            press(panel.sheet)
            dialog = seat.front(PrintDrill)
            until(dialog.go.isEnabled)
            seat.album.take("backups-drill-sheet")
            press(dialog.stop)
            press(panel.signed)
            dialog = seat.front(SignedOn)
            seat.album.take("backups-drill-signed")
            press(dialog.stop)
    panel.refresh()
    seat.settle()


def check_states(seat: Seat) -> Iterator[tuple[str, ChecksState]]:
    """Return how the checks may stand."""
    now = seat.studio.clock.now()
    made = SetName("2026-11-20T193005Z_g412_7f3a")
    good, sound = Drill(now, made, "A", 240, 5120, 20), Integrity(now)
    yield "none", checks_state_of((), None, now)
    yield "good", checks_state_of([good], sound, now)
    signed = replace(good, at=now - timedelta(days=40), signed_on=now.date())
    yield "late", checks_state_of([signed], sound, now)
    found = (
        Damage(Part.PAGES, "3"),
        Damage(Part.TABLE, "visit", 812, 830),
        Damage(Part.TABLE, "client_word", 17),
        Damage(Part.BLOB, "K7Q2-9XPD"),
        Damage(Part.LOG, "5118"),
    )
    yield (
        "damaged",
        checks_state_of(
            [replace(good, flaw=Flaw.PHOTO)], Integrity(now, found, made, "B"), now
        ),
    )


def troubles(seat: Seat, screen: BackupsScreen) -> None:
    """Show a stick that was full, and what the owner of another vault is reminded of."""
    (known, *others) = screen.overview.state.sticks
    full = Shipment(known.stick.id, known.newest, Outcome.FULL, seat.studio.clock.now())
    failed = replace(known, failed=True, last=full)
    state = replace(
        screen.overview.state,
        light=Light.YELLOW,
        reason=Reason.LAST_ONE_FAILED,
        sticks=(failed, *others),
    )
    screen.form.show_overview(replace(screen.overview, state=state), seat.studio.carrier.drives)
    seat.window.form.bar.backup.show_state(state)
    reminder = seat.window.backup_reminder
    reminder._wanted = True
    reminder.show_state(replace(state, sticks=()))
    seat.album.take("backups-full")
    press(reminder.no)
    for reason, light in (
        (Reason.NEVER_SHIPPED, Light.RED),
        (Reason.STAGED_LONG_AGO, Light.RED),
        (Reason.SWAP_DUE, Light.YELLOW),
    ):
        old = replace(state, light=light, reason=reason, staged_days=9)
        seat.window.form.bar.backup.show_state(old)
        screen.form.show_overview(replace(screen.overview, state=old), ())
        seat.album.take(f"backups-{reason.value.replace('_', '-')}")
    screen.refresh()
    seat.settle()
