"""Reading a file from the medium itself, past whatever the system still holds in memory."""

import mmap
import os
import sys
from collections.abc import Iterator
from pathlib import Path

AT_A_TIME = 4 * 1024 * 1024
"""Bytes of one read."""

if sys.platform == "win32":
    # Written, not yet run.
    import ctypes
    import msvcrt

    _READ, _SHARE_READ, _OPEN_EXISTING, _NO_BUFFERING = 0x80000000, 1, 3, 0x20000000
    _INVALID = ctypes.c_void_p(-1).value

    def _open(path: Path) -> int:
        create = ctypes.windll.kernel32.CreateFileW
        create.restype = ctypes.c_void_p
        handle = create(
            str(path), _READ, _SHARE_READ, None, _OPEN_EXISTING, _NO_BUFFERING, None
        )
        if handle in {None, _INVALID}:
            raise ctypes.WinError()
        return msvcrt.open_osfhandle(handle, os.O_RDONLY | os.O_BINARY)

elif sys.platform == "darwin":
    import fcntl

    def _open(path: Path) -> int:
        # Written, not yet run.
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
        fcntl.fcntl(descriptor, fcntl.F_NOCACHE, 1)
        return descriptor

else:

    def _open(path: Path) -> int:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
        # Drops what is on the disk already; whoever wrote it has flushed it.
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_SEQUENTIAL)
        return descriptor


def from_medium(path: Path) -> Iterator[memoryview]:
    """
    Yield the bytes of a file piece by piece; each piece is overwritten by the next.

    A stick that lies about writes gives its own account of them only when it is asked past
    the memory of this PC. Without such a call on this system, the bytes are read all the same.

    Raises:
        OSError: if the file cannot be read to its end.
    """
    # memory of its own, for unbuffered reads want it at the start of a page
    with (
        mmap.mmap(-1, AT_A_TIME) as page,
        memoryview(page) as view,
        os.fdopen(_open(path), "rb", buffering=0) as file,
    ):
        while count := file.readinto(view):
            with view[:count] as piece:
                yield piece
