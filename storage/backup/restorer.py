"""Restoring as the unlock window asks for it: which sets there are, and one made a vault."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from salon_vault.backup.errors import BackupDamaged, BackupUnfinished
from salon_vault.backup.model import Restored
from salon_vault.backup.restoring import OfferedSet, Opening, Whose
from salon_vault.clock import day_of
from salon_vault.door import Tile
from salon_vault.errors import RootKeySwapped, VaultTooNew
from salon_vault.ports import Clock, Progress
from storage.backup.manifest import Manifest
from storage.backup.opening import Opener, by_kit, by_password
from storage.backup.places import SETS, STAGING, pool_of, whole_sets
from storage.backup.reading import read_manifest
from storage.backup.restore import restore
from storage.backup.rosters import present_header
from storage.backup.stick import MOST_HOMES, sticks_at
from storage.backup.today import Wanted
from storage.ballast import STEP
from storage.folders import ENDING, free_place
from storage.os_sticks import Sticks, plugged_in
from storage.own_login import key_file_of

MOST_OFFERED = 60
"""Sets that are read and shown; nobody looks further back."""


@dataclass(frozen=True, slots=True)
class _Shelf:
    """A folder with sets in it, and the pool of their blobs."""

    sets: Path
    pool: Path
    stick: str = ""


class VaultRestorer:
    """Restores beside one vault, which may be damaged, or not there at all."""

    def __init__(
        self,
        vault: Path,
        *,
        clock: Clock,
        anchors: Path | None = None,
        sticks: Sticks = plugged_in,
        ballast_step: int = STEP,
    ) -> None:
        self._vault = vault
        self._clock = clock
        self._anchors = anchors
        self._sticks = sticks
        self._ballast_step = ballast_step

    def offers(self, place: Path | None = None) -> Sequence[OfferedSet]:
        """Return the finished sets on this PC and on sticks, or below ``place``."""
        shelves = {shelf.sets: shelf for shelf in reversed(list(self._shelves(place)))}
        found = [
            (name, shelf)
            for shelf in reversed(shelves.values())
            for name in whole_sets(shelf.sets)
        ]
        newest = sorted(found, key=lambda one: one[0], reverse=True)[:MOST_OFFERED]
        offers = (self._offered(shelf.sets / name, shelf) for name, shelf in newest)
        return [offer for offer in offers if offer is not None]

    def has_present(self) -> bool:
        """Tell whether there is a vault at hand, damaged or not."""
        return self._vault.is_dir()

    def target(self) -> Path:
        """Return where a restored vault would lie now; nothing is there."""
        day = day_of(self._clock.now()).isoformat()
        name = self._vault.name.removesuffix(ENDING)
        return free_place(self._vault.parent, f"{name} restored {day}")

    def restore(
        self,
        offered: OfferedSet,
        opening: Opening,
        today: Opening | None,
        progress: Progress,
        *,
        insist: bool = False,
    ) -> Restored:
        """Restore a set; see ``storage.backup.restore``."""
        target = self.target()
        target.parent.mkdir(parents=True, exist_ok=True)
        wanted = Wanted(
            folder=offered.folder,
            pool=offered.pool,
            target=target,
            opener=self._opener(opening),
            present=self._vault if self.has_present() else None,
            today_opener=self._opener(today) if today else None,
            beside=[one for one in self._manifests() if one.name != offered.name],
        )
        return restore(
            wanted,
            progress,
            clock=self._clock,
            ballast_step=self._ballast_step,
            insist=insist,
            anchors=self._anchors,
        )

    def _opener(self, opening: Opening) -> Opener:
        who = opening.who
        if who is None:
            return by_kit(opening.secret)
        return by_password(
            who,
            opening.secret,
            lambda header: key_file_of(header, who, self._sticks, opening.key_file),
        )

    def _shelves(self, place: Path | None) -> Iterator[_Shelf]:
        if place is None:
            yield _Shelf(self._vault / STAGING, pool_of(self._vault))
        for root in self._sticks() if place is None else [place]:
            for stick in sticks_at(root):
                yield _Shelf(stick.sets, stick.pool, stick.label)
        if place is not None:
            yield from _shelves_of(place)

    def _manifests(self) -> Iterator[Manifest]:
        for shelf in self._shelves(None):
            for name in whole_sets(shelf.sets)[:MOST_OFFERED]:
                if (manifest := _read(shelf.sets / name)) is not None:
                    yield manifest

    def _offered(self, folder: Path, shelf: _Shelf) -> OfferedSet | None:
        manifest = _read(folder)
        if manifest is None:
            return None
        slots = {slot.member: slot for slot in manifest.slots}
        return OfferedSet(
            name=manifest.name,
            folder=folder,
            pool=shelf.pool,
            stick=shelf.stick,
            made_at=manifest.made_at,
            size=manifest.size,
            vault=manifest.header().short_id,
            whose=self._whose(manifest),
            owners=tuple(
                Tile(one.id, one.label, one.tier, bool(slots[one.id].key_file))
                for one in manifest.owners()
            ),
            clients=manifest.contained.rows.get("client", 0),
        )

    def _whose(self, manifest: Manifest) -> Whose:
        try:
            present = self._vault.is_dir() and present_header(self._vault, manifest.header())
        except (RootKeySwapped, VaultTooNew):
            return Whose.ANOTHER
        return Whose.OURS if present else Whose.ANOTHER


def _shelves_of(place: Path) -> Iterator[_Shelf]:
    """Return what ``place`` may be: a vault, a vault's folder on a stick, or around those."""
    try:
        inside = [each for each in sorted(place.iterdir()) if each.is_dir()]
    except OSError:
        return
    for home in [place, *inside[:MOST_HOMES]]:
        if home.is_symlink():
            continue
        for name in (SETS, STAGING):
            if (home / name).is_dir():
                yield _Shelf(home / name, pool_of(home))


def _read(folder: Path) -> Manifest | None:
    try:
        return read_manifest(folder)
    except (BackupDamaged, BackupUnfinished, VaultTooNew, OSError):
        return None
