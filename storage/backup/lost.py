"""What the vault that is being replaced still tells: how far its log came, whom it erased."""

import shutil
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from salon_vault.errors import Trouble
from storage.audit import read_state
from storage.backup.manifest import Erased
from storage.cipher import DriverError, connect, translated
from storage.erasures import known_erasures
from storage.header import Header
from storage.os_files import translated_os_errors
from storage.ring import KeyRing

COPY = "lost.sqlite"


@dataclass(frozen=True, slots=True)
class Lost:
    """The end of a log that does not go on, and the erasures known beside it."""

    log_seq: int
    log_head: bytes
    erased: tuple[Erased, ...]


def look_at_lost(vault: Path, header: Header, ring: KeyRing, room: Path) -> Lost | None:
    """
    Return what the database that ``header`` names still tells, None if it tells nothing.

    It is read in a copy in ``room``, with its write-ahead log: opening the database itself
    would write to it. Whoever calls holds the lock of the vault.
    """
    source, copy = vault / header.sheet.database_file, room / COPY
    try:
        with translated_os_errors():
            for ending in ("", "-wal"):
                part = source.with_name(source.name + ending)
                if part.is_file():
                    shutil.copyfile(part, copy.with_name(copy.name + ending))
        with closing(connect(copy, ring.database_key())) as connection, translated():
            state = read_state(connection)
            return Lost(state.seq, state.link, tuple(known_erasures(connection)))
    except (Trouble, DriverError, OSError):
        return None  # damaged is why somebody restores
    finally:
        for ending in ("", "-wal", "-journal"):
            copy.with_name(copy.name + ending).unlink(missing_ok=True)
