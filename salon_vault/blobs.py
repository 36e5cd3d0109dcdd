"""What can be asked of the sealed files beside the database."""

from collections.abc import Iterable
from typing import Protocol

from salon_vault.compartments import Compartment


class Blobs(Protocol):
    """Sealed files beside the database."""

    def keep(self, compartment: Compartment, contents: bytes) -> str:
        """
        Write ``contents`` sealed, durably, and return the id of the blob.

        Raises:
            DiskFull, ReadOnlyMedium: and nothing is kept.
        """

    def write(self, compartment: Compartment, contents: bytes, *, reread: bool = False) -> str:
        """
        Write ``contents`` sealed, read them back from the disk, and return the id.

        It belongs to nothing yet: a book that refers to it names it, in its transaction. With
        ``reread`` it can be read here until the vault locks, also without the key.

        Raises:
            DiskFull, ReadOnlyMedium: and nothing is written.
            RecordDamaged: if the disk does not hold what it was given.
        """

    def forget(self, blobs: Iterable[str]) -> None:
        """Delete what was written and never named; the others stay."""

    def holds(self, blob: str) -> bool:
        """Tell whether the disk still has what was written, as far as no key is needed."""

    def read(self, compartment: Compartment, blob: str) -> bytes:
        """
        Return the contents.

        Raises:
            NotFound: if no such blob is kept in ``compartment``.
            NotPermitted: if the person at the desk has no key to it.
            RecordDamaged: if the file is gone, or is not what was kept.
        """
