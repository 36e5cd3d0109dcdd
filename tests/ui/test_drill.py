"""The drill on screen: the paper in, one sentence out, and the reminder after a year."""

import pytest
import shiboken6

from salon_vault.backup.use_cases import stage_backup
from salon_vault.recovery.model import KitDrill, SetTrial
from salon_vault.recovery.use_cases import count_kit, drill_kit, last_read_back
from salon_vault.staff.model import StaffId, Tier
from tests.vaults import Patient, found
from ui.recovery.drill import DrillKit
from ui.recovery.drill_reminder import DrillReminder
from ui.recovery.drill_words import former_of, result_of, short_of
from ui.salon.screen import SettingsScreen

SLOW = 30_000


@pytest.fixture
def dialog(qtbot, line_of):
    dialog = DrillKit(None, line_of(Tier.OWNER))
    dialog.show()
    yield dialog
    if shiboken6.isValid(dialog):
        dialog.reject()


@pytest.fixture
def reminder_of(qtbot, line_of):
    def reminder_of(tier):
        reminder = DrillReminder(line_of(tier))
        qtbot.addWidget(reminder)
        return reminder

    return reminder_of


def check(dialog, code):
    dialog.asking.code.setPlainText(code)
    dialog.go.click()


def test_without_typing_there_is_nothing_to_check(dialog):
    assert not dialog.go.isEnabled()
    dialog.asking.code.setPlainText("  ")
    assert not dialog.go.isEnabled()


def test_the_right_paper_is_said_to_open_the_vault(qtbot, dialog, salon, asked):
    check(dialog, " ".join(salon.kit.groups))
    assert dialog.pages.currentWidget() is dialog.trying
    assert not dialog.go.isEnabled()
    qtbot.waitUntil(lambda: dialog.is_over, timeout=SLOW)
    assert dialog.told.remark.title.text() == "The kit opens the vault"
    assert not dialog.told.former.isVisible()
    assert dialog.asking.code.toPlainText() == "", "the code is kept no longer than needed"
    dialog.go.click()
    assert asked(last_read_back).trial is SetTrial.NONE_AT_HAND


def test_it_is_tried_on_the_newest_backup(qtbot, dialog, salon, asked):
    asked(stage_backup, Patient())
    check(dialog, salon.kit.code)
    qtbot.waitUntil(lambda: dialog.is_over, timeout=SLOW)
    assert "newest backup" in dialog.told.remark.title.text()
    assert "21 November 2026" in dialog.told.remark.text.text()


def test_not_now_stops_the_trial_before_the_window_goes(qtbot, dialog, salon, asked):
    asked(stage_backup, Patient())
    check(dialog, salon.kit.code)
    dialog.stop.click()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is not dialog.trying, timeout=SLOW)
    assert dialog.isVisible()
    if not dialog.is_over:  # it may have been quicker
        assert asked(last_read_back) is None
        dialog.stop.click()
        qtbot.waitUntil(lambda: not shiboken6.isValid(dialog), timeout=SLOW)


def test_a_slip_and_a_strange_kit_are_said_beside_the_field(qtbot, dialog, salon, tmp_path):
    groups = list(salon.kit.groups)
    groups[2], groups[3] = groups[3], groups[2]
    other = found(tmp_path / "Other.svault")
    for code, said in ((" ".join(groups), "3, 4"), (other.code, "another vault")):
        check(dialog, code)
        qtbot.waitUntil(lambda: said in dialog.asking.field.below.text(), timeout=SLOW)  # noqa: B023 - waited for at once
        assert dialog.pages.currentWidget() is dialog.asking
        assert dialog.go.isEnabled()


def test_every_outcome_is_one_plain_sentence():
    name = "2026-11-21T120000Z_g4_7f3a"
    told = [result_of(KitDrill(StaffId("k"), trial, name, None)) for trial in SetTrial]
    assert {result.tone for result in told} == {"ok", "warn", "danger"}
    assert not any("{" in result.title + result.text for result in told)
    assert "21 November 2026" in former_of(KitDrill(StaffId("k"), SetTrial.OPENED, name, name))
    assert former_of(KitDrill(StaffId("k"), SetTrial.OPENED, name)) == ""


def test_after_a_year_the_owner_is_reminded(qtbot, reminder_of, asked, line_of, clock, salon):
    line_of(Tier.OWNER)
    asked(count_kit)
    quiet = reminder_of(Tier.OWNER)
    asked(last_read_back)
    assert quiet.isHidden()
    clock.move(days=366)
    reminder = reminder_of(Tier.OWNER)
    qtbot.waitUntil(lambda: not reminder.isHidden(), timeout=SLOW)
    assert "21 November 2026" in reminder.words.text()
    asked(drill_kit, salon.kit.code, Patient())
    again = reminder_of(Tier.OWNER)
    asked(last_read_back)
    assert again.isHidden()


def test_a_kit_that_never_counted_has_its_own_reminder(reminder_of, asked, line_of, clock):
    line_of(Tier.OWNER)
    clock.move(days=800)
    reminder = reminder_of(Tier.OWNER)
    assert asked(last_read_back) is None
    assert reminder.isHidden()


@pytest.mark.parametrize("tier", [Tier.RECEPTION, Tier.SPECIALIST, Tier.MANAGER])
def test_nobody_else_is_reminded(reminder_of, tier):
    reminder = reminder_of(tier)
    assert not reminder.line.allows(last_read_back)
    assert reminder.isHidden()


def test_the_settings_say_when_it_was_read_back(qtbot, line_of, asked, salon):
    line_of(Tier.OWNER)
    screen = SettingsScreen(line_of(Tier.OWNER))
    qtbot.addWidget(screen)
    screen.show()
    screen.arrive("screen")
    page = screen.form.screen
    qtbot.waitUntil(lambda: page.read_back.text() == short_of(None))
    page.drill.click()
    dialog = screen.findChild(DrillKit)
    check(dialog, salon.kit.code)
    qtbot.waitUntil(lambda: dialog.is_over, timeout=SLOW)
    dialog.go.click()
    qtbot.waitUntil(lambda: "21 November 2026" in page.read_back.text(), timeout=SLOW)
