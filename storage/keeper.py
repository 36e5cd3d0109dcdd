"""
The keeper: a small process without Qt and without keys that outlives a lock.

It holds what a PIN opens as **ciphertext**: the key to it comes from the digits (Argon2id) and
is never here. What it adds is counting: who shows that they know the digits gets the
ciphertext, and after three wrong tries it is gone. It ends with the program, after a sleep of
the PC, and when nothing is left to keep.
"""

import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from salon_vault.pins.model import TRIES
from storage.os_keeper import Wire, awake_and_asleep, hear, keep_out_of_swap, own_wire, say
from storage.os_process import close_to_others

LONGEST = 32 * 1024
"""Bytes of a question or an answer."""

LOOKS_EVERY = 2.0
"""Seconds between two looks at the clock while nobody asks."""

SLEPT = 1.0
"""Seconds of sleep after which the PC was away, and not just between two readings."""

type Message = dict[str, Any]

type Moments = Callable[[], tuple[float, float]]
"""Seconds since the PC was started, and how many of them it slept."""


@dataclass(slots=True)
class Kept:
    """What one person's PIN opens, for as long as it lasts."""

    salt: str
    check: bytes
    """SHA-256 of what only the right digits derive."""
    sealed: str
    until: float
    left: int = TRIES


class Shelf:
    """What the keeper keeps, by vault and person; ``now`` counts on while the PC sleeps."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._kept: dict[str, Kept] = {}
        self._used = False

    @property
    def is_done(self) -> bool:
        """Whether there was something, and nothing is left."""
        self._drop_old()
        return self._used and not self._kept

    def answer(self, asked: Message) -> Message:
        """Return the answer to one question; {} where nothing is kept."""
        self._drop_old()
        name = str(asked["name"])
        match asked["do"]:
            case "keep":
                return self._keep(name, asked)
            case "look":
                return self._look(name)
            case "try":
                return self._try(name, bytes.fromhex(asked["proof"]))
            case "drop":
                self._kept.pop(name, None)
        return {}

    def _keep(self, name: str, asked: Message) -> Message:
        check, until = bytes.fromhex(asked["check"]), self._now() + float(asked["seconds"])
        self._kept[name] = Kept(str(asked["salt"]), check, str(asked["sealed"]), until)
        self._used = True
        return {"kept": True}

    def _look(self, name: str) -> Message:
        kept = self._kept.get(name)
        if kept is None:
            return {}
        left, seconds = kept.left, kept.until - self._now()
        return {"salt": kept.salt, "left": left, "seconds": seconds}

    def _try(self, name: str, proof: bytes) -> Message:
        kept = self._kept.get(name)
        if kept is None:
            return {}
        kept.left -= 1  # before it is looked at: a kill in between gives no free try
        if hmac.compare_digest(hashlib.sha256(proof).digest(), kept.check):
            kept.left = TRIES
            return {"sealed": kept.sealed}
        if kept.left == 0:
            del self._kept[name]
        return {"left": kept.left}

    def _drop_old(self) -> None:
        now = self._now()
        for name in [name for name, kept in self._kept.items() if kept.until <= now]:
            del self._kept[name]


def serve(wire: Wire, moments: Moments = awake_and_asleep) -> None:
    """Answer until the program is gone, the PC has slept, or nothing is left to keep."""
    shelf = Shelf(lambda: moments()[0])
    slept = moments()[1]
    while not shelf.is_done:
        heard = hear(wire, LOOKS_EVERY, LONGEST)
        if heard == b"" or moments()[1] - slept > SLEPT:
            return
        if heard is not None:
            say(wire, json.dumps(shelf.answer(json.loads(heard))).encode())


def main() -> int:
    """Keep what the program at the other end of the wire hands in; return the exit status."""
    close_to_others()
    keep_out_of_swap()
    with own_wire() as wire:
        serve(wire)
    return 0
