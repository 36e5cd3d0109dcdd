"""The whole program in its own process: it unlocks, locks by an exec, unlocks again."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from salon_vault.__main__ import main
from salon_vault.demo.logins import PEOPLE, password_of
from salon_vault.door import Founder
from salon_vault.staff.model import Tier
from storage.founding import found_vault
from storage.keys import FLOOR

ROOT = Path(__file__).parents[2]

LAUNCH = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from salon_vault.__main__ import Launch, main

diary, password, preferences = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])

def note(**facts):
    with diary.open("a") as file:
        file.write(json.dumps({"pid": os.getpid(), **facts}) + "\\n")

def look(window):
    kind = type(window).__name__
    lives = sum(1 for line in diary.read_text().splitlines()) if diary.exists() else 0
    files = [os.readlink(f"/proc/self/fd/{fd}") for fd in os.listdir("/proc/self/fd")
             if os.path.exists(f"/proc/self/fd/{fd}")]
    note(window=kind, database=any(".sqlite" in file for file in files))
    if kind == "UnlockScreen" and lives == 0:
        window.page.password.setText(password)
        QTimer.singleShot(0, window.page.unlock.click)
    elif kind == "UnlockScreen":
        QTimer.singleShot(0, window.close)
    else:
        window.line.drafts.keep("card", b"half a sentence")
        QTimer.singleShot(100, window._around.lock.lock_now)

def again(*words):
    return [sys.executable, *sys.orig_argv[1:-2], *words]

sys.exit(main(sys.argv[4:], Launch(on_window=look, command=again, preferences=preferences)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc; exec is for Linux")
def test_lock_is_a_new_program_in_the_same_place_with_nothing_open(salon, tmp_path):
    launch, diary, kept = tmp_path / "launch.py", tmp_path / "diary", tmp_path / "kept.json"
    launch.write_text(LAUNCH)
    words = [diary, salon.password, kept, "--vault", salon.folder]

    done = subprocess.run(
        [sys.executable, launch, *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    lived = [json.loads(line) for line in diary.read_text().splitlines()]
    assert [each["window"] for each in lived] == ["UnlockScreen", "Window", "UnlockScreen"]
    assert len({each["pid"] for each in lived}) == 1
    assert [each["database"] for each in lived] == [False, True, False]


LEAVE = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from salon_vault.__main__ import Launch, main

diary, preferences, seen = Path(sys.argv[1]), Path(sys.argv[2]), []

def look(window):
    seen.append(type(window).__name__)
    diary.write_text(json.dumps([seen, preferences.exists()]))
    if len(seen) == 1:
        assert window.page.password.text(), "the published password is not filled in"
        QTimer.singleShot(0, window.form.elsewhere.click)
    else:
        QTimer.singleShot(0, window.close)

sys.exit(main(sys.argv[3:], Launch(on_window=look, preferences=preferences)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="says where data lies as Linux does")
def test_a_demo_can_be_left_for_a_vault_of_ones_own(tmp_path, clock):
    demo, diary = tmp_path / "Demo.svault", tmp_path / "diary"
    founder = Founder(PEOPLE[Tier.OWNER], password_of(Tier.OWNER), demo=True)
    found_vault(demo, founder, clock=clock, cost=FLOOR, ballast_step=4096)[0].close()
    launch = tmp_path / "launch.py"
    launch.write_text(LEAVE)
    home = {"XDG_DATA_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT)}

    done = subprocess.run(
        [sys.executable, *map(str, (launch, diary, tmp_path / "kept.json", "--vault", demo))],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **home},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert json.loads(diary.read_text()) == [["UnlockScreen", "FirstRun"], False]


def test_settings_of_this_pc_hold_nothing_about_people(salon, tmp_path):
    test_lock_is_a_new_program_in_the_same_place_with_nothing_open(salon, tmp_path)

    kept = json.loads((tmp_path / "kept.json").read_text())

    assert set(kept) == {
        *("vault", "language", "look", "scale", "touch"),
        *("printer", "copies", "copied"),
    }
    assert kept["vault"] == str(salon.folder)


def test_version_is_told_without_a_window(capsys):
    with pytest.raises(SystemExit) as left:
        main(["--version"])

    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("Salon Vault ")


def test_helper_is_the_same_program(salon):
    from storage.os_process import own_command
    from ui.helper.asking import Helper

    assert Helper(own_command("--helper")).printers() == []


def test_memory_of_this_process_is_closed_to_others():
    program = (
        "import ctypes, resource; from storage.os_process import close_to_others;"
        "close_to_others();"
        "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), resource.getrlimit(4))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "0 (0, 0)"


def test_export_is_whole_private_and_never_half_written(tmp_path):
    from salon_vault.errors import ReadOnlyMedium
    from storage.exports import FileExports

    target = tmp_path / "form.pdf"
    FileExports().save(target, b"%PDF-1.7")

    assert target.read_bytes() == b"%PDF-1.7"
    assert target.stat().st_mode & 0o077 == 0 or sys.platform == "win32"
    assert [file.name for file in tmp_path.iterdir()] == ["form.pdf"]
    with pytest.raises(ReadOnlyMedium):
        FileExports().save(tmp_path / "gone" / "form.pdf", b"%PDF")


def test_preferences_that_make_no_sense_are_forgotten(tmp_path):
    from ui.preferences import Preferences, load_preferences, store_preferences

    file = tmp_path / "deep" / "preferences.json"
    store_preferences(file, Preferences(language="pl", scale=120))
    assert load_preferences(file) == Preferences(language="pl", scale=120)

    for nonsense in ("", "[]", "{", '{"scale": 7000, "look": 3, "touch": "yes", "x": 1}'):
        file.write_text(nonsense)
        assert load_preferences(file) == Preferences()
