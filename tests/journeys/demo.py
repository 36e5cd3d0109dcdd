"""
The demo: a fresh demo vault, unlocked as the receptionist through the ordinary unlock window.

``python -m tests.journeys.demo --window`` leaves the window to you; without it the whole main
job plays offscreen, and papers and pictures land in ``build/demo``.
"""

import argparse
import locale
import os
import shutil
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from salon_vault.__main__ import Launch, main
from salon_vault.clock import SystemClock
from salon_vault.paper.printing import Impression
from salon_vault.staff.model import Tier
from storage.demo import found_demo, password_of, published

BUILD = Path("build/demo")
VAULT = BUILD / "Studio Magnolia.svault"
SIZE = (1440, 900)
TYPED = "nat kreg"
"""Finds Natalia Kręglewska by the beginnings of her names, without the accent."""


@dataclass(frozen=True)
class Folder:
    """A printer whose paper is a folder: what it is sent can be opened afterwards."""

    at: Path

    def printers(self) -> tuple[str, ...]:
        return ("Folder build/demo",)

    def send(self, pdf: bytes, title: str, printer: str, copies: int) -> None:
        del printer, copies
        self.at.mkdir(parents=True, exist_ok=True)
        (self.at / f"{title}.pdf").write_bytes(pdf)

    def send_together(
        self, impressions: Sequence[Impression], title: str, printer: str
    ) -> None:
        del printer
        self.at.mkdir(parents=True, exist_ok=True)
        for number, each in enumerate(impressions, 1):
            (self.at / f"{title} {number}.pdf").write_bytes(each.pdf)


class Told:
    """Somebody who waits for the demo vault, and is told how far it is."""

    def reached(self, done: int, of: int) -> None:
        print(f"\r  filling the demo vault: {done} of {of} cards", end="", flush=True)


def own_command(mode: str, *words: str) -> list[str]:
    return [sys.executable, "-m", "tests.journeys.demo", mode, *words]


def screen_language() -> str:
    code = (locale.getlocale()[0] or "en")[:2]
    return code if code in {"en", "pl", "ru", "vi", "zh"} else "en"


def found(language: str) -> None:
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    begun = time.perf_counter()
    found_demo(VAULT.absolute(), language, SystemClock(), Told())
    print(f"\n  founded and filled in {time.perf_counter() - begun:.1f} s")


def launch(mode: str, on_window) -> Launch:
    """Return how the demo differs from the program: where papers go, and how it comes back."""
    return Launch(
        on_window=on_window,
        command=partial(own_command, mode),
        printer=None if mode == "--window" else Folder(BUILD.absolute() / "papers"),
        published=published(),
        preferences=BUILD.absolute() / "preferences.json",
    )


def in_a_window(fresh: bool, pins: list[str]) -> int:
    """Unlock as the receptionist, then leave the window to the person in front of it."""
    from tests.journeys.reception import unlock
    from tests.journeys.stage import Stage

    stage = Stage(ends_program=False)  # the window belongs to the person in front of it

    def enter(window) -> None:
        first = stage.window is None
        stage.enter(window)
        if fresh and first:
            stage.play(unlock(stage, Tier.RECEPTION, password_of(Tier.RECEPTION)))

    if fresh:
        print("Every demo password is magnolia-demo- and the tier, and is filled in for you.")
    return main(["--vault", str(VAULT.absolute()), *pins], launch("--window", enter))


def offscreen() -> int:
    """Play the main job; the lock at its end becomes a process that takes the last picture."""
    from tests.journeys.reception import main_job
    from tests.journeys.stage import Stage

    stage = Stage(BUILD / "pictures")

    def enter(window) -> None:
        first = stage.window is None
        window.resize(*SIZE)
        stage.enter(window)
        if first:
            password = password_of(Tier.RECEPTION)
            stage.play(main_job(stage, password, TYPED))

    status = main(["--vault", str(VAULT.absolute())], launch("--locked", enter))
    if stage.failure is not None:
        raise stage.failure
    return status or 1  # the job ends in another process, never here


def after_the_lock() -> int:
    """Look at the unlock window that the lock left, and end."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    def enter(window) -> None:
        window.resize(*SIZE)
        QApplication.processEvents()
        window.grab().save(str(BUILD / "pictures" / "99-locked.png"))
        print("      locked: a new process shows the unlock window")
        papers = sorted(path.name for path in (BUILD / "papers").iterdir())
        print(f"\nPapers in {BUILD}/papers: {', '.join(papers)}")
        print(f"Pictures of every step in {BUILD}/pictures")
        QTimer.singleShot(0, QApplication.instance().quit)

    return main(["--vault", str(VAULT.absolute())], launch("--locked", enter))


def start(words: list[str]) -> int:
    parser = argparse.ArgumentParser("demo", allow_abbrev=False)
    parser.add_argument("--window", action="store_true", help="in a window, not offscreen")
    parser.add_argument("--locked", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--vault", help=argparse.SUPPRESS)
    parser.add_argument("--pins", help=argparse.SUPPRESS)
    asked = parser.parse_args(words)
    if not asked.window:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.setdefault(
            "QT_LOGGING_RULES", "default.warning=false"
        )  # no screen, no hints
    if asked.locked:
        return after_the_lock()
    if asked.vault is None:
        found(screen_language())
    if asked.window:
        pins = [] if asked.pins is None else ["--pins", asked.pins]
        return in_a_window(asked.vault is None, pins)
    return offscreen()


if __name__ == "__main__":
    sys.exit(start(sys.argv[1:]))
