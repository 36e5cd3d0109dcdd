"""Pictures of a recovery kit: read once without being copied, and deleted when told to."""

import os
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from salon_vault.errors import InvalidInput, NotFound, ReadOnlyMedium
from salon_vault.recovery.scan import ScannedKit, kit_among
from storage.header_files import COPIES

LARGEST = 32 * 1024 * 1024
"""Bytes: a phone's camera makes five, a scanner at 600 dpi twenty."""

type ReadCodes = Callable[[bytes], Sequence[str]]
"""The texts of the QR codes on a picture, by way of the key-less helper process."""


@dataclass(frozen=True, slots=True)
class KitPictureFiles:
    """Pictures by their path; their bytes go to ``codes`` and nowhere else."""

    codes: ReadCodes

    def read(self, picture: Path) -> ScannedKit:
        """
        Return the kit on a picture or PDF; slow.

        Raises:
            InvalidInput: ``picture``: gone, large, unreadable, no code, other code, several
                kits.
            HelperStopped: if the picture was more than the helper process could take.
        """
        try:
            code = kit_among(self.codes(_contents(picture)))
        except InvalidInput as error:
            raise InvalidInput("picture", error.problem) from error
        return ScannedKit(code, picture, removable=not lies_in_a_vault(picture))

    def delete(self, picture: Path) -> None:
        """Delete a picture outside every vault; raises NotFound, ReadOnlyMedium."""
        if lies_in_a_vault(picture):
            raise ReadOnlyMedium
        try:
            picture.unlink()
        except FileNotFoundError as gone:
            raise NotFound("picture", "") from gone
        except OSError as problem:
            raise ReadOnlyMedium from problem


def lies_in_a_vault(path: Path) -> bool:
    """Tell whether any folder above ``path`` is a vault, ours or another."""
    above = path.absolute().resolve().parents
    return any((folder / name).exists() for folder in above for name in COPIES)


def _contents(picture: Path) -> bytes:
    try:
        # Not to be held up by a pipe that somebody has laid there.
        with open(picture, "rb", opener=_at_once) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise InvalidInput("picture", "unreadable")
            contents = file.read(LARGEST + 1)
    except OSError as problem:
        raise InvalidInput("picture", "unreadable") from problem
    if len(contents) > LARGEST:
        raise InvalidInput("picture", "large")
    return contents


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
