"""Whole days in real windows: receptionist, specialist, owner, each in a process of its own."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from salon_vault.clock import SystemClock
from salon_vault.staff.model import Tier
from storage.demo import found_demo, password_of
from storage.door import VaultDoor
from tests.journeys.specialist import LINE, NOTE
from tests.watchdog import LONGEST_GAP

ROOT = Path(__file__).parents[2]
SLOW_STEPS = {
    line.split("#")[0].strip()
    for line in Path(__file__).with_name("slow_steps.txt").read_text("utf-8").splitlines()
}


class Unheard:
    def reached(self, done, of):
        pass


@pytest.fixture(scope="session")
def demo_vault(tmp_path_factory):
    """A demo vault, founded once."""
    folder = tmp_path_factory.mktemp("demo") / "Demo.svault"
    found_demo(folder, "en", SystemClock(), Unheard())
    return folder


@pytest.fixture
def vault(tmp_path):
    """Where this journey's own copy of the demo vault lies."""
    return tmp_path / "Demo.svault"


@pytest.fixture
def play(demo_vault, vault, tmp_path):
    """Play a job to its end; return the steps at which the screen stood still."""

    def once(*jobs):
        shutil.rmtree(vault, ignore_errors=True)
        shutil.copytree(demo_vault, vault)
        done = subprocess.run(
            [sys.executable, "-m", "tests.journeys.play", jobs[0], vault, tmp_path],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return [json.loads((tmp_path / f"{job}.json").read_text()) for job in jobs]

    def play(*jobs):
        slow = stood_still(once(*jobs))
        if slow:  # a gap of ours comes back, others do not
            again = stood_still(once(*jobs))
            slow = {step: gap for step, gap in slow.items() if step in again}
        return slow

    return play


def stood_still(gaps_by_job):
    """Return the steps at which the screen stood still and should not have."""
    return {
        step: gap
        for gaps in gaps_by_job
        for step, gap in gaps.items()
        if gap > LONGEST_GAP and not any(step.startswith(slow) for slow in SLOW_STEPS if slow)
    }


def cases_in_log(vault):
    """Return the use cases in the log with their phase, the oldest first."""
    from salon_vault.desk import Desk
    from salon_vault.log.use_cases import read_log
    from salon_vault.ports import World
    from storage.exports import FileExports
    from tests.journeys.demo import Folder

    door = VaultDoor(vault, clock=SystemClock())
    tile = next(tile for tile in door.people() if tile.tier is Tier.OWNER)
    opened = door.unlock(tile.id, password_of(Tier.OWNER))
    try:
        desk = Desk(opened, World(SystemClock(), Folder(vault), FileExports()))
        return [(line.entry.case, line.entry.phase.value) for line in desk.run(read_log)][::-1]
    finally:
        opened.close()


def test_the_receptionist_prints_a_consent_and_hands_over_the_notice(play, vault, tmp_path):
    assert play("reception") == {}
    kinds = {path.name.split()[0] for path in (tmp_path / "papers").iterdir()}
    assert kinds == {"Form", "Notice"}
    logged = cases_in_log(vault)
    for entry in (
        ("clients.open_card", "run"),
        ("consents.print_papers", "done"),
        ("notices.hand_over_notice", "run"),
        ("staff.stand_up", "run"),
    ):
        assert entry in logged


def test_the_specialist_is_locked_out_and_loses_nothing(play, vault):
    assert play("specialist", "specialist-again") == {}
    logged = [case for case, _phase in cases_in_log(vault)]
    assert "clients.write_handling" in logged
    assert logged.index("clients.save_health") > logged.index("staff.stand_up")
    found = subprocess.run(
        ["grep", "-rlE", f"{LINE}|{NOTE}", vault], capture_output=True, check=False
    )
    assert found.stdout == b""


def test_a_client_is_put_on_the_list_and_the_visit_begun_and_closed_by_keys(play, vault):
    assert play("counter") == {}
    logged = [case for case, _phase in cases_in_log(vault)]
    done = ["day.put_on_day", "clients.open_card", "visits.begin_visit", "visits.close_visit"]
    assert [case for case in dict.fromkeys(logged) if case in done] == done


def test_the_colourist_types_a_formula_and_repeats_it(play, vault):
    assert play("colour") == {}
    logged = [case for case, _phase in cases_in_log(vault)]
    assert logged.count("formulas.save_formula") == 2
    assert "photos.view_album" in logged


def test_what_was_printed_comes_back_signed_and_a_strange_page_is_asked_about(play, vault):
    assert play("scans") == {}
    logged = cases_in_log(vault)
    for case in ("consents.print_papers", "scans.file_scans"):
        assert (case, "done") in logged
    assert ("scans.attach_page", "run") in logged
    assert ("consent_register.record_ticks", "run") in logged
    since = logged[logged.index(("consent_register.withdraw", "run")) :]
    assert ("consents.print_papers", "done") in since, "the receipt"


def test_the_owner_gives_a_login_and_verifies_the_log(play, vault):
    assert play("owner") == {}
    logged = cases_in_log(vault)
    assert ("staff.add_member", "done") in logged
    assert ("log.verify_log", "done") in logged
    door = VaultDoor(vault, clock=SystemClock())
    labels = [tile.label for tile in door.people()]
    door.close()
    assert "Chair 3" in labels
