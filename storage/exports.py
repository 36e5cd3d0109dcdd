"""Files that leave the vault, readable by anyone who gets at them."""

from pathlib import Path

from salon_vault.errors import ReadOnlyMedium, VaultMissing
from storage.header_files import COPIES
from storage.os_files import replace_durably


class FileExports:
    """Writes a file once, whole or not at all, for this user only."""

    def save(self, path: Path, contents: bytes) -> None:
        """
        Write ``contents`` to ``path``, replacing what is there; 0600 where files have modes.

        Raises:
            DiskFull, ReadOnlyMedium: and nothing half written is left. A vault counts as a
                place that takes nothing: its own files must not be replaced by a paper.
        """
        if any((folder / COPIES[0]).exists() for folder in path.absolute().resolve().parents):
            raise ReadOnlyMedium
        try:
            replace_durably(path, contents)
        except VaultMissing as gone:
            raise ReadOnlyMedium from gone  # the stick was pulled out, or the folder removed
