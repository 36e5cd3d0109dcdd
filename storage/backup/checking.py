"""The checks of an open vault: of its newest set, and of itself."""

from collections.abc import Callable, Sequence
from pathlib import Path

from salon_vault.backup.errors import BackupDamaged, BackupUnfinished
from salon_vault.checks.model import Damage, Drill
from salon_vault.errors import VaultTooNew
from salon_vault.ports import Clock, Progress
from storage.backup.drill import sets_at_hand, try_newest
from storage.backup.reading import check_set
from storage.cipher import Connection
from storage.damage import look_for_damage
from storage.header import Header
from storage.os_sticks import Sticks, plugged_in
from storage.ring import KeyRing
from storage.roll import Roll


class LocalChecks:
    """What can be checked while one person has the vault open."""

    def __init__(
        self,
        folder: Path,
        connection: Connection,
        ring: KeyRing,
        header: Callable[[], Header],
        clock: Clock,
        sticks: Sticks = plugged_in,
    ) -> None:
        self._folder = folder
        self._connection = connection
        self._ring = ring
        self._header = header
        self._clock = clock
        self._sticks = sticks

    def drill(self, progress: Progress) -> Drill:
        """Open the newest set at hand for a moment; see ``storage.backup.drill``."""
        return try_newest(
            self._folder,
            self._ring,
            self._header(),
            self._sticks(),
            progress,
            clock=self._clock,
        )

    def look_for_damage(self, progress: Progress) -> Sequence[Damage]:
        """Look at every page, row, blob and entry; see ``storage.damage``."""
        known = next(iter(sets_at_hand(self._folder, self._sticks())), None)
        expected = known.rows() if known is not None else {}
        roll = Roll.of(self._header())
        return look_for_damage(
            self._folder, self._connection, self._ring, roll, expected, progress
        )

    def newest_good_set(self, progress: Progress) -> tuple[str, str] | None:
        """Return name and stick of the newest set at hand of which every byte holds."""
        for found in sets_at_hand(self._folder, self._sticks()):
            try:
                check_set(found.folder, found.pool, progress)
            except (BackupDamaged, BackupUnfinished, VaultTooNew):
                continue
            return found.name, found.stick
        return None
