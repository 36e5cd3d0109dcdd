"""How this system starts a process that outlives a lock, and how the next program finds it."""

import ctypes
import os
import socket
import subprocess
import sys
import time
from collections.abc import Sequence

type Wire = socket.socket
"""Two ends and no name: nobody but the two processes can speak on it."""

type Process = subprocess.Popen[bytes]

if sys.platform == "linux":
    POSSIBLE = True
    """Whether a process can be kept here that no other program of the same user reads."""

    _CURRENT = 1

    def start(command: Sequence[str]) -> tuple[Wire, Process]:
        """
        Start ``command`` with a wire as its input; ``subprocess``, never a fork.

        A fork would carry this process's keys along.
        """
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            process = subprocess.Popen(  # noqa: S603 - our own program
                command,
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        return ours, process

    def awake_and_asleep() -> tuple[float, float]:
        """Return the seconds since this PC was started, and how many of them it slept."""
        since = time.clock_gettime(time.CLOCK_BOOTTIME)
        return since, since - time.clock_gettime(time.CLOCK_MONOTONIC)

    def keep_out_of_swap() -> None:
        """Hold this small process in memory, where the limits of the user allow it."""
        ctypes.CDLL(None).mlockall(_CURRENT)

else:
    # On Windows, every program of the same user may read this one's memory; on macOS a lock is
    # no exec. No PIN is offered there until a keeper was written for it and tried.

    POSSIBLE = False

    def start(command: Sequence[str]) -> tuple[Wire, Process]:
        """Refuse."""
        raise OSError(*command)

    def awake_and_asleep() -> tuple[float, float]:
        """Return the seconds of the clock that nobody sets; sleep is not told here."""
        return time.monotonic(), 0.0

    def keep_out_of_swap() -> None:
        """Do nothing."""


def wire_at(number: int) -> Wire | None:
    """Return the wire that the program before the lock left open; None if it is none."""
    try:
        wire = socket.socket(fileno=number)
    except OSError:
        return None
    wire.set_inheritable(False)
    return wire


def own_wire() -> Wire:
    """Return the wire that ``start`` gave this process."""
    return socket.socket(fileno=os.dup(sys.stdin.fileno()))


def leave_open(wire: Wire) -> int:
    """Let the program that this process becomes find the wire; return its number."""
    wire.set_inheritable(True)
    return wire.fileno()


def hear(wire: Wire, seconds: float, longest: int) -> bytes | None:
    """Return what came within so many seconds, None if nothing did, b"" if nobody is there."""
    wire.settimeout(seconds)
    try:
        return wire.recv(longest)
    except TimeoutError:
        return None
    except OSError:
        return b""


def say(wire: Wire, message: bytes) -> None:
    """Send a message whole; whether anybody was there shows when one listens."""
    try:
        wire.sendall(message)
    except OSError:
        return
