"""Rings of objects are taken apart on the thread of the screens, and on no other."""

import gc
import sys
import threading
from types import ModuleType

import pytest
from PySide6.QtCore import QObject

from ui.sweep import Sweep


class Told:
    """A ring that remembers where it ended."""

    def __init__(self, ended):
        self.itself = self
        self.ended = ended

    def __del__(self):
        self.ended.append(threading.current_thread().name)


@pytest.fixture
def small_steps():
    """Have the collector be due after a handful of objects."""
    before = gc.get_threshold()
    gc.set_threshold(10, 2, 2)
    yield
    gc.set_threshold(*before)
    gc.disable()


def make_rings(ended, count=2_000):
    for _ in range(count):
        Told(ended)


def on_another_thread(work):
    thread = threading.Thread(target=work, name="lane")
    thread.start()
    thread.join()


def test_rings_made_on_the_lane_are_taken_apart_by_the_sweep(qapp, qtbot, small_steps):
    owner, ended = QObject(), []
    sweep = Sweep(owner)
    on_another_thread(lambda: make_rings(ended))
    assert ended == []
    sweep.look()
    assert set(ended) == {threading.main_thread().name}
    ended.clear()
    on_another_thread(lambda: make_rings(ended))
    qtbot.waitUntil(lambda: bool(ended))


def test_what_was_loaded_is_looked_at_no_more(qapp, small_steps):
    """To look through the whole program takes so long that the screens would stand still."""
    sweep = Sweep(owner := QObject())
    module = ModuleType("opened_late")
    module.held = [[number] for number in range(20_000)]
    sys.modules[module.__name__] = module
    sweep.look()
    del sys.modules[module.__name__]
    looked_at = {id(each) for each in gc.get_objects()}
    assert not any(id(each) in looked_at for each in module.held)
    owner.deleteLater()


def test_control_left_to_itself_the_collector_does_run_on_the_lane(small_steps):
    ended = []
    gc.enable()
    on_another_thread(lambda: make_rings(ended))
    assert "lane" in ended
