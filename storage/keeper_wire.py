"""What the program asks of its keeper, before and after a lock."""

import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from storage.keeper import LONGEST
from storage.os_keeper import POSSIBLE, Process, Wire, hear, leave_open, say, start, wire_at
from storage.os_process import become

PATIENCE = 10.0
"""Seconds an answer may take; the keeper does nothing slow but start."""

OPTION = "--pins"
"""How the program that comes after a lock hears where the wire is."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the keeper tells of one person's PIN."""

    salt: bytes
    left: int
    """Wrong ones that are still free, and the last."""
    seconds: float
    """For how long it is kept."""


class Keeper:
    """
    The keeper as the program sees it; any thread may ask.

    There may be none: then nothing is kept, and one is started for the first PIN. One that
    does not answer is given up, and ends by that.
    """

    def __init__(self, command: Callable[[], Sequence[str]], number: int | None = None) -> None:
        """``command`` starts a keeper; ``number`` is the wire to one from before the lock."""
        self._command = command
        self._wire: Wire | None = None if number is None else wire_at(number)
        self._process: Process | None = None
        self._one_at_a_time = threading.Lock()

    @property
    def possible(self) -> bool:
        """Whether this system can have a keeper."""
        return POSSIBLE

    def keep(self, name: str, salt: bytes, check: bytes, sealed: bytes, seconds: float) -> bool:
        """Have ``sealed`` kept for so many seconds; tell whether it is."""
        with self._one_at_a_time:
            if not self._begin():
                return False
            asked = {"salt": salt.hex(), "check": check.hex(), "sealed": sealed.hex()}
            return bool(self._ask("keep", name, seconds=seconds, **asked).get("kept"))

    def look(self, name: str) -> Waiting | None:
        """Return what is kept under this name."""
        with self._one_at_a_time:
            told = self._ask("look", name)
        if not told:
            return None
        return Waiting(bytes.fromhex(told["salt"]), int(told["left"]), float(told["seconds"]))

    def take(self, name: str, proof: bytes) -> bytes | int:
        """Return what is kept, or after a wrong proof how many more are free."""
        with self._one_at_a_time:
            told = self._ask("try", name, proof=proof.hex())
        if "sealed" in told:
            return bytes.fromhex(told["sealed"])
        return int(told.get("left", 0))

    def drop(self, name: str) -> None:
        """Have what is kept under this name forgotten."""
        with self._one_at_a_time:
            self._ask("drop", name)

    def words(self) -> list[str]:
        """Return what the program that this process becomes has to be told; leaves it open."""
        with self._one_at_a_time:
            return [] if self._wire is None else [OPTION, str(leave_open(self._wire))]

    def close(self) -> None:
        """Let the keeper end; what it kept is gone."""
        with self._one_at_a_time:
            self._give_up()

    def _begin(self) -> bool:
        self._ask("look", "")  # gives up one that is no more
        if self._wire is not None:
            return True
        try:
            self._wire, self._process = start(self._command())
        except OSError:
            return False
        return True

    def _ask(self, what: str, name: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON, both ways
        if self._wire is None:
            return {}
        say(self._wire, json.dumps({"do": what, "name": name, **more}).encode())
        told = hear(self._wire, PATIENCE, LONGEST)
        if told:
            return dict(json.loads(told))
        self._give_up()
        return {}

    def _give_up(self) -> None:
        if self._wire is not None:
            self._wire.close()
            self._wire = None
        if self._process is not None:
            self._process.wait(PATIENCE)
            self._process = None


def become_another(
    command: Callable[..., Sequence[str]], keeper: Keeper, folder: Path
) -> NoReturn:
    """Put a new program for ``folder`` in the place of this one, and hand the keeper on."""
    become(command("--vault", str(folder), *keeper.words()))
