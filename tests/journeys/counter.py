"""A morning at the counter: who comes today, and a visit from start to close; keys alone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.staff.model import Tier
from tests.journeys.reception import card_of, lock, page_of, unlock
from tests.journeys.stage import Scene, Stage, type_into
from ui.clients.screen import ClientsScreen
from ui.day.screen import DayScreen

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
AT = "1830"
TREATMENT = "Fringe trim"


def job(stage: Stage, password: str, typed: str) -> Scene:
    """Put a client on the list, open the card from it, begin the visit and close it."""
    yield from unlock(stage, Tier.RECEPTION, password)
    yield from put_on_list(stage, typed)
    yield from open_from_list(stage)
    yield from visit(stage)
    yield from lock(stage)


def put_on_list(stage: Stage, typed: str) -> Scene:
    """Type time, client and treatment into the line of the day list."""
    stage.window.activateWindow()
    yield stage.window.isActiveWindow
    go_to(stage, Qt.Key.Key_2)
    yield lambda: isinstance(page_of(stage), DayScreen)
    screen = page_of(stage)
    yield lambda: bool(screen.form.list.rows.rows)
    stage.done("the day list shows who comes", "day")
    before = len(screen.form.list.rows.rows)
    type_into(screen.form.entry.time_line, AT)
    QTest.keyClick(screen.form.entry.time_line, TAB)
    type_into(screen.form.entry.client_line, typed)
    yield screen.entry.who.suggestions.isVisible
    QTest.keyClick(screen.form.entry.client_line, ENTER)
    yield screen.form.entry.treatment_line.hasFocus
    type_into(screen.form.entry.treatment_line, TREATMENT[:6])
    QTest.keyClick(screen.form.entry.treatment_line, ENTER)
    yield lambda: len(screen.form.list.rows.rows) == before + 1
    stage.done("put a client on the list by keys alone", "day-listed")


def open_from_list(stage: Stage) -> Scene:
    """Open the card of whoever was put on the list."""
    screen = page_of(stage)
    rows = screen.form.list.rows.rows
    at = next(row for row, each in enumerate(rows) if each.time == f"{AT[:2]}:{AT[2:]}")
    screen.form.list.setFocus()
    screen.form.list.setCurrentIndex(screen.form.list.rows.index(at, 0))
    QTest.keyClick(screen.form.list, ENTER)
    yield lambda: isinstance(page_of(stage), ClientsScreen)
    yield lambda: page_of(stage).form.beside.currentWidget() is card_of(stage)
    stage.done("opened the card from the list", "day-card")


def visit(stage: Stage) -> Scene:
    """Begin a visit with a treatment of the salon's list, and close it."""
    panel = card_of(stage).form.visits
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    stage.window.activateWindow()
    yield stage.window.isActiveWindow
    QTest.keyClick(stage.window, Qt.Key.Key_N, held)
    yield lambda: panel.beginning is not None and bool(panel.offers.treatments(""))
    line = panel.beginning.picker.line
    type_into(line, TREATMENT[:6])
    QTest.keyClick(line, ENTER)
    yield lambda: bool(panel.beginning.picker.treatments)
    QTest.keyClick(line, ENTER)
    yield lambda: len(panel.under_way.strips) == 1
    stage.done("began a visit", "visit-begun")
    panel.under_way.strips[0].close_it.click()
    yield lambda: panel.entry is not None
    QTest.keyClick(panel.entry.price_line, ENTER)
    yield lambda: not panel.under_way.strips
    stage.done("closed the visit", "visit-closed")


def go_to(stage: Stage, number: Qt.Key) -> None:
    """Press Ctrl and the number of a place."""
    QTest.keyClick(stage.window, number, Qt.KeyboardModifier.ControlModifier)
