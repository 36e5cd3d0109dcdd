"""The watchdog barks when the screen stands still, and only then."""

import time

from PySide6.QtTest import QTest

from tests.watchdog import LONGEST_GAP, Watchdog, slow_on_purpose


def test_screen_that_stands_still_is_noticed(qtbot):
    dog = Watchdog()
    dog.start()
    qtbot.waitUntil(lambda: dog.longest > 0)  # it has begun to look

    time.sleep(0.1)
    qtbot.waitUntil(lambda: dog.longest > LONGEST_GAP)
    dog.stop()


def test_screen_that_works_in_slices_is_left_alone(qapp):
    dog = Watchdog()
    dog.start()
    for _ in range(20):
        time.sleep(0.005)
        QTest.qWait(2)
    dog.stop()

    assert 0 < dog.longest <= LONGEST_GAP


def test_list_of_slow_tests_is_read_without_its_reasons():
    assert all("#" not in name for name in slow_on_purpose())
