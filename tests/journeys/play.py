"""
One journey in a process of its own: ``python -m tests.journeys.play JOB VAULT FOLDER``.

It drives the program as it is; a lock really ends the process, by becoming the next part of
the job where there is one. What was done, and how long the screen stood still, lands in FOLDER.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from salon_vault.__main__ import Launch, main
from salon_vault.staff.model import Tier
from storage.demo import password_of
from tests.journeys import colour, counter, owner, reception, scans, specialist
from tests.journeys.demo import Folder
from tests.journeys.stage import Scene, Stage

JOBS: dict[str, tuple[Tier, Callable[[Stage, str, str], Scene]]] = {
    "reception": (Tier.RECEPTION, reception.main_job),
    "counter": (Tier.RECEPTION, counter.job),
    "scans": (Tier.SPECIALIST, scans.job),
    "colour": (Tier.SPECIALIST, colour.job),
    "specialist": (Tier.SPECIALIST, specialist.job),
    "specialist-again": (Tier.SPECIALIST, specialist.job_after_the_lock),
    "owner": (Tier.OWNER, owner.job),
}
AFTER_THE_LOCK = {"specialist": "specialist-again"}
SIZE = (1366, 768)
TYPED = "nat kreg"


def play(job: str, vault: Path, folder: Path) -> int:
    tier, scene = JOBS[job]
    stage = Stage(folder / "pictures")

    def enter(window) -> None:
        first = stage.window is None
        window.resize(*SIZE)
        stage.enter(window)
        if first:
            stage.play(scene(stage, password_of(tier), TYPED))

    def keep_gaps() -> None:
        (folder / f"{job}.json").write_text(json.dumps(stage.gaps))

    def leave(vault_left: Path) -> NoReturn:
        keep_gaps()
        if job in AFTER_THE_LOCK:
            again = [sys.executable, "-m", "tests.journeys.play"]
            os.execv(again[0], [*again, AFTER_THE_LOCK[job], str(vault_left), str(folder)])
        sys.stdout.flush()
        os._exit(0)

    status = main(
        ["--vault", str(vault)],
        Launch(
            on_window=enter,
            leave=leave,
            printer=Folder(folder / "papers"),
            preferences=folder / "preferences.json",
        ),
    )
    keep_gaps()
    if stage.failure is not None:
        raise stage.failure
    return status or 1


if __name__ == "__main__":
    sys.exit(play(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
