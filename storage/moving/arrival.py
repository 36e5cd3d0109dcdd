"""A vault that has come to this PC: the note of it that waits for the next login's log."""

from contextlib import suppress
from pathlib import Path

from salon_vault.audit import Fact
from salon_vault.backup.errors import BackupDamaged
from storage.backup.places import check_plain
from storage.os_files import replace_durably

ARRIVED = "arrived"
WITH_CODE, WITHOUT = b"code\n", b"no code\n"


def note_arrival(folder: Path, *, with_code: bool) -> None:
    """Leave word for the log; anybody at the folder can delete it."""
    replace_durably(folder / ARRIVED, WITH_CODE if with_code else WITHOUT)


def arrival_of(folder: Path) -> dict[str, Fact]:
    """Return what the log has to say of an arrival; nothing if there was none."""
    try:
        check_plain(folder / ARRIVED, "set")
        said = (folder / ARRIVED).read_bytes()
    except (BackupDamaged, OSError):
        return {}
    return {"moved_here": True} if said == WITH_CODE else {"moved_here_without_code": True}


def forget_arrival(folder: Path) -> None:
    """It is in the log now."""
    with suppress(OSError):
        (folder / ARRIVED).unlink(missing_ok=True)
