"""Pictures of papers once they are printed: not back, noted, in a box, added to."""

from dataclasses import replace
from datetime import timedelta

from salon_vault.consents.model import Outcome
from salon_vault.consents.tracking.use_cases import list_not_back
from salon_vault.treatments.model import Kind
from salon_vault.visits.begun.use_cases import begin_visit
from salon_vault.visits.use_cases import remove_visit
from tests.journeys.gallery.album import turn_to, until
from tests.journeys.gallery.card import natalia
from tests.journeys.gallery.studio import Seat
from tests.journeys.gallery.visits import of_kind
from tests.journeys.stage import press, type_into
from ui.card.papers.addendum import AddendumQuestion
from ui.card.papers.row import PaperRow
from ui.card.visits.print_now import PrintNow
from ui.card.visits.unsigned import UnsignedForms
from ui.consents.tracking.question import NoteOutcome
from ui.parts.reason import Reason


def tracking(seat: Seat) -> None:
    """Go through the evening of the papers that were printed by day."""
    closing(seat)
    on_today(seat)
    page(seat)
    on_card(seat)


def closing(seat: Seat) -> None:
    """Show what is asked before a visit closes whose forms are out or were never printed."""
    client = natalia(seat)
    seat.open_card(client)
    panel = seat.card.form.visits
    kinds = (Kind.HAIR_COLOUR, Kind.FACIAL)
    visit = seat.asked(begin_visit, client, [of_kind(seat, kind).id for kind in kinds])
    until(lambda: panel.under_way.strips)
    press(panel.under_way.strips[0].close_it)
    press(panel.entry.keep)
    question = seat.front(UnsignedForms)
    seat.album.take("visit-unsigned")
    for (_of, fields), outcome in zip(
        question.answers, (Outcome.SIGNED, Outcome.REFUSED), strict=False
    ):
        fields.outcome.choose(outcome.value)
    press(question.go)
    until(lambda: question.findChildren(type(question.field))[0].below.isVisible)
    seat.settle()
    seat.album.take("visit-unsigned-answered")
    print_now(seat, question)
    press(question.stop)
    press(panel.entry.stop)
    seat.asked(remove_visit, visit.id)
    seat.settle()


def print_now(seat: Seat, question: UnsignedForms) -> None:
    """Show a form that is printed while the visit is being closed, and what it asks then."""
    press(next(iter(question.never.values())).go)
    asking = seat.front(PrintNow)
    until(asking.go.isEnabled)
    seat.settle()
    seat.album.take("visit-print-now")
    answers = len(question.answers)
    press(asking.go)
    until(lambda: len(question.answers) > answers)
    seat.settle()
    seat.album.take("visit-printed-now")


def on_today(seat: Seat) -> None:
    """Show the sheet below the day list."""
    screen = seat.go("day")
    panel = screen.form.not_back
    earlier = timedelta(days=2)
    out = seat.asked(list_not_back)
    panel.show_waiting([replace(each, made_at=each.made_at - earlier) for each in out])
    turn_to(screen.form, panel)
    seat.settle()
    seat.album.take("day-papers-not-back")


def page(seat: Seat) -> None:
    """Show all papers that are out, one by its code, every outcome, and the box."""
    screen = seat.go("papers")
    seat.album.take("papers")
    first = screen.form.out.shown[0]
    first.setFocus()
    press(screen.form.all)
    type_into(screen.form.search, first.paper.code[:4])
    screen.form.search.returnPressed.emit()
    until(lambda: screen.form.found.isVisible() and screen.form.found.shown)
    seat.settle()
    seat.album.take("papers-by-code")
    press(first.buttons[1])
    question = seat.front(NoteOutcome)
    for outcome in (Outcome.SIGNED, Outcome.REFUSED, Outcome.NOT_NEEDED, Outcome.WILL_BRING):
        question.fields.outcome.choose(outcome.value)
        seat.settle()
        seat.album.take(f"paper-{outcome.value}")
    question.reject()
    press(screen.form.new_box)
    until(seat.window.toast.isVisible)
    seat.settle()
    seat.album.take("papers-new-box")
    hers = [row for row in screen.form.out.shown if row.paper.client == natalia(seat)]
    for row in hers:  # the pictures that follow are of papers she has not signed
        row.tick.setChecked(False)
    press(screen.form.put)
    until(lambda: len(screen.form.out.shown) == len(hers))
    screen._show([])
    seat.album.take("papers-all-back")


def on_card(seat: Seat) -> None:
    """Show a signed paper on the card, an addendum, and taking the note back."""
    seat.open_card(natalia(seat))
    press(next(row for row in _rows(seat) if row.signed.isVisible()).signed)
    until(lambda: any(row.take_back.isVisible() for row in _rows(seat)))
    signed = next(row for row in _rows(seat) if row.take_back.isVisible())
    press(signed.add)
    question = seat.front(AddendumQuestion)
    type_into(question.text, "Called in the evening: a little red behind the ears")
    seat.album.take("paper-addendum")
    press(question.go)
    seat.settle()
    seat.album.scroll(seat.card.form.pages.currentWidget(), "card-papers")
    press(next(row for row in _rows(seat) if row.take_back.isVisible()).take_back)
    asking = seat.front(Reason)
    type_into(asking.reason, "Another client's paper")
    seat.album.take("paper-take-back")
    press(asking.go)
    until(lambda: not any(row.take_back.isVisible() for row in _rows(seat)))
    seat.settle()


def _rows(seat: Seat) -> list[PaperRow]:
    return [row for row in seat.card.findChildren(PaperRow) if row.isVisible()]
