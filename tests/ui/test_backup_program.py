"""The whole program locks while a stick is being written, and goes on with it afterwards."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from salon_vault.backup.model import GOOD
from salon_vault.backup.use_cases import register_stick, stage_backup
from salon_vault.compartments import Compartment
from salon_vault.staff.model import Tier
from storage.backup.keyless import read_shipments
from storage.backup.places import SETS, pool_of
from storage.backup.reading import check_set
from tests.vaults import Patient

pytestmark = pytest.mark.on_disk

ROOT = Path(__file__).parents[2]
PHOTOS, LARGE = 60, 512 * 1024
WITHIN = 2.0
"""Seconds from the lock to the end of the process."""

LAUNCH = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from salon_vault.__main__ import Launch, main
from storage.backup.keyless import read_shipments
from storage.os_process import become

diary, password, preferences, stick, vault = map(Path, sys.argv[1:6])
lives = len(diary.read_text().splitlines()) if diary.exists() else 0
sticks = [stick] if lives else []

def note(**facts):
    with diary.open("a") as file:
        file.write(json.dumps(facts) + "\\n")

def lock(window):
    window._around.carrier.moved.disconnect()
    shipped = len(read_shipments(vault))
    begun = time.monotonic()
    def leave(folder):
        note(shipped=shipped, took=time.monotonic() - begun)
        become([sys.executable, *sys.orig_argv[1:]])
    window._around.lock._leave_process = lambda: leave(vault)
    window._around.lock.lock_now()

def close_when_shipped(window):
    timer = QTimer(window)
    timer.timeout.connect(lambda: read_shipments(vault) and window.close())
    timer.start(50)

def look(window):
    if type(window).__name__ != "UnlockScreen":
        sticks.append(stick)
        window._around.carrier.moved.connect(lambda way: lock(window))
        window._around.carrier.look()
    elif lives == 0:
        window.page.password.setText(str(password))
        QTimer.singleShot(0, window.page.unlock.click)
    else:
        close_when_shipped(window)

launch = Launch(on_window=look, preferences=preferences, sticks=lambda: sticks)
sys.exit(main(["--vault", str(vault)], launch))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="exec is for Linux")
def test_a_lock_waits_for_no_stick_and_shipping_goes_on_behind_it(
    salon, seat, counter, tmp_path
):
    stick, diary, launch = tmp_path / "stick", tmp_path / "diary", tmp_path / "launch.py"
    stick.mkdir()
    launch.write_text(LAUNCH)
    desk = seat(Tier.OWNER)
    for _photo in range(PHOTOS):
        desk.vault.blobs.keep(Compartment.HEALTH, os.urandom(LARGE))
    desk.run(register_stick, stick, "A")
    name = desk.run(stage_backup, Patient()).name
    counter.clear()

    words = [diary, salon.password, tmp_path / "kept.json", stick, salon.folder]
    done = subprocess.run(
        [sys.executable, launch, *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    (locked,) = map(json.loads, diary.read_text().splitlines())
    assert locked["shipped"] == 0
    assert locked["took"] < WITHIN
    (home,) = stick.iterdir()
    assert len(check_set(home / SETS / name, pool_of(home), Patient()).blobs) == PHOTOS
    assert {each.outcome for each in read_shipments(salon.folder)} <= GOOD
