"""R30: whatever is open and whatever runs, the vault locks in time, with nothing behind."""

import threading
import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)

from salon_vault.audit import Phase
from salon_vault.backup.use_cases import stage_backup
from salon_vault.checks.use_cases import check_integrity
from salon_vault.keys.model import KeyChange
from salon_vault.keys.use_cases import change_keys
from salon_vault.log.use_cases import verify_log
from salon_vault.staff.model import Tier
from storage.backup.places import STAGING
from storage.header_files import HeaderFiles
from tests.conftest import PASSWORD
from ui.idle import Idle
from ui.lock import WITHIN, Lock
from ui.os_session import SessionWatch
from ui.parts.saving import ask_where
from ui.waiting import Waiting

LATE = 0.5
"""Seconds by which a busy PC may come late."""


@pytest.fixture
def left():
    """When the process would have ended."""
    return []


@pytest.fixture
def lock(qapp, line, left):
    lock = Lock(line, lambda: left.append(time.monotonic()), line)
    yield lock
    if lock.curtain is not None:
        lock.curtain.deleteLater()


@pytest.fixture
def desk_window(qtbot, line_of):
    """A window with a client's number on it, as somebody works."""
    line_of(Tier.OWNER)
    window = QWidget()
    window.setGeometry(40, 50, 700, 500)
    QLineEdit("Ada Lis 601 000 418", window)
    window.show()
    return window


def idle_ran_out(lock, qapp, clock):
    idle = Idle(clock.monotonic, qapp)
    idle.ran_out.connect(lock.lock_now)
    idle.start()
    clock.move(seconds=180)
    idle.look()


def session_left(lock, qapp, clock):
    watch = SessionWatch(qapp)
    watch.left.connect(lock.lock_now)
    watch.left.emit()  # what each message of the system does, see test_session.py
    watch.deleteLater()


def message_box(window):
    QMessageBox(QMessageBox.Icon.Question, "", "Ada Lis?", parent=window).open()


def file_dialog(window):
    QFileDialog(window, "", "Ada Lis.pdf").open()


def saving_question(window):
    ask_where(window, "form.pdf", lambda path: None)


def menu(window):
    QMenu("Ada Lis", window).popup(window.pos())


def list_of_a_choice(window):
    choice = QComboBox(window)
    choice.addItems(["Ada Lis", "Ida Lis"])
    choice.show()
    choice.showPopup()


@pytest.mark.parametrize("trigger", [idle_ran_out, session_left])
@pytest.mark.parametrize(
    "opened", [message_box, file_dialog, saving_question, menu, list_of_a_choice]
)
def test_whatever_is_open_nothing_is_readable_behind(
    qtbot, qapp, desk_window, lock, left, clock, opened, trigger
):
    opened(desk_window)
    begun = time.monotonic()

    trigger(lock, qapp, clock)

    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [lock.curtain]
    assert QApplication.activePopupWidget() is None
    qtbot.waitUntil(lambda: bool(left), timeout=2 * WITHIN)
    assert left[0] - begun < WITHIN / 1000 + LATE


def test_a_box_that_waits_for_an_answer_holds_up_no_lock(qtbot, desk_window, lock, left):
    """``exec`` turns a loop of its own: the lock goes through it, and it comes to its end."""
    box = QMessageBox(QMessageBox.Icon.Question, "", "Ada Lis?", parent=desk_window)
    QTimer.singleShot(50, lock, lock.lock_now)
    begun = time.monotonic()

    box.exec()

    assert lock.curtain is not None
    qtbot.waitUntil(lambda: bool(left), timeout=2 * WITHIN)
    assert left[0] - begun < WITHIN / 1000 + LATE


class Held(Waiting):
    """A progress dialog whose job stands still between two steps until it is let go."""

    def __init__(self, parent, line):
        super().__init__(parent, line, "Working", serves=True)
        self.begun, self.go = threading.Event(), threading.Event()
        self.dialog.setMinimumDuration(0)

    def reached(self, done, of):
        self.begun.set()
        assert self.go.wait(20)
        super().reached(done, of)


JOBS = {
    "backup.stage_backup": lambda line, asker, held: line.ask(asker, stage_backup, held),
    "log.verify_log": lambda line, asker, held: line.ask(asker, verify_log, held),
    "checks.check_integrity": lambda line, asker, held: line.ask(asker, check_integrity, held),
    "keys.change_keys": lambda line, asker, held: line.asking(
        asker, reason="a stranger at the PC", proof=line.desk.confirm(PASSWORD)
    ).ask(change_keys, KeyChange(), held),
}


@pytest.fixture
def job(request, qtbot, line, desk_window):
    """Have a job run up to its first step, with its progress dialog on the screen."""
    held = Held(desk_window, line)
    JOBS[request.param](line, desk_window, held)
    qtbot.waitUntil(held.begun.is_set, timeout=10_000)
    held.dialog.show()
    return request.param, held


@pytest.mark.parametrize("job", JOBS, indirect=True)
def test_a_job_that_runs_is_undone_and_can_be_done_again(
    qtbot, job, line, lock, left, salon, entries
):
    case, held = job
    line.drafts.keep("card-7", b"allergic to")
    database = HeaderFiles(salon.folder).load().sheet.database_file
    begun = time.monotonic()

    lock.lock_now()
    held.go.set()

    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [lock.curtain]
    qtbot.waitUntil(lambda: bool(left), timeout=2 * WITHIN)
    assert left[0] - begun < WITHIN / 1000 + LATE
    phases = [line.entry.phase for line in entries() if line.entry.case == case]
    assert phases == [Phase.INTENT, Phase.FAILED]
    assert HeaderFiles(salon.folder).load().sheet.database_file == database
    assert not [*(salon.folder / STAGING).glob("*.new")]
    assert not (salon.folder / "rotating.sqlite").exists()


@pytest.mark.parametrize("job", ["backup.stage_backup"], indirect=True)
def test_a_job_that_never_comes_to_its_end_is_left_behind_in_time(
    qtbot, job, lock, left, salon, open_as, line
):
    _case, held = job
    line.drafts.keep("card-7", b"allergic to")
    begun = time.monotonic()

    lock.lock_now()
    qtbot.waitUntil(lambda: bool(left), timeout=2 * WITHIN)

    assert left[0] - begun < WITHIN / 1000 + LATE
    held.go.set()  # the process is gone by now; this one has to be cleared up
    assert line.hang_up(10)
    assert open_as(Tier.OWNER).drafts.waiting() == {"card-7": b"allergic to"}
