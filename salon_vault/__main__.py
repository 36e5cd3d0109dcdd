"""The command line, and the composition: the one place that knows all three rooms."""

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from salon_vault import __version__
from salon_vault.command_line.parser import COMMANDS
from salon_vault.launch import Launch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from salon_vault.backup.restoring import Restorer
    from salon_vault.door import Founder, Kit
    from salon_vault.ports import Clock, OpenVault, Progress
    from storage.moving.mover import VaultMover
    from storage.os_sticks import Sticks
    from ui.around import Around
    from ui.first_run.ways import Ways
    from ui.line import Line
    from ui.login.screen import UnlockScreen
    from ui.making import Parts
    from ui.preferences import Preferences
    from ui.program import Program

DEMO = "Demo.svault"
"""The demo vault of who only looks around, beside where their own would lie."""


def main(words: Sequence[str], launch: Launch | None = None) -> int:
    """Run the program with the ``words`` of its command line; return the exit status."""
    if words and words[0] in COMMANDS:
        return _command(words)
    asked = _command_line().parse_args(words)
    if asked.keeper or asked.helper:
        inside = import_module("storage.keeper" if asked.keeper else "ui.helper.inside")
        return int(inside.main())
    if asked.pins is not None:
        from storage.os_process import close_to_others

        close_to_others()  # at once: the wire to the keeper is open already
    return _run(asked.vault, replace(launch or Launch(), pins=asked.pins))


def _command(words: Sequence[str]) -> int:
    """Carry out a command without a window; nothing of Qt is loaded on the way."""
    from salon_vault.clock import SystemClock
    from salon_vault.command_line.running import Tools, run_command
    from salon_vault.ports import World
    from storage.backup.restorer import VaultRestorer
    from storage.door import VaultDoor
    from storage.exports import FileExports
    from storage.os_places import settings_folder
    from storage.os_process import close_to_others
    from storage.os_surroundings import ThisPC
    from storage.paperless import NoPaper
    from ui.problem_words import PROBLEMS

    close_to_others()
    clock, anchors = SystemClock(), settings_folder() / "anchors"
    door = partial(VaultDoor, clock=clock, anchors=anchors)
    restorer = partial(VaultRestorer, clock=clock, anchors=anchors)
    world = World(clock, NoPaper(), FileExports())
    return run_command(words, Tools(world, door, restorer, ThisPC().look, PROBLEMS))


def _command_line() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("salon-vault", allow_abbrev=False)
    parser.add_argument("--vault", type=Path, metavar="FOLDER", help="a folder NAME.svault")
    parser.add_argument("--helper", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--keeper", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--pins", type=int, metavar="WIRE", help=argparse.SUPPRESS)
    parser.add_argument("--version", action="version", version=f"Salon Vault {__version__}")
    return parser


def _run(vault: Path | None, launch: Launch) -> int:
    """Show the unlock window at once; what it can be painted without is loaded after that."""
    gc.disable()  # until the program is loaded: nothing of it is garbage, so nobody need look
    from PySide6.QtWidgets import QApplication

    from ui.login.screen import UnlockScreen
    from ui.look import look_like
    from ui.preferences import load_preferences, preferences_file, vault_folder

    application = QApplication(["salon-vault"])
    application.setApplicationName("Salon Vault")
    preferences = load_preferences(file := launch.preferences or preferences_file())
    look_like(preferences, application)
    folder = vault or vault_folder(preferences)
    begin = partial(_begin, application, partial(_composed, launch, folder, preferences, file))
    if folder == vault_folder(preferences) and not folder.is_dir():
        begin(None)
    else:
        unlock = UnlockScreen()
        launch.on_frame(unlock)
        unlock.seen.connect(lambda: begin(unlock))
        unlock.show()
    return application.exec()


def _begin(
    application: "QApplication", compose: "Callable[[], Parts]", unlock: "UnlockScreen | None"
) -> None:
    """Load the program and let it go on from its unlock window, or from the first run."""
    from storage.os_process import close_to_others, keep_temporary_files_in_memory

    close_to_others()  # before there is anything to hide: nobody has typed yet
    keep_temporary_files_in_memory()
    from ui.program import Program
    from ui.sweep import Sweep

    program = Program(application, compose())
    program.crash.install()
    application.aboutToQuit.connect(lambda: _end(program))
    if unlock is None:
        program.found()
    else:
        program.show_unlock(unlock)
    Sweep(application)


