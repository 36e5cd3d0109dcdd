"""Changing the keys on screen: why, the password again, and the vault goes on."""

import pytest
import shiboken6

from salon_vault.keys.use_cases import change_keys
from salon_vault.staff.model import Tier
from storage.header_files import HeaderFiles
from ui.confirm import PasswordAgain
from ui.keys.change import ChangeKeys


@pytest.fixture
def dialog(qtbot, line_of):
    dialog = ChangeKeys(None, line_of(Tier.OWNER))
    dialog.show()
    yield dialog
    if shiboken6.isValid(dialog):  # it deletes itself when it closes
        dialog.reject()


def epochs(salon):
    sheet = HeaderFiles(salon.folder).load().sheet
    return sheet.database_epoch, sheet.root_epoch


def test_without_a_reason_nothing_can_be_changed(dialog):
    assert not dialog.go.isEnabled()
    dialog.reason.setText("   ")
    assert not dialog.go.isEnabled()


@pytest.mark.parametrize(("root", "expected"), [(False, (2, 1)), (True, (2, 2))])
def test_after_reason_and_password_the_keys_are_other_ones(
    qtbot, dialog, salon, root, expected
):
    dialog.reason.setText("a PC was stolen")
    dialog.root.setChecked(root)
    with qtbot.waitSignal(dialog.accepted, timeout=30_000):
        dialog.go.click()
        asking = dialog.findChild(PasswordAgain)
        asking.password.setText(salon.password)
        asking.go.click()
    assert epochs(salon) == expected


def test_the_reason_stands_in_the_log_for_the_owner(qtbot, dialog, salon, entries):
    dialog.reason.setText("a PC was stolen")
    with qtbot.waitSignal(dialog.accepted, timeout=30_000):
        dialog.go.click()
        asking = dialog.findChild(PasswordAgain)
        asking.password.setText(salon.password)
        asking.go.click()
    dialog.line.hang_up()
    told = [line for line in entries() if line.entry.case == change_keys.name]
    assert [line.entry.phase.value for line in told] == ["intent", "done"]
    assert told[0].detail["reason"] == "a PC was stolen"
