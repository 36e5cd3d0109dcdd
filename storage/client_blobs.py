"""Which sealed files belong to which client: all that *salon* knows of photos and files."""

from dataclasses import dataclass
from enum import StrEnum

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from storage.blobs import SealedBlobs
from storage.cipher import Connection
from storage.client_rows import OF_CARD


class Part(StrEnum):
    """What a sealed file is of its record."""

    PICTURE = "picture"
    THUMBNAIL = "thumbnail"
    FILE = "file"
    OLD_CARD = "old_card"
    """The file from which its card was made."""


@dataclass(frozen=True, slots=True)
class ClientBlobs:
    """The files of one kind of record, as one transaction sees them."""

    connection: Connection
    blobs: SealedBlobs
    subject: Subject

    def count(self, client_id: ClientId) -> int:
        """Return how many records of a client have files."""
        return self._number(
            f"SELECT count(DISTINCT item) FROM client_blob WHERE subject = ?2 AND {OF_CARD}",  # noqa: S608 - constants only
            client_id,
            self.subject.value,
        )

    def count_clients(self, part: Part) -> int:
        """Return how many cards have such a file; one that was merged still counts."""
        return self._number(
            "SELECT count(DISTINCT client) FROM client_blob WHERE part = ?", part.value
        )

    def name(self, client_id: ClientId, item: str, part: Part, blob: str) -> None:
        """Let a file that was written belong to a record; raise NotFound."""
        self.blobs.name(blob)
        self.take_over(client_id, item, part, blob)

    def take_over(self, client_id: ClientId, item: str, part: Part, blob: str) -> None:
        """Let a file that has a name belong to a record."""
        self.connection.execute(
            "INSERT INTO client_blob (blob, client, subject, item, part)"
            " VALUES (?, ?, ?, ?, ?)",
            (blob, client_id, self.subject.value, item, part.value),
        )

    def drop(self, client_id: ClientId, item: str) -> None:
        """Delete the keys of a record's files, and that they were there."""
        gone = self.connection.execute(
            "DELETE FROM client_blob WHERE client = ? AND subject = ? AND item = ?"
            " RETURNING blob",
            (client_id, self.subject.value, item),
        )
        for (blob,) in gone.fetchall():
            self.blobs.drop(blob)

    def _number(self, query: str, *values: str) -> int:
        return int(self.connection.execute(query, values).fetchone()[0])
