"""R24: huge vaults stay quick to the hand, and what is too much is refused with its limit."""

import threading
import time
from contextlib import contextmanager

import pytest

from benchmarks.log import _write
from benchmarks.vaults import PASSWORD, filled, seated, unlocked
from salon_vault.clients.model import TEXT_LENGTH, Health
from salon_vault.clients.use_cases import find_clients, open_card, save_health
from salon_vault.clock import SystemClock
from salon_vault.compartments import Compartment
from salon_vault.errors import InvalidInput
from salon_vault.from_elsewhere.model import Why
from salon_vault.log.use_cases import read_log
from salon_vault.timeline.use_cases import list_timeline
from storage.door import VaultDoor
from tests.faults.scale import times
from tests.watchdog import Watchdog
from ui.card.faults import fault_of
from ui.from_elsewhere.words import REFUSALS
from ui.line import Line

CLIENTS = times(5_000, 50_000)
ENTRIES = times(100_000, 1_000_000)
BLOBS = times(64, 640)
BLOB = 8 * 1024 * 1024
NOTE = "x" * 100_000
STILL = 0.100
"""Seconds for which the screen may not react, whatever lies in the vault."""


@pytest.fixture(scope="module")
def huge(tmp_path_factory):
    """Fill a vault with clients, and its log with entries."""
    vault = filled(tmp_path_factory.mktemp("huge"), CLIENTS)
    with unlocked(vault) as opened:
        _write(opened, ENTRIES)
    return vault


@contextmanager
def watched():
    """Watch the event loop; the dog knows afterwards how long it stood still."""
    dog = Watchdog()
    dog.start()
    yield dog
    dog.stop()


@pytest.fixture
def line(qtbot, qapp, huge, world):
    """Sit down in the huge vault as its owner."""
    line = Line(world, lambda asker, error: None)
    door = VaultDoor(huge.folder, clock=SystemClock())
    line.open(lambda: door.unlock(door.people()[0].id, PASSWORD), line)
    qtbot.waitUntil(lambda: line.is_open, timeout=20_000)
    yield line
    assert line.hang_up(20)


def test_searching_opening_and_reading_never_keep_the_screen_waiting(qtbot, line, huge):
    answers = []
    with watched() as dog:
        for one in huge.sought[:8]:
            for case, *given in (
                (find_clients, one.text),
                (open_card, one.id),
                (list_timeline, one.id),
                (read_log,),
            ):
                line.ask(line, case, *given).then(answers.append)
        qtbot.waitUntil(lambda: len(answers) == 32, timeout=60_000)
    assert dog.longest < STILL


def test_a_note_of_a_hundred_thousand_letters_is_refused_and_its_limit_named(huge):
    with unlocked(huge) as vault, vault.work() as work:
        client = huge.sought[0].id
        before = work.clients.health(client)
    with seated(huge) as desk:
        with pytest.raises(InvalidInput) as refused:
            desk.run(save_health, client, Health(notes=NOTE, version=before.version))
        assert desk.run(open_card, client).health == before
    figures = "".join(letter for letter in fault_of(refused.value) if letter.isdecimal())
    assert figures == str(TEXT_LENGTH)


def test_a_picture_of_two_hundred_megapixels_is_refused_in_words_that_name_the_limit():
    assert "100 million" in REFUSALS[Why.MANY_PIXELS]


def test_large_blobs_are_sealed_while_the_screen_goes_on(qtbot, huge):
    """A lane seals on a thread of its own; the screen must not wait for what it holds."""
    contents, read = bytes(BLOB), []

    def seal():
        with unlocked(huge) as vault:
            for _ in range(BLOBS):
                name = vault.blobs.keep(Compartment.HEALTH, contents)
            read.append(vault.blobs.read(Compartment.HEALTH, name))

    with watched() as dog:
        lane = threading.Thread(target=seal)
        lane.start()
        qtbot.waitUntil(lambda: not lane.is_alive(), timeout=600_000)
    assert read == [contents]
    assert dog.longest < STILL


def test_the_watchdog_notices_a_screen_that_stands_still(qtbot):
    with watched() as dog:
        qtbot.wait(10)
        end = time.thread_time() + STILL + 0.05  # others' turns would not count
        while time.thread_time() < end:
            pass
        qtbot.wait(10)
    assert dog.longest >= STILL
