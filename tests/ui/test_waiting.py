"""Slow work shows how far it is, and stops when people do not want it any more."""

import threading

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from salon_vault.clients.use_cases import find_clients
from salon_vault.errors import Cancelled
from salon_vault.log.use_cases import verify_log
from salon_vault.staff.model import Tier
from ui.waiting import Waiting


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_progress_moves_and_questions_are_answered_meanwhile(qtbot, line_of, window):
    line = line_of(Tier.OWNER)
    waiting = Waiting(window, line, "Copying")
    order, go_on = [], threading.Event()

    def work():
        go_on.wait(10)
        for step in range(1, 4):
            waiting.reached(step, 4)
        order.append("half")

    line._carry(window, work, long=True)
    line.ask(window, find_clients, "").then(lambda _: order.append("answer"))
    line._lane.put(lambda: order.append("after"))
    go_on.set()

    qtbot.waitUntil(lambda: "answer" in order and "half" in order)
    assert order.index("after") < order.index("half")
    qtbot.waitUntil(lambda: waiting.dialog.maximum() == 4)


def test_cancel_stops_the_work_between_two_steps(qtbot, line_of, window, complaints):
    line = line_of(Tier.OWNER)
    waiting = Waiting(window, line, "Copying")
    begun, outcome = threading.Event(), []

    def never_ends():
        begun.set()
        step = 0
        while True:
            step += 1
            waiting.reached(step, 1_000_000_000)

    line._carry(window, never_ends, long=True)[0].otherwise(outcome.append).at_last(
        waiting.over
    )
    assert begun.wait(10)
    waiting.dialog.setMinimumDuration(0)
    waiting.dialog.forceShow()
    waiting.dialog.findChild(QPushButton).click()

    qtbot.waitUntil(lambda: bool(outcome))
    assert isinstance(outcome[0], Cancelled)
    assert complaints == []


def test_real_long_work_reports_to_it(qtbot, line_of, window):
    line = line_of(Tier.OWNER)
    waiting = Waiting(window, line, "Verifying")
    found = []

    line.ask(window, verify_log, waiting).then(found.append).at_last(waiting.over)

    qtbot.waitUntil(lambda: bool(found), timeout=10_000)
    assert found[0].entries > 0
