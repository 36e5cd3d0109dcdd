"""The recovery kit after the first run: the reminder, another kit, and typing it back."""

import pytest
import shiboken6

from salon_vault.log.use_cases import read_log
from salon_vault.recovery.use_cases import count_kit, kit_counted
from salon_vault.staff.model import Tier
from ui.confirm import PasswordAgain
from ui.first_run.kit_step import KitStep
from ui.first_run.typing_step import TypingStep
from ui.recovery.new_kit import NewKit
from ui.recovery.reminder import KitReminder
from ui.salon.screen import SettingsScreen


@pytest.fixture
def reminder_of(qtbot, line_of):
    """Show the reminder to somebody of this tier, once the vault has answered."""

    def reminder_of(tier):
        reminder = KitReminder(line_of(tier))
        qtbot.addWidget(reminder)
        return reminder

    return reminder_of


@pytest.fixture
def dialog(qtbot, line_of):
    dialog = NewKit(None, line_of(Tier.OWNER))
    dialog.show()
    yield dialog
    if shiboken6.isValid(dialog):  # it deletes itself when it closes
        dialog.reject()


def give_password(qtbot, dialog, password):
    dialog.go.click()
    asking = dialog.findChild(PasswordAgain)
    asking.password.setText(password)
    asking.go.click()
    qtbot.waitUntil(lambda: isinstance(dialog.step, KitStep), timeout=20_000)


def type_back(dialog, code):
    dialog.go.click()
    assert isinstance(dialog.step, TypingStep)
    dialog.step.fields[0].textEdited.emit(code)


def test_the_owner_is_reminded_of_a_kit_that_was_never_typed_back(qtbot, reminder_of):
    reminder = reminder_of(Tier.OWNER)

    qtbot.waitUntil(lambda: not reminder.isHidden())

    assert "typed back" in reminder.words.text()


@pytest.mark.parametrize("tier", [Tier.RECEPTION, Tier.SPECIALIST, Tier.MANAGER])
def test_nobody_else_is_reminded(reminder_of, tier):
    reminder = reminder_of(tier)

    assert not reminder.line.allows(kit_counted)
    assert reminder.isHidden()


def test_a_kit_that_counts_needs_no_reminder(qtbot, line_of, asked):
    line = line_of(Tier.OWNER)
    asked(count_kit)

    reminder = KitReminder(line)
    qtbot.addWidget(reminder)

    assert asked(kit_counted)  # the reminder asked before, and has its answer
    assert reminder.isHidden()


def test_another_kit_counts_once_it_was_typed_back(qtbot, dialog, salon, asked):
    give_password(qtbot, dialog, salon.password)
    kit = dialog._kit
    type_back(dialog, salon.kit.code)
    assert not dialog.go.isEnabled()

    dialog.step.fields[0].textEdited.emit(kit.code.casefold())
    dialog.go.click()

    qtbot.waitUntil(lambda: asked(kit_counted))
    cases = [line.entry.case for line in asked(read_log)]
    assert cases.index("recovery.count_kit") < cases.index("recovery.renew_kit")


def test_groups_can_be_looked_at_again_before_they_are_typed(qtbot, dialog, salon):
    give_password(qtbot, dialog, salon.password)
    dialog.go.click()

    dialog.back.click()

    assert isinstance(dialog.step, KitStep)


def test_a_kit_given_up_half_way_is_not_counted(qtbot, dialog, salon, asked):
    give_password(qtbot, dialog, salon.password)

    dialog.stop.click()

    assert not asked(kit_counted)


@pytest.mark.parametrize(("tier", "offered"), [(Tier.OWNER, True), (Tier.MANAGER, False)])
def test_settings_offer_another_kit_to_the_owner(qtbot, line_of, tier, offered):
    screen = SettingsScreen(line_of(tier))
    qtbot.addWidget(screen)
    screen.show()
    screen.arrive("screen")

    assert screen.form.screen.recovery.isHidden() is not offered
    if offered:
        screen.form.screen.kit.click()
        assert screen.findChild(NewKit) is not None
        screen.findChild(NewKit).reject()
