"""Deleting a file once its contents are in the vault: that file, and no other."""

from pathlib import Path

from salon_vault.from_elsewhere.model import Left
from salon_vault.from_elsewhere.ports import Sources
from salon_vault.importing.errors import SourceChanged, SourceStays


def remove_source(sources: Sources, path: Path, sha256: bytes) -> None:
    """
    Delete a file that still has this SHA-256; one that is gone already counts as deleted.

    Raises:
        SourceChanged: if something else lies there now, also a link.
        SourceStays: if it cannot be deleted, or lies in a vault.
    """
    match sources.remove(path, sha256):
        case Left.READ_ONLY:
            raise SourceStays
        case Left.CHANGED:
            raise SourceChanged
