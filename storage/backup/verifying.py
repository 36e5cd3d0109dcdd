"""Reading every set on a stick back at a later plug-in: sticks lose what nobody looks at."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from salon_vault.backup.errors import BackupDamaged, BackupUnfinished, StickGone
from salon_vault.backup.model import Outcome, SetName, Shipment, StickId
from salon_vault.errors import Trouble, VaultTooNew
from salon_vault.ports import Clock, Progress
from storage.backup.keyless import note_shipment, read_register
from storage.backup.manifest import Manifest, SealedFile
from storage.backup.places import DATABASE, whole_sets
from storage.backup.reading import blob_files, holds, read_manifest
from storage.backup.stick import PluggedIn, stick_at
from storage.backup.tally import Tally


@dataclass(frozen=True, slots=True)
class StickReport:
    """What reading a whole stick back has shown."""

    stick: StickId
    sets: Mapping[SetName, str]
    """By set, the newest first: "" where every byte holds, or the part that does not."""

    @property
    def sound(self) -> bool:
        """Whether every set holds."""
        return not any(self.sets.values())


def verify_stick(vault: Path, root: Path, progress: Progress, *, clock: Clock) -> StickReport:
    """
    Read every finished set on the stick at ``root`` back; needs no key, writes nothing there.

    What it shows is kept for the next login, and the next set shipped to a stick that was
    damaged takes no blob on it on trust. ``progress`` hears of bytes.

    Raises:
        StickUnknown: if the stick is not registered for this vault.
        StickGone: if it was pulled out meanwhile; then nothing is said about its sets.
        Cancelled: if ``progress`` says so.
    """
    stick = stick_at(root, read_register(vault))
    found = _read_all(stick, progress)
    if not stick.is_there():
        raise StickGone
    for name, part in reversed(found.items()):
        outcome = Outcome.DAMAGED if part else Outcome.VERIFIED
        with suppress(Trouble, OSError):
            note_shipment(vault, Shipment(stick.id, name, outcome, clock.now()))
    return StickReport(stick.id, found)


def _read_all(stick: PluggedIn, progress: Progress) -> dict[SetName, str]:
    found: dict[SetName, str] = {}
    manifests: dict[SetName, Manifest] = {}
    for name in whole_sets(stick.sets):
        try:
            manifests[name] = read_manifest(stick.sets / name)
            found[name] = ""
        except (BackupDamaged, BackupUnfinished, VaultTooNew) as problem:
            found[name] = getattr(problem, "part", "manifest")
    blobs = {key: each for one in manifests.values() for key, each in one.blobs.items()}
    size = sum(one.database.size for one in manifests.values())
    tally = Tally(progress, size + sum(blob.size for blob in blobs.values()))
    for name, manifest in manifests.items():
        if not holds(stick.sets / name / DATABASE, manifest.database, tally):
            found[name] = "database"
    rotten = _rotten(stick.pool, blobs, tally)
    for name, manifest in manifests.items():
        if not found[name] and not rotten.isdisjoint(manifest.blobs):
            found[name] = "blob"
    return found


def _rotten(pool: Path, blobs: Mapping[str, SealedFile], tally: Tally) -> frozenset[str]:
    """Return the ids of the blobs that do not hold; each is read once for all sets."""
    try:
        files = list(zip(blobs, blob_files(pool, blobs), strict=True))
    except BackupDamaged:
        return frozenset(blobs)
    return frozenset(id_ for id_, (path, blob) in files if not holds(path, blob, tally))
