"""How papers must not be kept: ``WAYS``, beside the product's own, for the faults to notice."""

import secrets

from storage.blobs import SealedBlobs
from storage.cipher import translated
from storage.os_files import replace_durably
from storage.records import pad
from storage.seal import encrypt, random_key


class _Careless(SealedBlobs):
    """The same file and the same row, which a subclass keeps in its own way."""

    def keep(self, compartment, contents):
        blob, key = secrets.token_hex(16), random_key()
        sealed = encrypt(key, pad(contents), self._bound(compartment, blob))
        path = self._path(blob)
        self._make_folder(path.parent)
        row = (blob, compartment, self._wrap(compartment, blob, key), len(sealed))
        self._keep(path, sealed, row)
        return blob

    def _register(self, row):
        adding = "INSERT INTO blob (id, compartment, key, size) VALUES (?, ?, ?, ?)"
        with translated():
            self._connection.execute(adding, row)


class RowFirst(_Careless):
    """What one writes first: the row, and then the file it names."""

    def _keep(self, path, sealed, row):
        self._register(row)
        replace_durably(path, sealed)


class Unflushed(_Careless):
    """What one writes next: the file, renamed and then named; but nothing reached the disk."""

    def _keep(self, path, sealed, row):
        aside = path.with_name(f"{path.name}.new")
        aside.write_bytes(sealed)
        aside.replace(path)
        self._register(row)


WAYS = {"durably": SealedBlobs, "row first": RowFirst, "unflushed": Unflushed}
"""By name; ``durably`` is the product's."""


def kept_in_that_way(vault, folder, way):
    """Let ``vault``, open in ``folder``, keep its blobs in that ``way`` from now on."""
    vault.blobs = WAYS[way](folder, vault._connection, vault._ring)
    return vault
