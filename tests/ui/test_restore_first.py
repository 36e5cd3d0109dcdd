"""Restoring where there is no vault: from a stick alone, out of the first run."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salon_vault.backup.use_cases import register_stick, stage_backup
from salon_vault.clients.use_cases import add_client
from salon_vault.staff.model import Tier
from storage.backup.restorer import VaultRestorer
from storage.backup.shipping import ship
from storage.door import VaultDoor
from tests.vaults import SMALL_STEP, Patient
from ui.first_run.screen import LANGUAGE, FirstRun
from ui.first_run.ways import Ways
from ui.restore.page import KIT, RestorePage

ROOT = Path(__file__).parents[2]


@pytest.fixture
def stick(salon, seat, counter, clock, tmp_path):
    """Carry a set of the salon to a stick; then the PC with the vault is gone."""
    root = tmp_path / "usb"
    root.mkdir()
    desk = seat(Tier.OWNER)
    desk.run(add_client, "Wanda Klimek", "pl")
    desk.run(register_stick, root, "A")
    desk.run(stage_backup, Patient())
    counter.clear()
    ship(salon.folder, root, Patient(), clock=clock)
    shutil.rmtree(salon.folder)
    return root


@pytest.fixture
def new_pc(tmp_path):
    """Name where the vault would lie; nothing is there, not even the folder around it."""
    return tmp_path / "new pc" / "Salon.svault"


@pytest.fixture
def restored():
    return []


@pytest.fixture
def first_run(qtbot, line, new_pc, clock, plugged_in, restored):
    """Show the first run of a PC that has no vault."""
    sticks = lambda: list(plugged_in)  # noqa: E731 - asked each time
    restorer = VaultRestorer(new_pc, clock=clock, sticks=sticks, ballast_step=SMALL_STEP)
    window = FirstRun(
        line, new_pc, Ways(print, restored.append, restorer=lambda: restorer), found=None
    )
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def go_to_restore(qtbot, first_run):
    def go_to_restore():
        first_run.language.restore.click()
        page = first_run.form.steps.currentWidget()
        assert isinstance(page, RestorePage)
        qtbot.waitUntil(lambda: not page.busy.isVisible())
        return page

    return go_to_restore


def says_restored(page):
    return "is restored" in page.remark.title.text()


def test_the_stick_and_the_owners_password_are_enough(
    qtbot, stick, plugged_in, go_to_restore, new_pc, restored, salon, clock
):
    plugged_in.append(stick)
    page = go_to_restore()
    assert page.sets.count() == 1
    assert "stick A" in page.sets.currentText()
    assert "present" not in page.remark.text.text()

    QTest.keyClicks(page.password, salon.password)
    QTest.keyClick(page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: says_restored(page), timeout=30_000)
    page.go.click()

    (folder,) = restored
    assert folder == new_pc.with_name("Salon restored 2026-11-21.svault")
    VaultDoor(folder, clock=clock).unlock(salon.people[Tier.OWNER], salon.password).close()


def test_the_stick_and_the_recovery_kit_are_enough(
    qtbot, stick, plugged_in, go_to_restore, restored, salon, clock
):
    plugged_in.append(stick)
    page = go_to_restore()
    page.who.choose(KIT)
    page.code.setPlainText(" ".join(salon.kit.groups))
    page.go.click()
    qtbot.waitUntil(lambda: says_restored(page), timeout=30_000)
    page.go.click()

    VaultDoor(restored[0], clock=clock).unlock_with_kit(salon.kit.code).close()


def test_without_a_stick_a_folder_with_the_backup_will_do(
    qtbot, stick, first_run, go_to_restore
):
    page = go_to_restore()
    assert "No backup was found" in page.remark.title.text()
    first_run._elsewhere._restoring.look(stick)
    qtbot.waitUntil(lambda: page.sets.count() == 1)
    assert page.go.isEnabled()


def test_back_leads_to_the_first_step_and_nothing_was_made(
    qtbot, stick, plugged_in, first_run, go_to_restore, new_pc, restored, salon
):
    plugged_in.append(stick)
    page = go_to_restore()
    assert not first_run.form.next.isVisible()
    page.password.setText("not the owner's password")
    page.go.click()
    qtbot.waitUntil(lambda: bool(page.password_field.below.text()), timeout=30_000)

    page.back.click()

    assert first_run._at == LANGUAGE
    assert first_run.form.steps.currentWidget() is first_run.language
    assert first_run.form.next.isVisible()
    assert restored == []
    assert not list(new_pc.parent.glob("*"))


def test_enter_founds_nothing_while_a_backup_is_chosen(qtbot, first_run, go_to_restore):
    page = go_to_restore()
    QTest.keyClick(page.folder, Qt.Key.Key_Return)
    assert first_run.form.steps.currentWidget() is page


LAUNCH = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from salon_vault.__main__ import Launch, main

diary, preferences, stick, password = *map(Path, sys.argv[1:4]), sys.argv[4]
seen = []

def note(window):
    vault = json.loads(preferences.read_text())["vault"] if preferences.exists() else ""
    seen.append([type(window).__name__, Path(vault).name])
    diary.write_text(json.dumps(seen))

def restore(window):
    window.language.restore.click()
    page = window.form.steps.currentWidget()
    timer = QTimer(page, interval=50)
    timer.timeout.connect(lambda: go_on(page, timer))
    timer.start()

def go_on(page, timer):
    if page.back.isHidden():
        timer.stop()
        page.go.click()
    elif page.sets.count() and page.go.isEnabled():
        page.password.setText(password)
        page.go.click()

def look(window):
    note(window)
    if len(seen) == 1 and seen[0][0] == "FirstRun":
        QTimer.singleShot(0, lambda: restore(window))
    elif type(window).__name__ == "UnlockScreen" and len(seen) > 1:
        window.page.password.setText(password)
        QTimer.singleShot(0, window.page.unlock.click)
    else:
        QTimer.singleShot(0, window.close)

launch = Launch(on_window=look, preferences=preferences, sticks=lambda: [stick])
sys.exit(main([], launch))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="says where data lies as Linux does")
def test_the_program_goes_on_with_the_restored_vault_and_remembers_it(stick, salon, tmp_path):
    launch, diary = tmp_path / "launch.py", tmp_path / "diary"
    launch.write_text(LAUNCH)
    words = (launch, diary, tmp_path / "kept.json", stick, salon.password)
    home = {"XDG_DATA_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT)}

    def run():
        done = subprocess.run(
            [sys.executable, *map(str, words)],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **home},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(diary.read_text())

    (first, unlock, window) = run()
    assert first == ["FirstRun", ""]
    assert unlock[0] == "UnlockScreen"
    assert "restored" in unlock[1]  # before anybody sat down
    assert window[0] == "Window"
    assert run() == [["UnlockScreen", unlock[1]]]
