"""How this system locks a file for one process: ``flock``, or a byte range on Windows."""

import sys

if sys.platform == "win32":
    import errno
    import msvcrt

    def lock_whole(descriptor: int) -> bool:
        """Lock the open file for this process alone; False if another one holds it."""
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno in {errno.EACCES, errno.EDEADLK}:
                return False
            raise
        return True

else:
    import fcntl

    def lock_whole(descriptor: int) -> bool:
        """
        Lock the open file for this process alone; False if another one holds it.

        ``flock`` and not ``lockf``: the latter's lock is lost with any ``close()`` of the file.
        """
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
