"""Nobody at the PC: the countdown, what starts it anew, and what makes it shorter."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.idle import Idle, mark_sensitive


@pytest.fixture
def idle(qapp, clock):
    idle = Idle(clock.monotonic, qapp)
    idle.allow(180, 60)
    idle.start()
    yield idle
    idle.stop()


@pytest.fixture
def ran_out(idle):
    heard = []
    idle.ran_out.connect(lambda: heard.append(1))
    return heard


def test_it_runs_out_after_three_minutes_and_not_before(idle, clock, ran_out):
    clock.move(seconds=179)
    idle.look()
    assert ran_out == []

    clock.move(seconds=1)
    idle.look()
    idle.look()
    assert ran_out == [1]


def test_night_with_the_lid_down_counts(idle, clock, ran_out):
    clock.move(hours=9)
    idle.look()

    assert ran_out == [1]


@pytest.mark.parametrize("touch", ["key", "move", "click"])
def test_any_touch_starts_it_anew(qtbot, idle, clock, ran_out, touch):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    clock.move(seconds=170)

    if touch == "key":
        QTest.keyClick(field, Qt.Key.Key_A)
    elif touch == "move":
        QTest.mouseMove(field, QPoint(5, 5))
        qtbot.waitUntil(lambda: idle._since == clock.monotonic())
    else:
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)

    clock.move(seconds=170)
    idle.look()
    assert ran_out == []


def test_painting_and_timers_are_no_touch(qtbot, idle, clock, ran_out):
    field = QLineEdit()
    qtbot.addWidget(field)
    clock.move(seconds=170)
    field.show()
    field.repaint()
    clock.move(seconds=11)
    idle.look()

    assert ran_out == [1]


def test_time_is_short_while_a_sensitive_panel_is_seen(qtbot, idle, clock, ran_out):
    panel = QWidget()
    mark_sensitive(panel)
    qtbot.addWidget(panel)
    assert idle.limit == 180

    panel.show()
    assert idle.limit == 60
    panel.hide()
    assert idle.limit == 180

    panel.show()
    clock.move(seconds=60)
    idle.look()
    assert ran_out == [1]


def test_plain_panel_leaves_the_time_as_it_is(qtbot, idle):
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.show()

    assert idle.limit == 180


def test_countdown_tells_seconds_left_and_of_how_many_once(idle, clock):
    told = []
    idle.seconds_left.connect(lambda left, of: told.append((left, of)))

    idle.look()
    idle.look()
    clock.move(seconds=1)
    idle.look()
    idle.allow(90, 30)

    assert told == [(180, 180), (179, 180), (89, 90)]


def test_after_stopping_nothing_runs_out(idle, clock, ran_out):
    idle.stop()
    clock.move(hours=1)
    idle.look()

    assert ran_out == []
