"""Pictures of the emergency folder: proposed, printed, used up, and one of its sheets filed."""

from salon_vault.emergency_folder.use_cases import look_at_folder, view_folder
from tests.journeys.gallery.album import turn_to, until
from tests.journeys.gallery.card import natalia
from tests.journeys.gallery.papers import paper
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import press, type_into
from ui.day.place import DAY_PLACE
from ui.emergency_folder.give import GiveTypedPaper
from ui.emergency_folder.place import FOLDER
from ui.emergency_folder.printed import PrintedRow
from ui.emergency_folder.spoil import VoidBlank
from ui.parts.question import Question
from ui.words import language


def emergency_folder(seat: Seat) -> None:
    """Print a folder, file a sheet of it, throw the rest away, and be reminded."""
    seat.go(FOLDER)
    form = seat.page.form
    until(form.options.print.isEnabled)
    seat.album.take("emergency-folder-before")
    printed = len(seat.asked(view_folder).printed)
    form.printed.show_printed((), None)
    seat.album.take("emergency-folder-none")
    for box in form.numbers.of_sets.values():
        box.choose("1")
    until(form.options.print.isEnabled)
    press(form.options.print)
    until(lambda: len(seat.asked(view_folder).printed) > printed)
    seat.settle()
    seat.album.take("emergency-folder")
    file_one(seat)
    seat.go(FOLDER)
    press(form.printed.spoiled)
    spoiled = seat.front(VoidBlank)
    mistype(seat, spoiled)
    seat.album.take("emergency-folder-spoiled")
    press(spoiled.stop)
    press(seat.page.findChildren(PrintedRow)[0].away)
    question = seat.front(Question)
    seat.album.take("emergency-folder-away")
    press(question.go)
    until(lambda: seat.asked(view_folder).reminder)
    seat.go(DAY_PLACE.name)
    turn_to(seat.page.form, seat.page.form.folder)
    seat.settle()
    seat.album.take("emergency-folder-reminder")


def mistype(seat: Seat, question: GiveTypedPaper | VoidBlank) -> None:
    """Type a code that no paper has, and wait until that is said."""
    type_into(question.code.line, "7KQM-4T2F-9XPD-AAAA")
    press(question.go)
    until(lambda: bool(question.code.line.property("fault")))
    seat.settle()


def file_one(seat: Seat) -> None:
    """File a sheet on a card; a code that no paper has is told first."""
    blank = seat.asked(view_folder).printed[0].blanks[0]
    seat.open_card(natalia(seat))
    press(seat.card.form.giving.button)
    question = seat.front(GiveTypedPaper)
    mistype(seat, question)
    seat.album.take("paper-from-folder")
    question.code.line.clear()
    type_into(question.code.line, blank.code)
    press(question.go)
    until(lambda: seat.asked(view_folder).printed[0].blanks[0].given)
    seat.settle()


def sheets(seat: Seat) -> None:
    """Show the cover, a blank form and a blank slip."""
    wanted = seat.asked(view_folder).wanted
    for document in seat.asked(look_at_folder, wanted, language()):
        paper(seat, f"blank-{document.form}", document)
