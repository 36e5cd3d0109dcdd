"""
Wrong passwords, counted while the vault is locked; the next login takes them into the log.

The file can be deleted by whoever can reach the folder; SECURITY.md says so.
"""

import os
import re
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from salon_vault.audit import Fact
from salon_vault.staff.model import StaffId
from storage.os_files import plain

PENDING = "pending-fails"
MOST_BYTES = 64 * 1024
"""Beyond this the file grows no more, and is read no further: thousands say enough."""

_TRY = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d) ([0-9a-f]{16})", re.ASCII)


@dataclass(frozen=True, slots=True)
class FailedTry:
    """Somebody gave a wrong password for ``who`` at the moment ``at``, in ISO 8601."""

    at: str
    who: StaffId


class FailedTries:
    """The file ``pending-fails`` of one vault folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / PENDING

    def note(self, who: StaffId, at: datetime) -> None:
        """Remember a try; on a full disk it is forgotten, and refused all the same."""
        line = f"{at.isoformat(timespec='seconds')} {who}\n"
        with suppress(OSError):
            file = plain(str(self._path), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
            try:
                if os.fstat(file).st_size < MOST_BYTES:
                    os.write(file, line.encode("ascii"))
            finally:
                os.close(file)

    def pending(self) -> Sequence[FailedTry]:
        """
        Return the tries since the last login, the oldest first.

        Anybody can write the file, and it goes into the log: what is no try is left out.
        """
        try:
            with open(self._path, "rb", opener=plain) as file:
                lines = file.read(MOST_BYTES).decode("ascii", "replace").splitlines()
        except OSError:
            return []
        tries = (_TRY.fullmatch(line) for line in lines)
        return [FailedTry(found[1], StaffId(found[2])) for found in tries if found]

    def told(self, logins: Collection[StaffId]) -> Sequence[dict[str, Fact]]:
        """
        Return what the log is told of them, for each login whose password was tried.

        Who typed them nobody knows, and certainly not whoever unlocks next. What was tried for
        no login of this vault counts too, but for none.
        """
        found: dict[str, list[FailedTry]] = {}
        for each in self.pending():
            found.setdefault(each.who if each.who in logins else "", []).append(each)
        return [_facts(who, tries) for who, tries in found.items()]

    def clear(self) -> None:
        """Forget them: they are in the log now."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)


def _facts(who: str, tries: Sequence[FailedTry]) -> dict[str, Fact]:
    facts: dict[str, Fact] = {"wrong_passwords": len(tries), "last": tries[-1].at}
    return facts | {"typed_for": who} if who else facts
