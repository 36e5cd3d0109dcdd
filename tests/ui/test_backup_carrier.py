"""Shipping by itself: on a thread of its own, resumed after a lock, in nobody's way."""

import threading
import time

import pytest

from salon_vault.backup.errors import StickGone
from salon_vault.backup.model import Outcome
from salon_vault.backup.schedule import Errand
from salon_vault.backup.use_cases import register_stick, stage_backup
from salon_vault.compartments import Compartment
from salon_vault.errors import Cancelled
from salon_vault.staff.model import Tier
from storage.backup.courier import StickCourier
from storage.backup.keyless import read_shipments
from tests.vaults import Patient
from ui.backup.carrier import Carrier
from ui.backup.line import BackupLine
from ui.lock import WITHIN, Lock

BLOBS = 40
"""Photos of half a megabyte: enough that a lock comes in the middle of them."""


@pytest.fixture
def staged(salon, seat, counter, plugged_in, tmp_path):
    """A vault with photos, a stick of it that is not plugged in yet, and a set to ship."""

    def staged(blobs=3, label="A"):
        root = tmp_path / f"stick-{label}"
        root.mkdir()
        desk = seat(Tier.OWNER)
        for number in range(blobs):
            desk.vault.blobs.keep(Compartment.HEALTH, b"%07d " % number * 64 * 1024)
        desk.run(register_stick, root, label)
        name = desk.run(stage_backup, Patient()).name
        counter.clear()
        return root, name

    return staged


@pytest.fixture
def reports(carrier):
    found = []
    carrier.came_back.connect(found.append)
    return found


def outcomes(salon):
    return [each.outcome for each in read_shipments(salon.folder)]


def test_a_stick_that_comes_gets_the_newest_set_while_the_vault_is_locked(
    qtbot, salon, staged, carrier, plugged_in, reports, watchdog
):
    root, _name = staged()
    carrier.start()
    qtbot.waitUntil(lambda: not carrier._looking)
    assert reports == []

    watchdog.start()
    plugged_in.append(root)
    carrier.look()

    qtbot.waitUntil(lambda: bool(reports))
    assert (reports[0].errand, reports[0].error) == (Errand.SHIP, None)
    assert outcomes(salon) == [Outcome.SHIPPED]


def test_a_stick_plugged_in_again_another_day_is_read_back(
    qtbot, salon, staged, carrier, plugged_in, reports, clock
):
    root, _name = staged()
    plugged_in.append(root)
    carrier.look()
    qtbot.waitUntil(lambda: len(reports) == 1)

    clock.move(hours=22)
    carrier.look()

    qtbot.waitUntil(lambda: len(reports) == 2)
    assert (reports[1].errand, reports[1].damaged) == (Errand.READ_BACK, 0)
    assert outcomes(salon) == [Outcome.SHIPPED, Outcome.VERIFIED]


def test_what_a_lock_broke_off_goes_on_in_the_next_process(
    qtbot, salon, staged, carrier, plugged_in, reports, clock
):
    root, _name = staged(BLOBS)
    plugged_in.append(root)
    carrier.moved.connect(carrier.stop)
    carrier.look()
    qtbot.waitUntil(carrier._over.is_set)
    assert carrier.hang_up(5)
    assert (reports, outcomes(salon)) == ([], [])

    after = Carrier(StickCourier(salon.folder, clock=clock, sticks=lambda: plugged_in))
    came = []
    after.came_back.connect(came.append)
    after.start()
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
    assert after.hang_up(5)

    assert came[0].error is None
    assert outcomes(salon) == [Outcome.SHIPPED]


def test_cancel_stops_one_errand_until_somebody_asks_anew(
    qtbot, salon, staged, carrier, plugged_in, reports
):
    root, _name = staged(BLOBS)
    plugged_in.append(root)
    carrier.moved.connect(carrier.cancel)
    carrier.look()
    qtbot.waitUntil(lambda: bool(reports))
    assert isinstance(reports[0].error, Cancelled)
    carrier.moved.disconnect(carrier.cancel)

    carrier.look()
    qtbot.waitUntil(lambda: not carrier._looking)
    assert len(reports) == 1

    carrier.look_anew()
    qtbot.waitUntil(lambda: len(reports) == 2, timeout=20_000)
    assert outcomes(salon) == [Outcome.SHIPPED]


def test_a_stick_that_cannot_be_listed_is_gone(qtbot, staged, carrier, plugged_in, reports):
    root, _name = staged()
    plugged_in.append(root)
    carrier.look()
    qtbot.waitUntil(lambda: bool(reports))
    drive = carrier.courier.drive(root)
    root.rename(root.with_name("pocket"))

    carrier.read_back(drive)

    qtbot.waitUntil(lambda: len(reports) == 2)
    assert isinstance(reports[1].error, StickGone)


class StuckCourier(StickCourier):
    """A courier whose stick has stopped to answer."""

    def __init__(self, *args, **more):
        super().__init__(*args, **more)
        self.stuck, self.freed = threading.Event(), threading.Event()

    def ship(self, root, progress):
        self.stuck.set()
        self.freed.wait(30)
        return super().ship(root, progress)


def test_a_stick_that_hangs_keeps_no_process_from_leaving(
    qtbot, qapp, salon, staged, plugged_in, clock, line_of
):
    root, _name = staged()
    plugged_in.append(root)
    courier = StuckCourier(salon.folder, clock=clock, sticks=lambda: plugged_in)
    stuck, line, left = Carrier(courier), line_of(Tier.RECEPTION), []
    lock = Lock(line, lambda: left.append(time.monotonic()), line)
    lock.locking.connect(stuck.stop)
    stuck.start()
    qtbot.waitUntil(courier.stuck.is_set)

    begun = time.monotonic()
    lock.lock_now()

    qtbot.waitUntil(lambda: bool(left), timeout=2 * WITHIN)
    assert left[0] - begun < WITHIN / 1000
    lock.curtain.deleteLater()
    assert not stuck.hang_up(0)  # it still hangs
    courier.freed.set()
    assert stuck.hang_up(10)


def test_the_unlock_window_says_how_well_the_vault_is_backed_up(
    qtbot, staged, carrier, plugged_in
):
    root, _name = staged()
    told = BackupLine(carrier)
    qtbot.addWidget(told)
    qtbot.waitUntil(lambda: told.words.text() == "No backup on a stick yet")

    plugged_in.append(root)
    carrier.look()

    qtbot.waitUntil(lambda: told.words.text() == "Only one backup stick")
