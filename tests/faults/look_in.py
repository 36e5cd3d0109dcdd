"""
A stranger of the same user: has a keeper kept busy, and tries to look into it.

Under root it first gives up every power for itself and for all it starts: what is left may no
more than any user may.

Prints what came of it for the keeper, and for an ordinary process as the control.
"""

import ctypes
import os
import subprocess
import sys

from storage.keeper_wire import Keeper
from storage.os_process import own_command

PR_CAPBSET_DROP = 24
PIDFD_GETFD = 438
CAPABILITIES_3 = 0x20080522


def give_up_power():
    libc = ctypes.CDLL(None, use_errno=True)
    for power in range(64):
        libc.prctl(PR_CAPBSET_DROP, power, 0, 0, 0)
    none = (ctypes.c_uint32 * 6)()
    assert libc.capset((ctypes.c_uint32 * 2)(CAPABILITIES_3, 0), none) == 0


def look_into(process):
    """Try to read its memory, and to take its standard input over; return what came of it."""
    found = []
    try:
        with open(f"/proc/{process}/mem", "rb", buffering=0):
            found.append("memory read")
    except PermissionError:
        found.append("memory refused")
    handle = os.pidfd_open(process)
    taken = ctypes.CDLL(None).syscall(PIDFD_GETFD, handle, 0, 0)
    found.append("wire refused" if taken < 0 else "wire taken")
    return ", ".join(found)


def main():
    give_up_power()
    keeper = Keeper(lambda: own_command("--keeper"))
    assert keeper.keep("vault/person", b"salt", b"check", b"sealed", 60)
    print(look_into(keeper._process.pid))
    keeper.close()
    waiting = "print(flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", waiting], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as plain:
        plain.stdout.readline()
        print(look_into(plain.pid))
        plain.communicate(b"\n")


if __name__ == "__main__":
    main()
