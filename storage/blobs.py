"""Papers, photos and scans: sealed files beside the database, each under a key of its own."""

import hashlib
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import NotFound, NotPermitted, RecordDamaged
from storage.cipher import Connection, translated
from storage.os_files import fsync_folder, replace_durably, translated_os_errors
from storage.os_medium import from_medium
from storage.records import pad, unpad
from storage.ring import KeyRing
from storage.seal import KEY, Place, bound, decrypt, encrypt, random_key, wipe

BLOBS = "blobs"

type _Row = tuple[str, Compartment, bytes, int, bytes]
"""Id, compartment, wrapped key, size and SHA-256 of a blob."""


class SealedBlobs:
    """
    The folder ``blobs`` of a vault, and the keys to it in the table ``blob``.

    The file is written before the row that names it: a crash in between leaves bytes that
    nobody has a key to, and never a row without its file.
    """

    def __init__(self, folder: Path, connection: Connection, ring: KeyRing) -> None:
        self._folder = folder / BLOBS
        self._connection = connection
        self._ring = ring
        self._written: dict[str, _Row] = {}

    def keep(self, compartment: Compartment, contents: bytes) -> str:
        """
        Write ``contents`` sealed, durably, and return the id of the blob.

        Raises:
            DiskFull, ReadOnlyMedium: and nothing is kept.
        """
        blob, row, _sealed = self._sealed(compartment, contents)
        try:
            self._enter(row)
        except BaseException:
            self._path(blob).unlink(missing_ok=True)
            raise
        return blob

    def write(self, compartment: Compartment, contents: bytes, *, reread: bool = False) -> str:
        """
        Write ``contents`` sealed, read them back from the disk, and return the id.

        It belongs to nothing until ``name`` enters it; a crash before that leaves bytes that
        nobody has a key to. With ``reread`` it opens here until the vault locks, also without
        the key of the compartment.

        Raises:
            DiskFull, ReadOnlyMedium: and nothing is written.
            RecordDamaged: if the disk does not hold what it was given.
        """
        blob, row, sealed = self._sealed(compartment, contents, reread=reread)
        self._written[blob] = row
        if _on_disk(self._path(blob)) != hashlib.sha256(sealed).digest():
            self.forget([blob])
            raise RecordDamaged
        return blob

    def forget(self, blobs: Iterable[str]) -> None:
        """Delete what was written and never named; the others stay."""
        for blob in blobs:
            if self._written.pop(blob, None) is not None:
                self._ring.rereading.forget(blob)
                with suppress(OSError):
                    self._path(blob).unlink()

    def name(self, blob: str) -> None:
        """
        Enter what was written into the table, in the transaction of who refers to it.

        Raises:
            NotFound: if it was not written since the vault was unlocked, or has its row.
        """
        row = self._written.pop(blob, None)
        if row is None:
            raise NotFound("blob", blob)
        self._enter(row)

    def drop(self, blob: str) -> None:
        """Delete the key: nothing opens the file any more, and it goes with the next sweep."""
        self._connection.execute("DELETE FROM blob WHERE id = ?", (blob,))

    def opens(self, compartment: Compartment, blob: str) -> bool:
        """Tell whether a blob opens at this desk: by the key, or as one that came from it."""
        return self._ring.holds(compartment) or self._ring.rereading.key(blob) is not None

    def holds(self, blob: str) -> bool:
        """Tell whether the disk still has what was written, as far as no key is needed."""
        found = self._connection.execute("SELECT sha256 FROM blob WHERE id = ?", (blob,))
        row = found.fetchone()
        return row is not None and _on_disk(self._path(blob)) == row[0]

    def read(self, compartment: Compartment, blob: str) -> bytes:
        """
        Return the contents.

        Raises:
            NotFound: if no such blob is kept in this compartment.
            NotPermitted: if the key of the compartment is not on this ring.
            RecordDamaged: if the file is gone, or does not open with its key.
        """
        with translated():
            row = self._connection.execute(
                "SELECT key FROM blob WHERE id = ? AND compartment = ?", (blob, compartment)
            ).fetchone()
        if row is None:
            raise NotFound("blob", blob)
        key = self._ring.rereading.key(blob) or self._unwrap(compartment, blob, row[0])
        try:
            sealed = self._path(blob).read_bytes()
        except OSError as error:
            raise RecordDamaged from error
        padded = decrypt(key, sealed, self._bound(compartment, blob))
        if padded is None:
            raise RecordDamaged
        return unpad(padded)

    def _sealed(
        self, compartment: Compartment, contents: bytes, *, reread: bool = False
    ) -> tuple[str, _Row, bytes]:
        """Write the file, and return its id, its row, and what was written."""
        blob = secrets.token_hex(16)
        key = random_key()
        try:
            sealed = encrypt(key, pad(contents), self._bound(compartment, blob))
            wrapped = self._wrap(compartment, blob, key)
            if reread:
                self._ring.rereading.admit(blob, key)
        finally:
            wipe(key)
        path = self._path(blob)
        self._make_folder(path.parent)
        replace_durably(path, sealed)
        digest = hashlib.sha256(sealed).digest()
        return blob, (blob, compartment, wrapped, len(sealed), digest), sealed

    def _enter(self, row: _Row) -> None:
        with translated():
            self._connection.execute(
                "INSERT INTO blob (id, compartment, key, size, sha256) VALUES (?, ?, ?, ?, ?)",
                row,
            )

    def _path(self, blob: str) -> Path:
        return self._folder / blob[:2] / f"{blob}.bin"

    def _make_folder(self, folder: Path) -> None:
        with translated_os_errors():
            for path in (self._folder, folder):
                if not path.is_dir():
                    path.mkdir(mode=0o700)
                    fsync_folder(path.parent)

    def _bound(self, compartment: Compartment, blob: str) -> bytes:
        return bound("blob", self._ring.vault_id, compartment, blob)

    def _wrap(self, compartment: Compartment, blob: str, key: bytearray) -> bytes:
        if compartment is Compartment.SALON:
            return bytes(key)  # the database's own key is the salon's
        return self._ring.wrap_key(Place(compartment, "blob", blob, "key", 1), key)

    def _unwrap(self, compartment: Compartment, blob: str, wrapped: bytes) -> bytes:
        if compartment is Compartment.SALON:
            if len(wrapped) != KEY:
                raise RecordDamaged
            return wrapped
        key = self._ring.unwrap_key(Place(compartment, "blob", blob, "key", 1), wrapped)
        if isinstance(key, Sealed):
            raise NotPermitted(compartment.value)
        return key


def _on_disk(path: Path) -> bytes:
    """Return the SHA-256 of what the disk itself holds; b"" if it cannot be read."""
    digest = hashlib.sha256()
    try:
        for piece in from_medium(path):
            digest.update(piece)
    except OSError:
        return b""
    return digest.digest()
