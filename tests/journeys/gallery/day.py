"""Pictures of the day list: full, empty, while one types, and what is brought over."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salon_vault.clients.model import new_client_id
from salon_vault.consent_first.model import ToldOnly
from salon_vault.day.columns import Column
from salon_vault.visits.begun.left_open import LeftOpen
from salon_vault.visits.model import new_visit_id
from tests.journeys.gallery.album import turn_to, until
from tests.journeys.gallery.studio import Seat
from tests.journeys.stage import has_ink, press, type_into
from ui.consents.sets.day_dialog import DaySetsDialog
from ui.day.columns_dialog import ColumnsDialog
from ui.day.preview import PreviewDialog
from ui.day.screen import DayScreen
from ui.day_sheet.print_dialog import PrintDaySheet

PASTED = """9:00 {first} gloss
10:30 {namesake} cut
11:00 Kunegunda Bukowa - Root colour
12:15 guest, cut
"""
BOOKINGS = """Date;Time;Client;Phone;Service;Staff;Status
{day};9:00;{first};;Gloss;;confirmed
{day};9:30;Kunegunda Bukowa;;Root colour;;confirmed
{day};late;{first};;Cut;;confirmed
soon;11:00;{first};;Cut;;confirmed
{day};13:00;{first};;Cut;;cancelled
"""
UNNAMED = """{day};9:00;{first};Gloss;4711;paid
{day};10:30;Kunegunda Bukowa;Root colour;4712;
"""


def day(seat: Seat) -> None:
    """Go through a day at the counter."""
    screen = seat.go("day")
    seat.album.take("day")
    left_open(seat, screen)
    typing(seat, screen)
    marking(seat, screen)
    pasted(seat, screen)
    loaded(seat, screen)
    on_paper(seat, screen)
    screen.form.switch.before.click()
    screen.form.switch.before.click()
    seat.settle()
    seat.album.take("day-empty")
    screen.form.switch.today.click()
    seat.settle()


def on_paper(seat: Seat, screen: DayScreen) -> None:
    """Look at the sheet of the day, and at the papers of the next one."""
    press(screen.form.sheet)
    sheet = seat.front(PrintDaySheet)
    until(lambda: has_ink(sheet.view))
    seat.settle()
    seat.album.take("day-sheet")
    press(sheet.stop)
    QApplication.processEvents()
    press(screen.form.papers)
    papers = seat.front(DaySetsDialog)
    until(lambda: papers.list.rows.rowCount() > 0)
    seat.settle()
    seat.album.take("day-papers")
    press(papers.stop)
    QApplication.processEvents()


def left_open(seat: Seat, screen: DayScreen) -> None:
    """Show three visits of the days before that nobody closed, then all of them."""
    panel = screen.form.left_open
    panel.show_waiting(
        [
            LeftOpen(
                *(new_visit_id(), new_client_id(), name),
                *(screen.day - timedelta(days=days), treatment, by),
            )
            for name, days, treatment, by in (
                ("Natalia K.", 1, "Root colour + Gloss", "Ola"),
                ("W. G.", 1, "", ""),
                ("Bogna L.", 3, "Fringe trim", "Marek"),
            )
        ]
    )
    turn_to(screen.form, panel)
    seat.settle()
    seat.album.take("day-left-open")
    press(panel.more)
    seat.settle()
    seat.album.take("day-left-open-more")
    panel.show_waiting([])
    told = screen.form.told_only
    told.show_waiting([ToldOnly(new_client_id(), "Bogna Lis", screen.day - timedelta(days=2))])
    turn_to(screen.form, told)
    seat.settle()
    seat.album.take("day-told-only")
    told.show_waiting([])


def typing(seat: Seat, screen: DayScreen) -> None:
    """Type an entry: what is suggested for three letters, and the person chosen."""
    form = screen.form.entry
    type_into(form.time_line, "1430")
    form.client_line.setFocus()
    type_into(form.client_line, "kre")
    until(screen.entry.who.suggestions.isVisible)
    seat.settle()
    seat.album.take("day-client")
    QTest.keyClick(form.client_line, Qt.Key.Key_Escape)
    screen.entry.begin()
    press(form.put)
    seat.album.take("day-nobody-typed")
    screen.entry.begin()


def marking(seat: Seat, screen: DayScreen) -> None:
    """Mark who came, and change an entry."""
    rows = screen.form.list
    rows.setFocus()
    rows.choose(0)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    seat.settle()
    rows.choose(1)
    QTest.keyClick(rows, Qt.Key.Key_F2)
    seat.album.take("day-change")
    screen.entry.give_up()


def pasted(seat: Seat, screen: DayScreen) -> None:
    """Paste some lines: a card found, one to choose, one without, a guest."""
    names = [line.line.name for line in screen._lines.values() if line.line is not None]
    namesake = next(name.split()[0] for name in names[1:] if " " in name)
    text = PASTED.format(first=names[0], namesake=namesake)
    QGuiApplication.clipboard().setText(text)
    press(screen.form.paste)
    dialog = seat.front(PreviewDialog)
    seat.album.take("day-paste")
    press(dialog.stop)
    QApplication.processEvents()


def loaded(seat: Seat, screen: DayScreen) -> None:
    """Import a file in which two lines cannot be taken."""
    first = next(line.line.name for line in screen._lines.values() if line.line is not None)
    file = seat.studio.vault.with_name("bookings.csv")
    file.write_text(BOOKINGS.format(day=f"{screen.day:%d.%m.%Y}", first=first), "utf-8")
    screen.bringing.look_over(file)
    dialog = seat.front(PreviewDialog)
    seat.album.take("day-import-faults")
    press(dialog.stop)
    file.write_text(UNNAMED.format(day=f"{screen.day:%d.%m.%Y}", first=first), "utf-8")
    screen.bringing.look_over(file)
    columns = seat.front(ColumnsDialog)
    seat.album.take("day-columns")
    choice = columns.table.choices[2]
    choice.choose(Column.NAME)
    choice.activated.emit(choice.currentIndex())
    press(columns.go)
    press(seat.front(PreviewDialog).stop)
    file.unlink()
