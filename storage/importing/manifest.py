"""
What came with which list: one row a sealed record, under the one touch that stands for all.

The entry of an import names the import and the hash of these rows, and the entry that takes it
back the hash of those it removed. So verification holds every record that came in against the
log as if it had a touch of its own.
"""

import hashlib
from collections.abc import Iterator

from storage.cipher import Connection

type Kept = tuple[str, str, bytes]
"""Kind and client of a sealed record, and the SHA-256 of what was sealed."""

_ROWS = """
    SELECT subject, client, digest FROM imported_record
    WHERE import = ? AND taken_back >= ? ORDER BY subject, client"""


def came_with(connection: Connection, import_id: str) -> Iterator[Kept]:
    """Yield the records that came with a list, those taken back since too."""
    return _read(connection, import_id, 0)


def taken_back_with(connection: Connection, import_id: str) -> Iterator[Kept]:
    """Yield the records that were removed when a list was taken back."""
    return _read(connection, import_id, 1)


def digest_of(rows: Iterator[Kept]) -> bytes:
    """Return the SHA-256 over rows in their order."""
    whole = hashlib.sha256(b"SV1/import")
    for subject, client, digest in rows:
        parts = subject.encode(), client.encode(), digest
        whole.update(b"".join(len(part).to_bytes(4) + part for part in parts))
    return whole.digest()


def _read(connection: Connection, import_id: str, taken_back: int) -> Iterator[Kept]:
    rows = connection.execute(_ROWS, (import_id, taken_back))
    return ((str(subject), str(client), bytes(digest)) for subject, client, digest in rows)