def _end(program: "Program") -> None:
    from ui.login.screen import UnlockScreen

    if isinstance(program.window, UnlockScreen):
        program.window.let_go()
    program.carrier.hang_up()
    program.line.hang_up()


def _composed(
    launch: Launch, folder: Path, preferences: "Preferences", preferences_file: Path
) -> "Parts":
    from salon_vault.clock import SystemClock
    from salon_vault.demo.logins import published
    from storage.backup.courier import StickCourier
    from storage.door import VaultDoor
    from storage.keeper_wire import Keeper, become_another
    from storage.os_process import own_command
    from storage.os_sticks import plugged_in
    from storage.os_surroundings import ThisPC
    from ui.making import Parts
    from ui.preferences import vault_folder

    clock = SystemClock()
    anchors = preferences_file.with_name("anchors")
    sticks = launch.sticks or plugged_in
    keeper = Keeper(partial(own_command, "--keeper"), launch.pins)
    return Parts(
        line=_line(launch, clock),
        open_door=partial(VaultDoor, clock=clock, anchors=anchors, keeper=keeper),
        courier=partial(StickCourier, clock=clock, sticks=sticks),
        now=clock.monotonic,
        leave=launch.leave or partial(become_another, launch.command or own_command, keeper),
        make_window=_main_window,
        make_ready=_make_ready,
        make_first_run=partial(_first_run, clock),
        folder=folder,
        preferences=preferences,
        preferences_file=preferences_file,
        look_around=ThisPC().look,
        published=launch.published or published(),
        restorer=partial(_restorer, clock, anchors, sticks),
        mover=partial(_mover, clock, vault_folder(preferences).parent, anchors),
        on_window=launch.on_window,
    )


def _restorer(clock: "Clock", anchors: Path, sticks: "Sticks", folder: Path) -> "Restorer":
    from storage.backup.restorer import VaultRestorer  # mostly nobody restores anything

    return VaultRestorer(folder, clock=clock, anchors=anchors, sticks=sticks)


def _mover(clock: "Clock", home: Path, anchors: Path, folder: Path) -> "VaultMover":
    from salon_vault.ports import World
    from storage.exports import FileExports
    from storage.moving.mover import VaultMover
    from storage.paperless import NoPaper

    without_paper = World(clock, NoPaper(), FileExports())
    return VaultMover(folder, world=without_paper, home=home, anchors=anchors)


def _line(launch: Launch, clock: "Clock") -> "Line":
    from salon_vault.from_elsewhere.ports import FromElsewhere
    from salon_vault.ports import World
    from storage.exports import FileExports
    from storage.from_elsewhere import SourceFiles
    from storage.kit_pictures import KitPictureFiles
    from storage.os_process import own_command
    from storage.watched_folders import WatchedFolders
    from ui.helper.asking import Helper
    from ui.helper.scanning import PageReader
    from ui.lane import Lane
    from ui.line import Line
    from ui.problems import complain

    lane = Lane("vault")
    helper = Helper(own_command("--helper"), lane.serve)
    foreign = FromElsewhere(helper, SourceFiles(), helper, PageReader(helper), WatchedFolders())
    line = Line(World(clock, launch.printer or helper, FileExports(), foreign), complain, lane)
    line.kit_pictures = KitPictureFiles(helper.codes)
    return line


def _make_ready() -> None:
    """Load, while a password is tried, what whoever sits down will need."""
    for name in ("storage.entering", "ui.window", "ui.fact_words", "ui.problem_words"):
        import_module(name)


def _main_window(line: "Line", around: "Around") -> "QWidget":
    # Forms, papers and phone numbers come with it: not before somebody has sat down.
    from ui.window import Window

    return Window(line, around)


def _first_run(clock: "Clock", line: "Line", folder: Path, ways: "Ways") -> "QWidget":
    from storage.founding import found_vault
    from ui.first_run.screen import FirstRun

    def found(
        folder: Path, founder: "Founder", *, insist: bool = False
    ) -> "tuple[OpenVault, Kit]":
        folder.parent.mkdir(parents=True, exist_ok=True)
        return found_vault(folder, founder, clock=clock, insist=insist)

    def make_demo(language: str, progress: "Progress") -> Path:
        from storage.demo import ready_demo  # everything there is comes with it

        demo = folder.with_name(DEMO)
        ready_demo(demo, language, clock, progress)
        return demo

    return FirstRun(line, folder, ways, found=found, make_demo=make_demo)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
