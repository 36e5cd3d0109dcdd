"""Running one command: who sits down, what Ctrl+C does, what is said, and the exit status."""

import json
import locale
import os
import signal
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from salon_vault.backup.restoring import Restorer
from salon_vault.checkup.surroundings import Seen
from salon_vault.command_line.deeds import AT_A_DESK, Outcome, Seated, restore
from salon_vault.command_line.parser import command_parser
from salon_vault.command_line.terminal import places_of, read_secret, say
from salon_vault.desk import Desk
from salon_vault.door import OpenDoor
from salon_vault.errors import (
    Cancelled,
    NotFound,
    Refused,
    UserMistake,
    VaultError,
    VaultInUse,
)
from salon_vault.ports import OpenVault, World
from salon_vault.staff.use_cases import stand_up
from salon_vault.words import LANGUAGES, N_, Translator

DONE, FOUND, REFUSED, TROUBLE, IN_USE, STOPPED = 0, 1, 3, 4, 5, 130
"""Exit statuses; 2 is what ``argparse`` ends with where it does not understand."""

PASSWORD, KIT = N_("Password"), N_("Groups of the recovery kit")
MISTAKE = N_("The program made a mistake")


class Problem(Protocol):
    """The words for one error, in English."""

    @property
    def title(self) -> str:
        """What happened, in a few words."""

    @property
    def todo(self) -> str:
        """What to do."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What ``__main__`` hands in: everything that knows the keeping, and the words."""

    world: World
    open_door: OpenDoor
    restorer: Callable[[Path], Restorer]
    look_around: Callable[[Path], Seen]
    problems: Mapping[type[VaultError], Problem]


class Waiting:
    """A ``Progress`` on a terminal; Ctrl+C stops the work between two of its steps."""

    def __init__(self) -> None:
        self._stop = False
        self._shown = -1
        self._is_seen = sys.stderr is not None and sys.stderr.isatty()
        signal.signal(signal.SIGINT, self._stopped)

    def reached(self, done: int, of: int) -> None:
        """Show how far the work has come; raises Cancelled after Ctrl+C."""
        if self._stop:
            raise Cancelled
        percent = 100 * done // of if of else 0
        if self._is_seen and percent != self._shown:
            self._shown = percent
            sys.stderr.write(f"\r{percent:3} %")
            sys.stderr.flush()

    def over(self) -> None:
        """Leave no half line on the terminal."""
        if self._shown >= 0:
            sys.stderr.write("\r     \r")
            sys.stderr.flush()

    def _stopped(self, number: int, frame: object) -> None:
        del number, frame
        self._stop = True


def run_command(words: Sequence[str], tools: Tools) -> int:
    """Carry out the command in ``words`` and return the exit status; usage errors exit."""
    parser = command_parser()
    asked = parser.parse_args(words)
    if asked.password_stdin and not asked.label:
        parser.error("--as is needed with --password-stdin")
    translator = Translator.of(asked.language or system_language(os.environ))
    progress = Waiting()
    try:
        kit = getattr(asked, "kit_stdin", False)
        secret = read_secret(translator.tr(KIT if kit else PASSWORD))
        outcome = _carry_out(asked, secret, tools, progress, translator)
    except VaultError as error:
        progress.over()
        say(sys.stderr, _words_for(error, tools.problems, translator))
        return _status(error)
    except Exception as fault:  # 1, as Python has it, would say that it was done
        progress.over()
        say(sys.stderr, [translator.tr(MISTAKE), *places_of(fault)])
        return TROUBLE
    progress.over()
    say(sys.stdout, _told(outcome, asked))
    return FOUND if outcome.found else DONE


def system_language(environment: Mapping[str, str]) -> str:
    """
    Return the language of the system, as far as the program speaks it.

    >>> system_language({"LANG": "pl_PL.UTF-8"})
    'pl'
    """
    named = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    told = next((each for each in named if each), "") or locale.getlocale()[0] or ""
    return told[:2].lower() if told[:2].lower() in LANGUAGES else "en"


def _carry_out(
    asked: Namespace, secret: str, tools: Tools, progress: Waiting, words: Translator
) -> Outcome:
    if asked.command == "restore":
        return restore(tools.restorer(asked.vault), asked, secret, progress, words)
    vault = _unlocked(asked, secret, tools)
    try:
        desk = Desk(vault, tools.world)
        desk.take_seat()
        seated = Seated(desk, progress, words, lambda: tools.look_around(asked.vault))
        try:
            return AT_A_DESK[asked.command](seated)
        finally:
            with suppress(VaultError):  # a log that cannot be written holds up no closing
                desk.run(stand_up)
    finally:
        vault.close()


def _unlocked(asked: Namespace, secret: str, tools: Tools) -> OpenVault:
    door = tools.open_door(asked.vault)
    try:
        found = [tile.id for tile in door.people() if tile.label == asked.label]
        if not found:
            raise NotFound("staff", "")
        return door.unlock(found[0], secret, asked.key_file)
    except BaseException:
        door.close()
        raise


def _words_for(
    error: VaultError, problems: Mapping[type[VaultError], Problem], words: Translator
) -> Sequence[str]:
    problem = problems[type(error)]
    return [words.tr(problem.title), words.tr(problem.todo)]


def _status(error: VaultError) -> int:
    if isinstance(error, Cancelled):
        return STOPPED
    if isinstance(error, VaultInUse):
        return IN_USE
    return REFUSED if isinstance(error, Refused | UserMistake) else TROUBLE


def _told(outcome: Outcome, asked: Namespace) -> Sequence[str]:
    if asked.json:
        return [json.dumps(outcome.facts, sort_keys=True)]
    return outcome.lines
