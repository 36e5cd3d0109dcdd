"""Moving as the unlock window asks for it: packing here, coming back, arriving elsewhere."""

import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from salon_vault.backup.errors import StickFull, StickUnfaithful
from salon_vault.backup.restoring import Opening
from salon_vault.desk import Desk
from salon_vault.door import Tile
from salon_vault.errors import (
    DiskFull,
    HeaderDamaged,
    InvalidInput,
    Trouble,
    VaultError,
)
from salon_vault.moving.errors import CopyDamaged, WrongArrivalCode
from salon_vault.moving.use_cases import pack_for_other_pc, stay_on_this_pc
from salon_vault.ports import Progress, World
from salon_vault.staff.model import Tier
from salon_vault.staff.use_cases import stand_up
from storage.backup.stick import stick_errors
from storage.backup.tally import Tally
from storage.door import VaultDoor
from storage.folders import ENDING, check_folder, free_place
from storage.header_files import COPIES
from storage.moving.arrival import note_arrival
from storage.moving.copying import (
    UNFINISHED,
    are_plain,
    copy_files,
    drop,
    files_of,
    holds_all,
    room_for,
)
from storage.moving.marks import (
    MOVED,
    TRAVELLING,
    Travelling,
    check_marks,
    code_print,
    come_back,
    new_code,
    read_travelling,
    retire,
    write_travelling,
)
from storage.moving.threshold import hold
from storage.os_files import fsync_folder, swap_in, translated_os_errors
from storage.os_sticks import Sticks, plugged_in


class VaultMover:
    """Moves one vault; ``home`` is the folder on this PC in which vaults lie."""

    def __init__(
        self,
        vault: Path,
        *,
        world: World,
        home: Path,
        sticks: Sticks = plugged_in,
        anchors: Path | None = None,
        insist: bool = False,
    ) -> None:
        self._vault = vault
        self._world = world
        self._home = home
        self._sticks = sticks
        self._anchors = anchors
        self._insist = insist

    def found(self) -> Path:
        """Return the vault's folder: the one asked about, or the only copy right below it."""
        if any((self._vault / name).exists() for name in COPIES):
            return self._vault
        try:
            below = [one for one in self._vault.iterdir() if (one / TRAVELLING).is_file()]
        except OSError:
            return self._vault
        return below[0] if len(below) == 1 else self._vault

    def owners(self) -> Sequence[Tile]:
        """Return who may move the vault, or take the move back; none if nobody can be read."""
        try:
            door = self._door(moved=True)
            try:
                return [tile for tile in door.people() if tile.tier is Tier.OWNER]
            finally:
                door.close()
        except VaultError:
            return []

    def move(self, opening: Opening, place: Path, progress: Progress) -> None:
        """Copy the closed vault to ``place`` and retire it here; see ``Mover``."""
        target = place / self._vault.name
        if place.resolve().is_relative_to(self._vault.resolve()):
            raise InvalidInput("folder", "unknown")
        if target.exists() and not (target / TRAVELLING).is_file():
            raise InvalidInput("folder", "exists")
        self._as_owner(opening, lambda desk: desk.run(pack_for_other_pc))
        lock = hold(self._vault, insist=True)
        try:
            with stick_errors(place):
                drop(target)  # of a move that was cut off; nobody has its code
                code = self._pack(target, progress)
            try:
                retire(self._vault, self._world.clock.now(), code)
            except BaseException:
                if not (self._vault / MOVED).exists():
                    drop(target)
                raise
        finally:
            lock.release()

    def come_back(self, opening: Opening, reason: str) -> None:
        """Put the vault in force here again; see ``Mover``."""
        self._as_owner(
            opening, lambda desk: desk.asking(reason=reason).run(stay_on_this_pc), moved=True
        )
        lock = hold(self._vault, insist=True, moved=True)
        try:
            come_back(self._vault)
        finally:
            lock.release()

    def target(self) -> Path:
        """Return where the copy that travelled would lie on this PC; nothing is there."""
        return free_place(self._home, self._vault.name.removesuffix(ENDING))

    def arrive(self, code: str | None, progress: Progress, *, insist: bool = False) -> Path:
        """Copy the vault that travelled to this PC; see ``Mover``."""
        mark = self._travelling(code)
        target = self.target()
        check_folder(target, insist=insist)
        building = target.with_name(target.name + UNFINISHED)
        try:
            with translated_os_errors():
                self._home.mkdir(parents=True, exist_ok=True)
                drop(building)
                building.mkdir(mode=0o700)
                self._fetch(mark, building, progress)
                note_arrival(building, with_code=code is not None)
                fsync_folder(building)
            swap_in(building, target)
        except BaseException:
            drop(building)
            raise
        with suppress(Trouble, OSError):  # so that the stick is not used a second time
            retire(self._vault, mark.at, "")
        return target

    # --- the parts -------------------------------------------------------------------------

    def _door(self, *, moved: bool = False) -> VaultDoor:
        return VaultDoor(
            self._vault,
            clock=self._world.clock,
            insist=True,
            sticks=self._sticks,
            anchors=self._anchors,
            moved=moved,
        )

    def _as_owner(
        self, opening: Opening, deed: Callable[[Desk], object], *, moved: bool = False
    ) -> None:
        """Open the vault as an owner or with the kit, do one thing, and close it."""
        door = self._door(moved=moved)
        try:
            if opening.who is None:
                vault = door.unlock_with_kit(opening.secret)
            else:
                vault = door.unlock(opening.who, opening.secret, opening.key_file)
        except BaseException:
            door.close()
            raise
        desk = Desk(vault, self._world)
        try:
            desk.take_seat()
            deed(desk)
            desk.run(stand_up)
        finally:
            vault.close()

    def _pack(self, target: Path, progress: Progress) -> str:
        """Build the copy beside its name, verify it, let it have its name; return its code."""
        building = target.with_name(target.name + UNFINISHED)
        sizes = files_of(self._vault)
        drop(building)
        if shutil.disk_usage(target.parent).free < room_for(sizes):
            raise StickFull
        code = new_code()
        tally = Tally(progress, 2 * sum(sizes.values()))
        try:
            building.mkdir(mode=0o700)
            files = copy_files(self._vault, building, sizes, tally)
            if not holds_all(building, files, tally):
                raise StickUnfaithful
            at = self._world.clock.now()
            mark = Travelling(at, code_print(code, at, files), files)
            write_travelling(building, mark)
            if read_travelling(building) != mark:
                raise StickUnfaithful
            swap_in(building, target)
        except BaseException:
            drop(building)
            raise
        return code

    def _travelling(self, code: str | None) -> Travelling:
        if (self._vault / MOVED).exists():
            check_marks(self._vault)
        try:
            mark = read_travelling(self._vault)
        except HeaderDamaged as problem:
            raise CopyDamaged from problem
        if code is not None and code_print(code, mark.at, mark.files) != mark.code:
            raise WrongArrivalCode
        return mark

    def _fetch(self, mark: Travelling, building: Path, progress: Progress) -> None:
        size = sum(file.size for file in mark.files.values())
        if shutil.disk_usage(building).free < room_for(
            {name: file.size for name, file in mark.files.items()}
        ):
            raise DiskFull
        tally = Tally(progress, 2 * size)
        if not are_plain(self._vault, mark.files):
            raise CopyDamaged
        try:
            found = copy_files(self._vault, building, sorted(mark.files), tally)
        except FileNotFoundError as problem:
            raise CopyDamaged from problem
        if found != mark.files or not holds_all(building, mark.files, tally):
            raise CopyDamaged
