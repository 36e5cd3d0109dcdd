"""After a kit, a known password or a slot without key file was replaced: keys are offered."""

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget

from salon_vault.keys.use_cases import change_keys
from salon_vault.log.use_cases import read_log
from salon_vault.staff.model import Tier
from storage.header_files import HeaderFiles
from ui.confirm import PasswordAgain
from ui.key_files.own import OwnKeyFile
from ui.keys.change import ChangeKeys
from ui.own_password import OwnPassword
from ui.parts.new_password import OWN
from ui.recovery.new_kit import NewKit
from ui.staff.dialogs import Reset
from ui.staff.screen import StaffScreen

SLOW = 30_000
NEW = "paper boats on the canal"


@pytest.fixture
def around(qtbot, line_of):
    """Stand in for the window over which dialogs come up."""
    around = QWidget()
    qtbot.addWidget(around)
    around.line = line_of(Tier.OWNER)
    around.show()
    yield around
    for dialog in around.findChildren(ChangeKeys):
        if shiboken6.isValid(dialog):
            dialog.reject()


def offered(qtbot, around):
    qtbot.waitUntil(lambda: bool(around.findChildren(ChangeKeys)), timeout=SLOW)
    (dialog,) = around.findChildren(ChangeKeys)
    return dialog


def give(dialog, password):
    asking = dialog.findChild(PasswordAgain)
    asking.password.setText(password)
    asking.go.click()


def change_password(around, salon, *, seen):
    dialog = OwnPassword(around, around.line)
    dialog.show()
    dialog.old.setText(salon.password)
    dialog.new.way.button(OWN).click()
    dialog.new.own.setText(NEW)
    dialog.new.again.setText(NEW)
    dialog.seen.setChecked(seen)
    return dialog


def test_a_new_kit_offers_it_with_root_and_reason(qtbot, around, salon):
    dialog = NewKit(around, around.line)
    dialog.show()
    dialog.go.click()
    give(dialog, salon.password)
    qtbot.waitUntil(lambda: dialog._kit is not None, timeout=SLOW)
    dialog.go.click()
    dialog.step.fields[0].textEdited.emit(dialog._kit.code)
    dialog.go.click()
    change = offered(qtbot, around)
    assert "old paper" in change.note.text.text()
    assert change.root.isChecked()
    assert change.go.isEnabled()


def test_a_password_that_somebody_may_know_offers_it_and_the_keys_change(
    qtbot, around, salon, asked
):
    dialog = change_password(around, salon, seen=True)
    qtbot.waitUntil(dialog.go.isEnabled, timeout=SLOW)
    dialog.go.click()
    change = offered(qtbot, around)
    assert "old password" in change.note.text.text()
    with qtbot.waitSignal(change.accepted, timeout=SLOW):
        change.go.click()
        give(change, NEW)
    sheet = HeaderFiles(salon.folder).load().sheet
    assert (sheet.database_epoch, sheet.root_epoch) == (2, 2)
    cases = [line.entry.case for line in asked(read_log)]
    assert cases.index(change_keys.name) < cases.index("staff.renew_own_login")


def test_a_password_changed_without_suspicion_offers_nothing(qtbot, around, salon):
    dialog = change_password(around, salon, seen=False)
    qtbot.waitUntil(dialog.go.isEnabled, timeout=SLOW)
    with qtbot.waitSignal(dialog.accepted, timeout=SLOW):
        dialog.go.click()
    assert around.findChildren(ChangeKeys) == []


def test_a_wrong_current_password_renews_nothing(qtbot, around, salon):
    before = HeaderFiles(salon.folder).load()
    dialog = change_password(around, salon, seen=True)
    dialog.old.setText("seven lavender stools")
    qtbot.waitUntil(dialog.go.isEnabled, timeout=SLOW)
    dialog.go.click()
    qtbot.waitUntil(lambda: "not your current" in dialog.old_field.below.text(), timeout=SLOW)
    assert HeaderFiles(salon.folder).load() == before
    assert around.findChildren(ChangeKeys) == []
    dialog.reject()


@pytest.fixture
def stick(tmp_path):
    place = tmp_path / "red"
    place.mkdir()
    return place


def require(qtbot, around, salon, stick):
    dialog = OwnKeyFile(around, around.line)
    dialog.show()
    dialog.password.setText(salon.password)
    dialog.stick.take(stick)
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.state.needed, timeout=SLOW)
    assert around.findChildren(ChangeKeys) == [], "the second stick comes first"
    return dialog


def test_a_key_file_required_of_oneself_offers_it_when_its_window_goes(
    qtbot, around, salon, stick
):
    require(qtbot, around, salon, stick).reject()
    change = offered(qtbot, around)
    assert "without the key file" in change.note.text.text()
    assert change.root.isChecked()
    assert change.go.isEnabled()


def test_looking_at_ones_key_file_offers_nothing(around):
    dialog = OwnKeyFile(around, around.line)
    dialog.show()
    dialog.reject()
    assert around.findChildren(ChangeKeys) == []


@pytest.mark.parametrize("with_file", [True, False])
def test_a_reset_offers_it_where_a_key_file_is_needed_now(
    qtbot, around, salon, stick, with_file
):
    screen = StaffScreen(around.line, around)
    screen.show()
    qtbot.waitUntil(lambda: len(screen.form.persons) == 4, timeout=SLOW)
    who = next(row for row in screen.form.persons if row.member.tier is Tier.SPECIALIST)
    screen._reset(who.member)
    (dialog,) = screen.findChildren(Reset)
    if with_file:
        dialog.key_file.box.setChecked(True)
        dialog.key_file.stick.take(stick)
    qtbot.waitUntil(dialog.go.isEnabled, timeout=SLOW)
    with qtbot.waitSignal(dialog.accepted, timeout=SLOW):
        dialog.go.click()
        give(dialog, salon.password)
    changes = around.findChildren(ChangeKeys)
    assert len(changes) == with_file
    for change in changes:
        assert change._change_wanted.compartments == who.member.compartments
        assert not change.root.isChecked()
