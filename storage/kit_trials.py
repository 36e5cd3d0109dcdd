"""The drill of the recovery kit: does this paper open the vault today, and its backups?"""

from pathlib import Path

from salon_vault.backup.errors import BackupDamaged, BackupUnfinished, StickGone
from salon_vault.errors import (
    DatabaseDamaged,
    Refused,
    RootKeySwapped,
    SlotDamaged,
    VaultTooNew,
)
from salon_vault.ports import Progress
from salon_vault.recovery.model import KitDrill, SetTrial
from salon_vault.staff.model import StaffId
from storage.backup.drill import SetAtHand, sets_at_hand, trial_room
from storage.backup.manifest import openers
from storage.backup.opening import by_kit, open_set
from storage.backup.reading import read_manifest
from storage.header_files import HeaderFiles
from storage.os_sticks import Sticks
from storage.ring import KeyRing
from storage.unlocking import kit_identity, open_identity

NO_SET = (BackupDamaged, BackupUnfinished, VaultTooNew)
"""What reading a manifest says of something that is no backup to be tried."""

NOT_OPENED = (*NO_SET, Refused, RootKeySwapped, SlotDamaged, DatabaseDamaged)
"""What opening a backup says where the kit should open it and does not."""


class TrialsOfKit:
    """Tries kits on one open vault; nobody sits down, and no key stays open."""

    def __init__(self, folder: Path, ring: KeyRing, files: HeaderFiles, sticks: Sticks) -> None:
        self._folder = folder
        self._ring = ring
        self._files = files
        self._sticks = sticks

    def drill(self, code: str, progress: Progress) -> KitDrill:
        """Try the kit on the vault, then on the newest set; see ``recovery.book``."""
        kit = self._opens_vault(code)
        sets = sets_at_hand(self._folder, self._sticks())
        others = [each.name for each in sets if self._is_of_former_kit(each, kit)]
        former = next(iter(others), None)
        if not sets:
            return KitDrill(kit, SetTrial.NONE_AT_HAND)
        newest = sets[0].name
        if newest == former:
            return KitDrill(kit, SetTrial.FORMER_KIT, newest, former)
        return KitDrill(kit, self._tried(sets[0], code, progress), newest, former)

    def _opens_vault(self, code: str) -> StaffId:
        """Open every grant of the kit, hold the keys against those in use, and forget them."""
        header = self._files.header
        kit = open_identity(header, *kit_identity(header, code))
        try:
            if not kit.opens_all_of(self._ring):
                raise SlotDamaged
            return kit.member.id
        finally:
            kit.wipe()

    def _tried(self, found: SetAtHand, code: str, progress: Progress) -> SetTrial:
        try:
            with trial_room(self._folder) as room:
                open_set(found.folder, found.pool, by_kit(code), room, progress).close()
        except NOT_OPENED as problem:
            if not found.is_there():
                raise StickGone from problem
            return SetTrial.DAMAGED
        return SetTrial.OPENED

    def _is_of_former_kit(self, found: SetAtHand, kit: StaffId) -> bool:
        try:
            manifest = read_manifest(found.folder)
        except (*NO_SET, OSError):
            return False  # nobody knows whose it is; trying the newest one will say so
        if manifest.vault_id != self._ring.vault_id:
            return False
        return all(line.member.id != kit for line in openers(manifest.sheet))
