"""The demo in a window unlocks itself once, then leaves the window to whoever sits there."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_window_is_unlocked_and_stays(tmp_path):
    demo = subprocess.Popen(
        [sys.executable, "-u", "-m", "tests.journeys.demo", "--window"],
        cwd=tmp_path,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert any("unlocked as reception" in line for line in demo.stdout)
        assert demo.poll() is None
    finally:
        demo.kill()
        demo.wait()
        demo.stdout.close()
