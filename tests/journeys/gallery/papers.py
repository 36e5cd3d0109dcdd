"""Pictures of printing: the preview, a PC without a printer, printing again, the papers."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtPdf import QPdfDocument

from salon_vault.clock import day_of
from salon_vault.consents.library import library
from salon_vault.consents.use_cases import compose_form_set
from salon_vault.day_sheet.use_cases import view_day_sheet
from salon_vault.door import Kit
from salon_vault.notices.use_cases import compose_notice, notice_state
from salon_vault.paper.document import Document
from salon_vault.paper.kit_sheet import kit_document
from salon_vault.paper.pdf import render
from tests.journeys.gallery.album import until
from tests.journeys.gallery.card import natalia
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import has_ink, press
from ui.card.papers.again import PrintAgain
from ui.card.papers.row import PaperRow
from ui.words import language

WIDE = 900
"""Pixels across a page of paper."""
KIT = Kit(tuple(f"AB{n:02}" for n in range(10, 28)), "K7QM")


def consent(seat: Seat, *, prints: bool) -> None:
    """Show the preview of every paper of a set, and send them to the printer."""
    screen = seat.go("consents", natalia(seat))
    options, sheet = screen.form.options, screen.form.sheet
    until(lambda: options.save.isEnabled() or sheet.trouble.isVisible())
    if sheet.trouble.isVisible():  # all that the visit needs is signed by now
        seat.album.take("consent-nothing-due")
        screen.form.set.choose("hair-colour")
        until(options.save.isEnabled)
    for number in range(screen.form.sheet.tabs.count()):
        screen.form.sheet.tabs.setCurrentIndex(number)
        until(lambda: has_ink(screen.form.sheet.view))
        seat.album.take(f"consent-{number + 1}")
    screen.form.treatment.setText("\u2603 \U0001f487")
    screen._compose()
    until(screen.form.sheet.trouble.isVisible)
    seat.album.take("consent-no-such-character")
    screen.form.treatment.setText("Balayage")
    screen._compose()
    until(screen.form.options.print.isEnabled)
    if prints:
        press(screen.form.options.print)
        until(seat.window.toast.isVisible)
        seat.settle()
        seat.album.take("consent-printed")


def no_printer(seat: Seat) -> None:
    """Show printing on a PC without a printer, and without a client."""
    names, seat.studio.printer.names = seat.studio.printer.names, ()
    seat.go("consents", natalia(seat))
    until(lambda: has_ink(seat.page.form.sheet.view))
    seat.album.take("consent-no-printer")
    seat.studio.printer.names = names
    seat.go("consents")
    seat.album.take("consent-nobody")


def again(seat: Seat) -> None:
    """Show the question for a printer before a paper comes out again."""
    seat.open_card(natalia(seat))
    row = next(row for row in seat.card.findChildren(PaperRow) if row.again.isEnabled())
    press(row.again)
    dialog = seat.front(PrintAgain)
    seat.album.take("print-again")
    dialog._offer(())
    seat.album.take("print-again-no-printer")
    press(dialog.stop)


def sheets(seat: Seat) -> None:
    """Show the papers themselves, page by page: forms, notice, recovery kit."""
    client = natalia(seat)
    for form_set in library().sets:
        for document in seat.asked(compose_form_set, client, form_set, language(), "Balayage"):
            if document.language == language():  # beside it lies the one in the law's language
                paper(seat, document.form, document)
    for tongue in seat.asked(notice_state).languages:
        paper(seat, f"notice-{tongue}", seat.asked(compose_notice, tongue))
    now = seat.studio.clock.now()
    sheet = seat.asked(view_day_sheet, day_of(now), language())
    paper(seat, "day-sheet", sheet)
    paper(seat, "kit", kit_document(KIT, "Studio Magnolia", language(), now))


def paper(seat: Seat, name: str, document: Document) -> None:
    """Put all pages of a paper on one picture."""
    buffer, drawn = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(render(document)))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    drawn.load(buffer)
    pages = []
    for number in range(drawn.pageCount()):
        points = drawn.pagePointSize(number)
        page = QPixmap(QSize(WIDE, round(WIDE * points.height() / points.width())))
        page.fill(QColor("white"))
        painter = QPainter(page)
        painter.drawImage(0, 0, drawn.render(number, page.size()))
        painter.end()
        pages.append(page)
    drawn.close()
    seat.album.paste(f"paper-{name}", pages, columns=len(pages))
