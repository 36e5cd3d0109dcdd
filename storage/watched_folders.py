"""Looking into folders outside the vault, for what a scanner or a camera has put there."""

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from salon_vault.from_elsewhere.model import FILES, HEAD, Format, format_of
from salon_vault.left_outside.ports import Found, Ground
from storage.folders import syncing_program
from storage.from_elsewhere import SourceFiles
from storage.header_files import COPIES
from storage.os_drives import network_drive
from storage.os_files import plain


class WatchedFolders:
    """Folders outside the vault, never changed; what is there may be hostile."""

    def ground(self, folder: Path) -> Ground:
        """Return what is known of the place of ``folder``; "" of what cannot be told."""
        place = folder.absolute().resolve()
        network = ""
        with suppress(OSError):
            network = network_drive(place)
        return Ground(
            there=place.is_dir(),
            in_a_vault=_is_of_a_vault(place),
            network=network,
            synced=syncing_program(place),
        )

    def papers_in(self, folder: Path, most: int) -> list[Found]:
        """Return up to ``most`` PDF and pictures right in ``folder``, the oldest first."""
        found = sorted(_papers(folder), key=lambda each: (each.changed, each.path.name))
        return found[:most]

    def pictures_below(self, folder: Path, most: int) -> list[Found]:
        """Return up to ``most`` pictures in ``folder`` and below, the newest first."""
        if not folder.is_dir():
            return []
        shots = SourceFiles().pictures_in(folder, most)
        return [found for shot in shots if (found := self.look_at(shot.path)) is not None]

    def look_at(self, path: Path) -> Found | None:
        """Return what lies at ``path``; None if there is no plain file."""
        try:
            status = path.lstat()
        except OSError:
            return None
        return _found(path, status) if stat.S_ISREG(status.st_mode) else None

    def digest(self, path: Path) -> bytes:
        """Return the SHA-256 of a file; empty if it cannot be read."""
        try:
            with open(path, "rb", opener=plain) as file:
                return hashlib.file_digest(file, "sha256").digest()
        except OSError:
            return b""


def _papers(folder: Path) -> Iterator[Found]:
    """Yield files by their first bytes; hidden ones and links are none, nor is HEIC."""
    try:
        with os.scandir(folder) as entries:
            inside = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError:
        return
    for entry in inside:
        with suppress(OSError):
            status = entry.stat(follow_symlinks=False)
            if stat.S_ISREG(status.st_mode) and _head(Path(entry.path)) in FILES:
                # on Windows an entry may know an older size than the file itself
                yield _found(Path(entry.path), Path(entry.path).lstat())


def _head(path: Path) -> Format | None:
    with open(path, "rb", opener=plain) as file:
        return format_of(file.read(HEAD))


def _found(path: Path, status: os.stat_result) -> Found:
    return Found(path, status.st_size, status.st_mtime_ns)


def _is_of_a_vault(place: Path) -> bool:
    """Tell whether a folder is a vault, or lies in one."""
    return any(
        (folder / name).exists() for folder in (place, *place.parents) for name in COPIES
    )
