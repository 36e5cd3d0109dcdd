"""Pictures of visits: begun, under way, closed, recorded afterwards, and against a stop."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.clearance.model import Weight
from salon_vault.clearance.override import Override, new_override_id
from salon_vault.clock import day_of
from salon_vault.contraindications.sets.shipped import shipped
from salon_vault.contraindications.sets.use_cases import adopt_set, put_out_of_force
from salon_vault.stops.model import Overridden
from salon_vault.treatments.model import Kind
from salon_vault.treatments.use_cases import list_treatments
from tests.journeys.gallery.album import until
from tests.journeys.gallery.card import natalia
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press, type_into
from ui.station_slip.print_slip import PrintSlip
from ui.stops.notes import OwnStopsNote, StopsNote
from ui.stops.seen import Seen


def of_kind(seat: Seat, kind: Kind):
    """Return the first treatment of a kind on the salon's list."""
    return next(each for each in seat.asked(list_treatments) if each.kind is kind)


def visits(seat: Seat) -> None:
    """Show a visit from start to close, and typing one afterwards."""
    under_way(seat)
    afterwards(seat)


def under_way(seat: Seat) -> None:
    """Begin a visit from the list, do more on it, close it, and take all of it out again."""
    seat.open_card(natalia(seat))
    panel = seat.card.form.visits
    press(seat.card.form.header.form.visit)
    name = of_kind(seat, Kind.HAIR_CARE).name
    seat.window.activateWindow()
    until(seat.window.isActiveWindow)
    line = panel.beginning.picker.line
    line.insert(name[:3])
    line.textEdited.emit(name[:3])
    seat.album.take("visit-begin")
    QTest.keyClick(line, Qt.Key.Key_Return)
    line.setText("Tea and talk")
    press(panel.beginning.keep)
    seat.settle()
    seat.album.take("visit-kind")
    line.clear()
    press(panel.beginning.keep)
    until(lambda: panel.under_way.strips)
    seat.settle()
    seat.album.take("visit-under-way")
    press(panel.under_way.strips[0].slip)
    slip = seat.front(PrintSlip)
    until(slip.where.printer.isVisible)
    seat.album.take("station-slip")
    slip.reject()
    press(panel.under_way.strips[0].more)
    seat.settle()
    seat.album.take("visit-more")
    press(panel.under_way.strips[0].close_it)
    press(panel.entry.used_list.add)
    type_into(panel.entry.used_list._rows[0].product, "Aurea Cream 6/0")
    type_into(panel.entry.used_list._rows[0].lot, "L-4711")
    type_into(panel.entry.note_area, "Left side lifts faster")
    seat.settle()
    seat.album.take("visit-close")
    press(panel.entry.keep)
    until(lambda: not panel.under_way.strips)
    seat.settle()
    seat.album.take("visit-closed")
    panel.change(panel._visits[0])
    press(panel.entry.remove)
    seat.settle()


def afterwards(seat: Seat) -> None:
    """Show what is wrong with a visit, and putting one right."""
    panel = seat.card.form.visits
    press(panel.add)
    seat.settle()
    type_into(panel.entry.price_line, "a lot")
    press(panel.entry.keep)
    seat.album.take("visit-new")
    press(panel.entry.stop)
    panel.change(panel._visits[0])
    seat.settle()
    seat.album.take("visit-change")
    press(panel.entry.remove)
    until(seat.window.toast.isVisible)
    seat.settle()
    seat.album.take("visit-removed")
    seat.window.toast.undo()
    seat.settle()


def stops(seat: Seat) -> None:
    """Have a stop in the way, record what was done all the same, and see it as the owner."""
    kind = Kind.HAIR_COLOUR
    adopted = seat.asked(adopt_set, replace(shipped(kind), unasked=Weight.STOP), 0)
    colour = of_kind(seat, kind)
    seat.open_card(natalia(seat))
    panel = seat.card.form.visits
    press(seat.card.form.header.form.visit)
    panel.beginning.picker.line.setText(colour.name)
    press(panel.beginning.keep)
    until(panel.beginning.stopped.isVisible)
    seat.settle()
    seat.album.take("visit-stopped")
    press(panel.beginning.record)
    until(panel.entry.standing.isVisible)
    press(panel.entry.keep)
    seat.settle()
    seat.album.scroll(seat.card.form.pages.currentWidget(), "visit-all-the-same")
    type_into(panel.entry.standing.why_line, "Asked on paper, the sheet is at the accountant's")
    press(panel.entry.keep)
    until(lambda: panel.entry is None)
    seat.settle()
    seat.album.take("visit-against")
    seat.asked(put_out_of_force, kind, adopted.questions.version)
    seen(seat)
    allowed(seat)


def seen(seat: Seat) -> None:
    """Have the owner see what was done against a stop, beginning with the strips at login."""
    strips = [seat.window.findChild(kind) for kind in (StopsNote, OwnStopsNote)]
    strips[0].tell_done(1)
    strips[0].tell_overridden(1)
    strips[1]._tell(seat.card.form.visits._visits[:1])
    seat.album.take("stops-notes")
    for strip in strips:
        strip.hide()
    inbox = seat.go("inbox")
    until(inbox.form.stops.isVisible)
    seat.settle()
    seat.album.take("stops")
    press(inbox.form.stops.shown[0].seen)
    question = seat.front(Seen)
    press(question.go)
    until(question.field.below.isVisible)
    seat.settle()
    seat.album.take("stops-seen")
    type_into(question.word, "OK")
    press(question.go)
    until(inbox.form.stops.isHidden)
    seat.settle()


def allowed(seat: Seat) -> None:
    """Show what somebody allowed against a stop: to the owner, and on the card."""
    client, colour = natalia(seat), of_kind(seat, Kind.HAIR_COLOUR)
    covers = frozenset({"patch_test:no_test", "answers:not_asked"})
    at = datetime.now(UTC)
    made = Override(new_override_id(), client, colour.id, day_of(at), covers, "Tomasz", at)
    inbox = seat.go("inbox")
    told = Overridden(made, "Natalia Wrona", colour.name, "Ewa", "Her doctor is on the phone")
    inbox.form.overridden.show_waiting([told])
    seat.settle()
    seat.album.take("overridden")
    inbox.form.overridden.show_waiting([])
    seat.open_card(client)
    seat.card.form.overrides._show([made])
    seat.settle()
    page = seat.card.form.pages.currentWidget()
    page.ensureWidgetVisible(seat.card.form.overrides)
    seat.album.take("card-overridden")
