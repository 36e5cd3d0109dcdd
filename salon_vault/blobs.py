"""What can be asked of the sealed files beside the database."""

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

    def read(self, compartment: Compartment, blob: str) -> bytes:
        """
        Return the contents.

        Raises:
            NotFound: if no such blob is kept in ``compartment``.
            NotPermitted: if the person at the desk has no key to it.
            RecordDamaged: if the file is gone, or is not what was kept.
        """
