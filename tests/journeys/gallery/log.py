"""Pictures of the log: the list, entries of every kind, and what verifying it finds."""

from datetime import UTC, datetime, timedelta

from salon_vault.backup.model import SetName
from salon_vault.checks.model import Damage, Drill, Flaw, Integrity, Part
from salon_vault.compartments import Sealed
from salon_vault.log.anchor import Comparison, LastSlip, Verdict
from salon_vault.log.model import Fault, Layer, Verification
from tests.journeys.gallery.album import until
from tests.journeys.gallery.card import natalia
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press
from ui.log.anchor_dialog import CheckAnchor
from ui.log.list_model import ROW
from ui.log.put_back import PutBack
from ui.log.rows import Row
from ui.log.screen import LogScreen
from ui.log.slip_dialog import PrintSlip
from ui.log.slip_reminder import SlipReminder
from ui.log.watch import LogWatch
from ui.parts.scrolled import Scrolled
from ui.restore.check_watch import CheckWatch
from ui.waiting import Waiting
from ui.words import _

FAULTS = tuple(Fault(40 + 7 * number, layer) for number, layer in enumerate(Layer))
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
GOOD = SetName("2026-11-20T193005Z_g412_7f3a")
DAMAGED = Integrity(
    NOW, (Damage(Part.TABLE, "client", 230, 240), Damage(Part.BLOB, "7KQM")), GOOD
)
NOT_OPENED = Drill(NOW, GOOD, "A", flaw=Flaw.DAMAGED)

FOUND = Verification(entries=312, head=b"", layers=tuple(Layer), faults=FAULTS)


def log(seat: Seat) -> None:
    """Show the log, narrowed to each kind, and the entry that says most of each."""
    screen = seat.go("log")
    until(screen.form.model.rowCount)
    seat.album.take("log")
    for number in range(screen.form.kind.count()):
        screen.form.kind.setCurrentIndex(number)
        seat.settle()
        choose_fullest(screen)
        seat.settle()
        seat.album.take(f"log-{screen.form.kind.key or 'all'}")
    screen.form.kind.setCurrentIndex(0)
    screen.form.span.choice.choose("own")
    seat.settle()
    seat.album.take("log-days")
    screen.form.span.choice.choose("all")
    seat.settle()


def anchors(seat: Seat) -> None:
    """Show the anchor's window with each verdict, the slip's, and the strip of a put back."""
    screen = seat.go("log")
    press(screen.form.anchor)
    checking = screen.findChild(CheckAnchor)
    for verdict in Verdict:
        checking._show(Comparison(verdict, 214, 180))
        seat.settle()
        seat.album.take(f"anchor-{verdict}")
    checking.reject()
    press(screen.form.slip)
    seat.settle()
    seat.album.take("slip")
    screen.findChild(PrintSlip).reject()
    reminder = seat.window.findChild(SlipReminder)
    reminder._remind(LastSlip(NOW - timedelta(days=9), due=True))
    seat.album.take("slip-reminder")
    press(reminder.no)
    strip = seat.window.findChild(PutBack)
    strip._warn(Comparison(Verdict.OLDER, 214, 180))
    seat.album.take("put-back")
    press(strip.no)


def choose_fullest(screen: LogScreen) -> None:
    """Open the entry that holds the most details."""
    model = screen.form.model
    indexes = [model.index(number, 0) for number in range(model.rowCount())]
    rows = [index for index in indexes if isinstance(index.data(ROW), Row)]
    if rows:
        screen.form.entries.setCurrentIndex(max(rows, key=lambda index: size(index.data(ROW))))


def size(row: Row) -> tuple[int, int]:
    """Return how much the detail of an entry has to show."""
    detail = row.line.detail
    facts = 0 if detail is None or isinstance(detail, Sealed) else len(detail)
    return facts, len(row.line.entry.touches)


def verified(seat: Seat) -> None:
    """Show verifying: while it goes on, a log that holds, and one that does not."""
    screen = seat.go("log")
    waiting = Waiting(screen, seat.line, _("Verifying the log"))
    waiting.dialog.setMaximum(312)
    waiting.dialog.setValue(120)
    waiting.dialog.show()
    seat.album.take("verifying")
    waiting.over()
    press(screen.form.verify)
    until(screen.form.found.isVisible)
    seat.settle()
    seat.album.take("verified")
    screen.form.found.show_result(FOUND)
    seat.settle()
    seat.album.scroll(screen.form.found.findChild(Scrolled), "verified-faults")
    press(screen.form.found.close_it)
    watch = seat.window.findChild(LogWatch)
    watch._found(FOUND)
    seat.album.take("log-watch")
    press(watch.no)
    checks = seat.window.findChild(CheckWatch)
    checks._looked(DAMAGED, None)
    seat.album.take("check-watch-damaged")
    press(checks.no)
    checks._tried(NOT_OPENED)
    seat.album.take("check-watch-backup")
    press(checks.no)


def of_one_card(seat: Seat) -> None:
    """Show the entries about one card only."""
    screen = seat.go("log", natalia(seat))
    until(screen.form.one_card.isVisible)
    seat.album.take("log-of-one-card")
    screen.show_all()
    seat.settle()
