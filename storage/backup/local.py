"""The backups of an open vault: what has to be done while its keys are at hand."""

from collections.abc import Callable, Sequence
from pathlib import Path

from salon_vault.backup.model import StagedSet, Stick
from salon_vault.ports import Clock, Progress
from storage.backup.anchoring import keep_anchor_to_carry
from storage.backup.keyless import Register, write_register
from storage.backup.staging import Maker, stage
from storage.backup.stick import write_stick
from storage.cipher import Connection
from storage.header_files import HeaderFiles
from storage.ring import KeyRing


class LocalBackups:
    """Sets and the register of sticks in the folder of one open vault."""

    def __init__(
        self,
        folder: Path,
        connection: Connection,
        ring: KeyRing,
        files: HeaderFiles,
        clock: Clock,
        anchor: Callable[[], bytes],
    ) -> None:
        self._folder = folder
        self._connection = connection
        self._ring = ring
        self._files = files
        self._clock = clock
        self._anchor = anchor

    def stage(self, progress: Progress) -> StagedSet:
        """Make a whole set on this PC; see ``storage.backup.staging``."""
        header = self._files.header
        maker = Maker(self._folder, self._connection, self._ring, header, self._clock)
        staged = stage(maker, progress)
        keep_anchor_to_carry(self._folder, self._anchor())
        return staged

    def write_stick(self, root: Path, stick: Stick, language: str) -> None:
        """Write on a stick whose it is, and how to restore from it; see ``write_stick``."""
        header = self._files.header
        write_stick(root, header.vault_id, header.short_id, stick, language)

    def tell_locked(self, sticks: Sequence[Stick]) -> None:
        """Keep the register where the locked program finds it, without a key."""
        write_register(self._folder, Register(self._files.header.vault_id, tuple(sticks)))
