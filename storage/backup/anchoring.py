"""The anchor that goes with a set: made while somebody is at the desk, carried without keys."""

from pathlib import Path

from salon_vault.backup.errors import BackupDamaged
from storage.anchor_format import LONGEST, read_anchor
from storage.anchors import NAME
from storage.backup.places import STAGING, check_plain
from storage.os_files import replace_durably


def keep_anchor_to_carry(vault: Path, anchor: bytes) -> None:
    """Lay a signed anchor beside the staged sets; raises DiskFull, ReadOnlyMedium."""
    replace_durably(vault / STAGING / NAME, anchor)


def carry_anchor(vault: Path, home: Path) -> None:
    """
    Write the newest anchor into the vault's folder on a stick, unless one there is ahead of it.

    One that is ahead tells that this folder was put back; nobody here can tell whether it is
    genuine, so it stays until an owner has looked at it ("Check anchor").

    Raises:
        OSError, Trouble: whatever the stick says.
    """
    newest = _anchor_at(vault / STAGING / NAME)
    if newest is None:
        return
    there = _anchor_at(home / NAME)
    if there is None or (there[1] <= newest[1] and there[2] <= newest[2]):
        replace_durably(home / NAME, newest[0])


def _anchor_at(path: Path) -> tuple[bytes, int, int] | None:
    """Return an anchor's bytes, generation and entry; None where none can be read."""
    try:
        check_plain(path, "set")
        with path.open("rb") as file:
            raw = file.read(LONGEST + 1)
        anchor, _signature = read_anchor(raw)
    except (BackupDamaged, OSError, ValueError):
        return None
    return raw, anchor.generation, anchor.seq
