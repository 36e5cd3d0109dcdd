"""Pictures of scans: what came of them, the tray with its questions, and pages of the card."""

from PIL import Image

from salon_vault.clients.use_cases import find_clients
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.paper.document import Document
from salon_vault.scans.returned import ReturnedPaper
from salon_vault.scans.tray.model import Tray
from salon_vault.scans.tray.use_cases import list_tray
from tests.journeys.gallery.album import until
from tests.journeys.gallery.studio import PRINTER, Seat
from tests.journeys.stage import press, type_into
from tests.scanned import as_pdf, scanned
from ui.scans.give_paper import GivePaper
from ui.scans.result import ScansResult
from ui.words import language

FEW_PAPERS = "kat"
"""A name that several have, as it is typed."""


def scans(seat: Seat) -> None:
    """Bring signed forms back with a page twice, one missing, and one that has no code."""
    tray = seat.go("scans")
    until(lambda: tray.page_rows)
    seat.settle()
    seat.album.take("scans-one")
    tray._show(Tray((), ()))
    seat.album.take("scans-empty")
    stack = as_pdf(seat.studio.new_vault.with_name("scan_0414.pdf"), pages_of(seat))
    tray.bringing.confirm([stack])
    seat.settle()
    seat.album.take("scans-confirm")
    press(tray.bringing.asked.go)
    result = seat.front(ScansResult)
    seat.album.take("scans-result")
    press(result.stop)
    until(lambda: tray.page_rows and tray.paper_rows)
    seat.settle()
    seat.album.take("scans-tray")
    tray.form.show_full(held=12)
    seat.settle()
    seat.album.take("scans-full")
    tray.form.full.hide()
    looked_at(seat, tray)
    given(seat, tray)
    today = seat.go("day")
    until(lambda: today.form.scans.waits)
    if not today.form.scans.isVisible():
        today.form.matters.choose(today.form.scans)
    seat.album.take("scans-today")
    on_card(seat)


def pages_of(seat: Seat) -> list[Image.Image]:
    """
    Print sets for two clients, and return them as they come off the scanner.

    The first form is whole and not signed, of another a page lacks; one came twice, and one
    was cut off above its code.
    """
    one, other = two_clients(seat)
    hair, massage = printed(seat, one, "hair-colour"), printed(seat, other, "massage")
    unsigned = scanned(hair[:1], signed=False)
    lacking = scanned(massage[:1])[:1]
    stray = unsigned[0].crop((0, 0, unsigned[0].width, unsigned[0].height * 3 // 4))
    return [*unsigned, *scanned(hair[1:]), *lacking, unsigned[0], stray]


def two_clients(seat: Seat) -> list[str]:
    """Return two clients of whom there are few papers yet: all of theirs are to be seen."""
    return [line.id for line in seat.asked(find_clients, FEW_PAPERS).lines[:2]]


def printed(seat: Seat, client: str, form_set: str) -> tuple[Document, ...]:
    """Print a set for a client."""
    documents = seat.asked(compose_form_set, client, form_set, language(), "Balayage")
    seat.asked(print_papers, client, documents, PRINTER, 1)
    return documents


def looked_at(seat: Seat, tray) -> None:
    """Show a page that waits, and why one is thrown away."""
    press(tray.page_rows[0].thumb)
    until(tray.leaves.sheet.pixmap)
    seat.album.take("scans-page")
    tray.leaves.accept()
    press(tray.page_rows[0].throw)
    seat.settle()
    seat.album.take("scans-throw-away")
    press(tray.answering.asked.stop)


def given(seat: Seat, tray) -> None:
    """Show to whom a page without code is given, and a blank form."""
    row = next(row for row in tray.page_rows if row.choose is not None)
    press(row.choose)
    dialog = tray.answering.asked
    type_into(dialog.whose.text, "nat")
    until(lambda: dialog.whose.shown)
    seat.settle()
    seat.album.take("scans-whose")
    dialog.whose.text.clear()
    type_into(dialog.whose.text, FEW_PAPERS)
    until(lambda: len(dialog.whose.shown) > 1 and dialog.whose.shown[0].go.isVisible())
    press(dialog.whose.shown[0].go)
    until(lambda: dialog.offered)
    seat.settle()
    seat.album.take("scans-where")
    press(dialog.stop)
    paper: ReturnedPaper = seat.asked(list_tray).papers[0]
    blank = GivePaper(seat.window, seat.line, paper.code, "")
    blank.open()
    seat.settle()
    seat.album.take("scans-blank")
    press(blank.stop)


def on_card(seat: Seat) -> None:
    """Show on the card what came back, and its pages."""
    seat.open_card(two_clients(seat)[0])
    panel = seat.card.form.papers
    until(lambda: panel.scans.shown)
    seat.settle()
    button = next(iter(panel.scans.shown.values()))
    seat.card.form.pages.currentWidget().ensureWidgetVisible(button)
    seat.album.take("scans-on-card")
    press(button)
    until(lambda: panel.scans.leaves and panel.scans.leaves.sheet.pixmap())
    seat.album.take("scans-pages")
    press(panel.scans.leaves.wrong)
    seat.settle()
    seat.album.take("scans-wrong-paper")
    press(panel.scans.leaves.question.stop)
    panel.scans.leaves.accept()
