"""Pictures of what a client agrees to: ticks on paper, answers, withdrawing."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QScrollArea

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.asked import AskedOnPaper, AskedRow
from salon_vault.consent_register.model import Said
from salon_vault.consent_register.on_paper.use_cases import view_asked
from salon_vault.consent_register.purposes import NEWS, Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.consents.model import Outcome, Paper
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.consents.use_cases import compose_form_set, print_papers
from tests.journeys.gallery.album import turn_to, until
from tests.journeys.gallery.card import natalia
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import has_ink, press
from ui.card.form import OVERVIEW
from ui.consent_register.answers import YES, Answers
from ui.consent_register.history import AnswerHistory
from ui.consent_register.receipt import ReceiptPreview
from ui.consent_register.register_form import FORMS
from ui.consent_register.register_out import PrintRegister, SaveRegister
from ui.consent_register.ticks import TicksOnPaper
from ui.consent_register.validity import EditValidity
from ui.consent_register.withdrawn import Withdrawn

OWN_WORDS = AskedOnPaper(
    (AskedRow(Purpose.MAIL, "Możecie do mnie pisać mailem", "E-mailem"),), (Purpose.SMS,)
)
"""A paper whose wording asks in other words, and has a row that nobody can name."""


def consents(seat: Seat) -> None:
    """Go from a signed paper to a withdrawal with its receipt."""
    client = natalia(seat)
    paper = _signed(seat, client)
    day = seat.go("day")
    turn_to(day.form, day.form.unread)
    seat.settle()
    seat.album.take("consents-ticks-wait")
    seat.open_card(client)
    seat.card.form.tabs.setCurrentIndex(OVERVIEW)
    panel = seat.card.form.consents
    until(panel.unread.isVisible)
    press(panel.read)
    _take_and_close(seat, TicksOnPaper, "consents-ticks")
    TicksOnPaper(seat.window, seat.line, paper, client, OWN_WORDS).open()
    _take_and_close(seat, TicksOnPaper, "consents-ticks-own-words")
    _overtaken(seat, client)
    press(panel.record)
    answers = seat.front(Answers)
    answers.groups.choose("news")
    for each in NEWS[:2]:
        answers.answers[each].button(YES).click()
    seat.album.take("consents-answers")
    press(answers.go)
    seat.asked(record_consents, client, {Purpose.HEALTH: True, Purpose.WEBSITE: False})
    until(lambda: len(panel.shown) >= 3)
    seat.settle()
    seat.album.take("consents-panel")
    _day_decides(seat, client, paper)
    press(panel.shown[0].history)
    _take_and_close(seat, AnswerHistory, "consents-all-answers")
    press(panel.shown[0].withdraw)
    withdrawn = seat.front(Withdrawn)
    seat.album.take("consents-withdrawn")
    press(withdrawn.go)
    preview = seat.front(ReceiptPreview)
    until(lambda: has_ink(preview.view))
    seat.album.take("consents-receipt")
    press(preview.stop)
    press(withdrawn.stop)
    seat.settle()
    seat.asked(record_consents, client, {Purpose.HEALTH: True})  # what comes next needs it


def _overtaken(seat: Seat, client: ClientId) -> None:
    """Enter a yes from a paper that a no of the same day stands against."""
    seat.asked(record_consents, client, {Purpose.SMS: False})
    press(seat.card.form.consents.read)
    dialog = seat.front(TicksOnPaper)
    for purpose, radios in dialog.ticks.items():  # of photos others ask her later
        radios.button(Said.YES if purpose is Purpose.SMS else Said.BLANK).click()
    until(dialog.go.isEnabled)
    press(dialog.go)
    until(dialog.overtaken.isVisible)
    seat.settle()
    seat.album.take("consents-overtaken")
    press(dialog.stop)
    seat.settle()


def _day_decides(seat: Seat, client: ClientId, paper: Paper) -> None:
    """Show the ticks of a paper since whose printing the client has answered."""
    earlier = replace(paper, made_at=paper.made_at - timedelta(days=9))
    asked = seat.asked(view_asked, paper.code)
    dialog = TicksOnPaper(seat.window, seat.line, earlier, client, asked)
    plain = dialog.on.below.text()
    dialog.open()
    until(lambda: dialog.on.below.text() != plain)
    seat.settle()
    dialog.findChild(QScrollArea).ensureWidgetVisible(dialog.until)
    seat.album.take("consents-ticks-day")
    press(dialog.stop)


def _signed(seat: Seat, client: ClientId) -> Paper:
    """Have a paper with photos and news come back signed."""
    documents = seat.asked(compose_form_set, client, "photos", "pl", "")
    printed: list[tuple[Paper, ...]] = []
    name = seat.studio.printer.names[0]
    seat.line.ask(seat.window, print_papers, client, documents, name, 1).then(printed.append)
    until(lambda: printed)
    (paper,) = printed[0]
    noted: Paper = seat.asked(note_outcome, paper.code, paper.version, Noted(Outcome.SIGNED))
    return noted


def _take_and_close(seat: Seat, kind: type, name: str) -> None:
    dialog = seat.front(kind)
    seat.album.take(name)
    press(dialog.go if dialog.stop.isHidden() else dialog.stop)
    seat.settle()


def validity(seat: Seat) -> None:
    """Show how long forms count, adopt one proposal, and change another."""
    screen = seat.go("form_validity")
    until(lambda: screen.lines)
    press(screen.lines["hair-colour-health"].adopt)
    until(lambda: screen.lines["hair-colour-health"].validity.ends)
    seat.settle()
    seat.album.take("validity")
    press(screen.lines["waxing-health"].change)
    _take_and_close(seat, EditValidity, "validity-change")


def register(seat: Seat) -> None:
    """Show everybody's consents, printing them, and saving them as a table."""
    screen = seat.go("consent_register")
    until(lambda: screen.shown)
    seat.settle()
    seat.album.take("register")
    press(screen.form.print)
    _take_and_close(seat, PrintRegister, "register-print")
    press(screen.form.save)
    _take_and_close(seat, SaveRegister, "register-save")
    screen.form.what.choose(FORMS)
    seat.settle()
    seat.album.take("register-forms")
