"""Locking: at once, without a question, with nothing left open and nothing typed lost."""

import json
import threading
import time

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget

from salon_vault.clients.use_cases import add_client, find_clients
from salon_vault.staff.model import Tier
from storage.door import VaultDoor
from ui.lock import WITHIN, Lock


@pytest.fixture
def left():
    """When the process would have ended, and with what open."""
    return []


@pytest.fixture
def lock(qapp, line, left, qtbot):
    lock = Lock(line, lambda: left.append(time.monotonic()), line)
    yield lock
    if lock.curtain is not None:
        lock.curtain.deleteLater()


def wait_until_left(qtbot, left):
    qtbot.waitUntil(lambda: bool(left), timeout=2 * WITHIN)


def test_process_leaves_with_the_vault_closed(qtbot, line_of, lock, left, salon, clock):
    line_of(Tier.RECEPTION)

    lock.lock_now()
    wait_until_left(qtbot, left)

    VaultDoor(salon.folder, clock=clock).close()
    assert len(left) == 1


def test_log_says_that_the_person_stood_up(qtbot, line_of, lock, left, look):
    line_of(Tier.RECEPTION)
    lock.lock_now()
    wait_until_left(qtbot, left)

    cases = [json.loads(core)["case"] for (core,) in look("SELECT core FROM log ORDER BY seq")]
    assert cases[-2:] == ["staff.sit_down", "staff.stand_up"]


def test_every_window_is_gone_behind_an_opaque_curtain(qtbot, line_of, lock, left):
    line_of(Tier.RECEPTION)
    window = QWidget()
    window.setGeometry(40, 50, 700, 500)
    QLineEdit("Ada Lis", window)
    window.show()
    question = QMessageBox(window)
    question.open()
    gone = []
    window.destroyed.connect(lambda: gone.append("window"))

    lock.lock_now()

    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [lock.curtain]
    assert lock.curtain.geometry() == window.geometry()
    wait_until_left(qtbot, left)
    qtbot.waitUntil(lambda: gone == ["window"])


def test_clipboard_is_emptied(qtbot, line_of, lock, left):
    line_of(Tier.RECEPTION)
    QGuiApplication.clipboard().setText("601 000 418")

    lock.lock_now()
    wait_until_left(qtbot, left)

    assert QGuiApplication.clipboard().text() == ""


def test_second_call_changes_nothing(qtbot, line_of, lock, left):
    line_of(Tier.RECEPTION)

    lock.lock_now()
    curtain = lock.curtain
    lock.lock_now()
    wait_until_left(qtbot, left)

    assert lock.curtain is curtain
    assert len(left) == 1


def test_unfinished_typing_comes_back_after_the_lock(qtbot, line_of, lock, left, open_as):
    line_of(Tier.RECEPTION).drafts.keep("card-7", b"allergic to")

    lock.lock_now()
    wait_until_left(qtbot, left)

    assert open_as(Tier.RECEPTION).drafts.waiting() == {"card-7": b"allergic to"}


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"


def test_statement_without_end_is_interrupted_and_rolled_back(qtbot, line_of, lock, left, look):
    line = line_of(Tier.RECEPTION)
    vault = line.desk.vault
    running = threading.Event()

    def never_ends():
        with vault.work():
            vault._connection.execute("CREATE TABLE half_done (x)")
            running.set()
            vault._connection.execute(ENDLESS).fetchall()

    line._carry(line, never_ends)
    assert running.wait(10)
    begun = time.monotonic()

    lock.lock_now()
    wait_until_left(qtbot, left)

    assert left[0] - begun < WITHIN / 1000
    assert look("SELECT name FROM sqlite_master WHERE name = 'half_done'") == []


def test_job_that_cannot_be_interrupted_does_not_hold_the_process(qtbot, line_of, lock, left):
    line = line_of(Tier.RECEPTION)
    hold, running = threading.Event(), threading.Event()
    line._lane.put(lambda: (running.set(), hold.wait()))
    assert running.wait(10)
    begun = time.monotonic()

    lock.lock_now()
    wait_until_left(qtbot, left)
    hold.set()

    # Qt's timers may come five per cent early; a busy PC makes them late.
    assert 0.9 * WITHIN / 1000 <= left[0] - begun < WITHIN / 1000 + 0.5


def test_questions_that_wait_are_forgotten(qtbot, line_of, lock, left):
    line = line_of(Tier.RECEPTION)
    answers = []
    hold = threading.Event()
    asker = QObject()
    line._lane.put(hold.wait)
    line.ask(asker, find_clients, "").then(answers.append)

    lock.lock_now()
    hold.set()
    wait_until_left(qtbot, left)

    assert answers == []


def test_lock_before_anybody_sat_down_still_leaves(qtbot, lock, left):
    lock.lock_now()
    wait_until_left(qtbot, left)

    assert len(left) == 1


def test_what_windows_ask_while_they_are_destroyed_is_not_heard(
    qtbot, line_of, lock, left, entries
):
    desk = line_of(Tier.RECEPTION)

    def save_at_the_last_moment():
        desk.ask(desk, add_client, "Ada Lis", "pl")
        time.sleep(0.2)  # long enough for a lane that heard it

    lock.locking.connect(save_at_the_last_moment)

    lock.lock_now()
    wait_until_left(qtbot, left)

    assert "clients.add_client" not in [line.entry.case for line in entries()]
