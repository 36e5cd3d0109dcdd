"""Files that somebody brings, on their way into the vault, and what becomes of them there."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from salon_vault.compartments import Compartment
from salon_vault.from_elsewhere.model import Left
from salon_vault.gate import Outside


@dataclass(frozen=True, slots=True)
class Source:
    """A file whose contents were sealed, as it was then."""

    place: int
    """In the list of what was brought, from 0."""
    path: Path
    sha256: bytes


def source_of(place: int, path: Path, contents: bytes) -> Source:
    """Return the file at ``path`` as it was read."""
    return Source(place, path, hashlib.sha256(contents).digest())


def seal(outside: Outside, contents: Iterable[bytes], written: list[str]) -> list[str]:
    """
    Write each of ``contents`` sealed to *health*; return the ids, and add them to ``written``.

    Raises:
        DiskFull, ReadOnlyMedium, RecordDamaged: see ``Blobs.write``.
    """
    blobs = []
    for each in contents:
        blobs.append(outside.vault.blobs.write(Compartment.HEALTH, each))
        written.append(blobs[-1])
    return blobs


def remove_sources(outside: Outside, sources: Sequence[Source]) -> tuple[tuple[int, Left], ...]:
    """
    Delete files that are in the vault now; return which were left, and why.

    For after the transaction that keeps them: until then nothing is in the vault.
    """
    left = [
        (source.place, why)
        for source in sources
        if (why := outside.world.from_elsewhere.sources.remove(source.path, source.sha256))
    ]
    return tuple(left)
