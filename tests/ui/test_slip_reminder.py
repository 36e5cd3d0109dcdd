"""The reminder of the weekly slip: when it comes, for whom, and that printing ends it."""

import pytest

from salon_vault.log.use_cases import last_slip, print_slip, read_log
from salon_vault.staff.model import Tier
from ui.log.slip_dialog import PrintSlip
from ui.log.slip_reminder import SlipReminder

PRINTER = "Counter"


@pytest.fixture
def reminder_of(qtbot, line_of):
    def reminder_of(tier):
        reminder = SlipReminder(line_of(tier))
        qtbot.addWidget(reminder)
        return reminder

    return reminder_of


def test_a_young_log_needs_no_slip_yet(reminder_of, line_of, asked, clock):
    line_of(Tier.OWNER)
    clock.move(days=6)
    reminder = reminder_of(Tier.OWNER)
    assert asked(last_slip).at is None
    assert reminder.isHidden()


def test_a_week_without_any_slip_is_said(qtbot, reminder_of, line_of, clock):
    line_of(Tier.OWNER)
    clock.move(days=7)
    reminder = reminder_of(Tier.OWNER)
    qtbot.waitUntil(lambda: not reminder.isHidden())
    assert "No checkpoint slip" in reminder.words.text()


def test_a_week_after_the_last_slip_its_day_is_said(qtbot, reminder_of, asked, line_of, clock):
    line_of(Tier.OWNER)
    clock.move(days=30)
    asked(print_slip, "en", PRINTER)
    quiet = reminder_of(Tier.OWNER)
    assert not asked(last_slip).due
    assert quiet.isHidden()
    clock.move(days=7)
    reminder = reminder_of(Tier.OWNER)
    qtbot.waitUntil(lambda: not reminder.isHidden())
    assert "21 December 2026" in reminder.words.text()


def test_a_slip_with_a_longer_number_is_the_newer_one(asked, line_of, clock):
    line_of(Tier.OWNER)
    asked(print_slip, "en", PRINTER)
    clock.move(days=2)
    for _time in range(10):  # from entry 9 to 10 the numbers are not in the order of letters
        asked(read_log)
    asked(print_slip, "en", PRINTER)
    assert asked(last_slip).at == clock.now()


def test_printing_from_it_ends_it(qtbot, reminder_of, line_of, asked, clock, printer):
    line_of(Tier.OWNER)
    clock.move(days=8)
    reminder = reminder_of(Tier.OWNER)
    qtbot.waitUntil(lambda: not reminder.isHidden())
    reminder.yes.click()
    dialog = reminder.window().findChild(PrintSlip)
    qtbot.waitUntil(dialog.go.isEnabled)
    dialog.go.click()
    qtbot.waitUntil(lambda: bool(printer.sent))
    assert not asked(last_slip).due
    assert reminder.isHidden()


def test_closing_its_window_without_a_slip_brings_it_back(qtbot, reminder_of, line_of, clock):
    line_of(Tier.OWNER)
    clock.move(days=8)
    reminder = reminder_of(Tier.OWNER)
    qtbot.waitUntil(lambda: not reminder.isHidden())
    reminder.yes.click()
    assert reminder.isHidden()
    reminder.window().findChild(PrintSlip).reject()
    qtbot.waitUntil(lambda: not reminder.isHidden())


def test_a_slip_from_the_page_of_the_log_ends_it_too(qtbot, reminder_of, line_of, asked, clock):
    line_of(Tier.OWNER)
    clock.move(days=8)
    reminder = reminder_of(Tier.OWNER)
    qtbot.waitUntil(lambda: not reminder.isHidden())
    asked(print_slip, "en", PRINTER)
    qtbot.waitUntil(reminder.isHidden)


@pytest.mark.parametrize("tier", [Tier.RECEPTION, Tier.SPECIALIST, Tier.MANAGER])
def test_nobody_else_is_reminded(reminder_of, tier):
    reminder = reminder_of(tier)
    assert not reminder.line.allows(last_slip)
    assert reminder.isHidden()


def test_the_window_has_it_among_its_notes(qtbot, window_of, line_of, clock):
    line_of(Tier.OWNER)
    clock.move(days=8)
    reminder = window_of(Tier.OWNER).findChild(SlipReminder)
    qtbot.waitUntil(reminder.isVisible)
