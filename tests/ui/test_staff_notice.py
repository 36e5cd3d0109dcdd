"""The staff notice on screen: what it lacks, who has signed, the preview, and signing."""

import pytest

from salon_vault.clock import day_of
from salon_vault.personnel.use_cases import staff_file
from salon_vault.staff.model import Tier
from salon_vault.staff_notice.model import SheetKind, SheetSigning
from salon_vault.staff_notice.use_cases import staff_notice_state
from tests.salon_vault.staff_told import fill_in
from ui.staff_notice.print_dialog import PrintStaffSheet
from ui.staff_notice.screen import GAPS, PAPERS, StaffNoticeScreen
from ui.staff_notice.signed import NoteSigned
from ui.staff_notice.their_sheets import TheirSheets
from ui.staff_notice.words import KINDS, SIGNINGS
from ui.words import short_day


@pytest.fixture
def whole(seat, counter):
    fill_in(seat(Tier.OWNER))
    counter.clear()


@pytest.fixture
def screen_of(qtbot, line_of):
    def screen_of(tier):
        screen = StaffNoticeScreen(line_of(tier))
        qtbot.addWidget(screen)
        screen.resize(1280, 800)
        screen.show()
        screen.arrive("")
        qtbot.waitUntil(lambda: screen._pack is not None, timeout=10_000)
        return screen

    return screen_of


def drawn(screen):
    return bool(screen.form.sheet.view.pages) and screen.form.options.print.isEnabled()


def test_points_of_law_are_checked_first(screen_of):
    screen = screen_of(Tier.OWNER)

    assert screen.form.stack.currentIndex() == GAPS
    assert "law.monitoring.log" in screen.form.gaps.buttons


def test_everybody_but_the_owner_is_listed(whole, screen_of, salon):
    screen = screen_of(Tier.OWNER)

    assert screen.form.stack.currentIndex() == PAPERS
    listed = {row.told.member.id for row in screen.form.rows}
    assert listed == set(salon.people.values()) - {salon.people[Tier.OWNER]}


def test_printed_then_signed(qtbot, whole, screen_of, asked, printer, salon, clock):
    screen = screen_of(Tier.OWNER)
    row = next(r for r in screen.form.rows if r.told.member.id == salon.people[Tier.RECEPTION])
    assert row.signed.isHidden()
    row.show_it.click()
    qtbot.waitUntil(lambda: drawn(screen), timeout=20_000)
    screen.form.options.print.click()

    qtbot.waitUntil(lambda: bool(printer.sent), timeout=10_000)
    qtbot.waitUntil(lambda: any(not r.signed.isHidden() for r in screen.form.rows))
    row = next(r for r in screen.form.rows if not r.signed.isHidden())
    row.signed.click()
    dialog = screen.findChild(NoteSigned)
    assert not dialog.go.isEnabled()
    next(iter(dialog.boxes.values())).click()
    dialog.day.setText(short_day(day_of(clock.now())))
    dialog.go.click()

    def state():
        people = asked(staff_notice_state).people
        return next(t for t in people if t.member.id == salon.people[Tier.RECEPTION])

    qtbot.waitUntil(lambda: state().notice is SheetSigning.SIGNED)
    qtbot.waitUntil(lambda: "still have to be told" in screen.form.page.lead.text())


def test_a_day_that_has_not_come_is_refused_in_place(qtbot, whole, screen_of):
    screen = screen_of(Tier.OWNER)
    qtbot.waitUntil(lambda: drawn(screen), timeout=20_000)
    screen.form.options.print.click()
    qtbot.waitUntil(lambda: any(not r.signed.isHidden() for r in screen.form.rows))
    next(r for r in screen.form.rows if not r.signed.isHidden()).signed.click()
    dialog = screen.findChild(NoteSigned)
    next(iter(dialog.boxes.values())).click()
    dialog.day.setText("31/12/2099")
    dialog.go.click()

    qtbot.waitUntil(lambda: "between the printing and today" in dialog.field.below.text())


def test_manager_sees_who_signed_and_prints_nothing(whole, screen_of):
    screen = screen_of(Tier.MANAGER)

    assert screen.form.rows
    assert not any(row.show_it.isEnabled() for row in screen.form.rows)
    assert not screen.form.options.print.isEnabled()


@pytest.fixture
def sheets_of(qtbot, line_of, salon):
    """The papers of one person, as the steps of a joiner and the staff file show them."""

    def sheets_of(tier):
        sheets = TheirSheets(line_of(Tier.OWNER))
        qtbot.addWidget(sheets)
        sheets.show_person(salon.people[tier])
        return sheets

    return sheets_of


def test_beside_a_person_the_same_sheet_is_printed_and_signed(
    qtbot, whole, sheets_of, asked, printer, salon, clock
):
    sheets = sheets_of(Tier.RECEPTION)
    qtbot.waitUntil(lambda: sheets.row is not None)
    sheets.row.show_it.click()
    dialog = sheets.findChild(PrintStaffSheet)
    qtbot.waitUntil(dialog.go.isEnabled, timeout=20_000)
    dialog.tongue.choose("vi")
    assert not dialog.go.isEnabled(), "what is printed was looked at before"
    qtbot.waitUntil(dialog.go.isEnabled, timeout=20_000)
    dialog.go.click()
    qtbot.waitUntil(lambda: not sheets.row.signed.isHidden(), timeout=20_000)
    assert len(printer.sent) == 1
    sheets.row.signed.click()
    signing = sheets.findChild(NoteSigned)
    next(iter(signing.boxes.values())).click()
    signing.day.setText(short_day(day_of(clock.now())))
    signing.go.click()
    qtbot.waitUntil(lambda: sheets.row.told.notice is SheetSigning.SIGNED, timeout=20_000)
    filed, _absences = asked(staff_file, salon.people[Tier.RECEPTION])
    assert [(one.item, one.on) for one in filed] == [("staff_notice", day_of(clock.now()))]


def test_beside_a_person_it_is_said_that_the_notice_is_not_ready(qtbot, sheets_of):
    sheets = sheets_of(Tier.RECEPTION)
    qtbot.waitUntil(lambda: sheets.row is not None)
    assert not sheets.row.show_it.isEnabled()
    assert not sheets.lacking.isHidden()


def test_an_owner_is_told_nothing(qtbot, whole, sheets_of, asked):
    sheets = sheets_of(Tier.OWNER)
    asked(staff_notice_state)
    assert sheets.isHidden()


def test_everything_has_words():
    assert set(KINDS) == set(SheetKind)
    assert set(SIGNINGS) == set(SheetSigning)
