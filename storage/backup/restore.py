"""
Restoring a set: a whole vault appears in a folder of its own, or nothing does.

Set, stick and the vault that is being replaced are only read. The new vault has today's people
and new keys throughout, its log goes on from the set's, and every erasure that anything at hand
knows of is applied before it gets its name.
"""

import shutil
from contextlib import ExitStack, closing
from pathlib import Path

from salon_vault.backup.model import Restored
from salon_vault.errors import DiskFull, InvalidInput
from salon_vault.ports import Clock, Progress
from storage.anchors import KeptAnchor, VaultAnchors, keep_anchor
from storage.backup.book import SqlBackupBook
from storage.backup.keyless import Register, write_register
from storage.backup.manifest import Manifest
from storage.backup.opening import OpenedSet, open_set
from storage.backup.restored_blobs import carry_blobs
from storage.backup.restored_contents import renew_contents
from storage.backup.restored_header import renewed_ring, restored_header
from storage.backup.tally import PAGE, PagesIn, Tally
from storage.backup.today import Today, Wanted, at_hand
from storage.ballast import STEP, Ballast
from storage.cipher import connect
from storage.folders import check_folder
from storage.former_keys import kept_former
from storage.header import Header
from storage.header_files import HeaderFiles
from storage.migrate import bring_up_to_date
from storage.os_files import fsync_folder, swap_in, translated_os_errors
from storage.renewal import Renewal

ROOM_TO_SPARE = 2.2
"""How many times the database's size a restore must find free: two copies, for a while."""


def restore(
    wanted: Wanted,
    progress: Progress,
    *,
    clock: Clock,
    ballast_step: int = STEP,
    insist: bool = False,
    anchors: Path | None = None,
) -> Restored:
    """
    Make a vault out of a set, in a folder that does not exist.

    It is built as ``NAME.new`` and renamed when it is whole. ``progress`` hears of bytes. In
    ``anchors`` this PC is told to expect the log that goes on, and not the lost one.

    Raises:
        InvalidInput, FolderRefused: if a vault cannot or must not lie at the target.
        WrongPassword, KitMistyped, KeyFileMissing, NotFound, SlotDamaged: see ``open_set``.
        TodaysOwnerNeeded, NotPermitted: if who opened the set, or the second person, may not
            restore it today.
        RootKeySwapped, BackupUnfinished, BackupDamaged, VaultTooNew: if the set, or the vault
            at hand, is not what its maker signed.
        VaultInUse: if another program holds the vault that is being replaced.
        DiskFull, ReadOnlyMedium, Cancelled: and nothing was made.
    """
    check_folder(wanted.target, insist=insist)
    if wanted.target.exists():
        raise InvalidInput("folder", "exists")
    building = wanted.target.with_name(f"{wanted.target.name}.new")
    try:
        _begin(building, ballast_step)
        restored, anchor = _build(wanted, building, progress, clock)
        fsync_folder(building)
        swap_in(building, wanted.target)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    if anchors is not None:
        keep_anchor(anchors, anchor)
    return restored


def _begin(building: Path, ballast_step: int) -> None:
    with translated_os_errors():
        shutil.rmtree(building, ignore_errors=True)
        building.mkdir(mode=0o700)
    Ballast(building, ballast_step).lay()


def _build(
    wanted: Wanted, building: Path, progress: Progress, clock: Clock
) -> tuple[Restored, KeptAnchor]:
    with ExitStack() as stack:
        today = at_hand(wanted, building, stack)
        manifest = today.manifest
        _look_for_room(manifest, building)
        tally = Tally(progress, 2 * manifest.size + manifest.blob_bytes)
        opened = open_set(wanted.folder, wanted.pool, today.opener, building, _Checked(tally))
        stack.callback(opened.close)
        renewal, header = _renewed(opened, today)
        stack.callback(renewal.wipe)
        erased = _take_over(opened, building, today, header, renewal, clock, tally)
        with translated_os_errors():
            missing = carry_blobs(opened, building, header, renewal.ring, tally)
        anchor = _tell_locked(building, header, renewal, clock)
        HeaderFiles(building).store(header)
    lost = frozenset(today.people.lost)
    labels = (line.member for line in header.sheet.lines if line.member.id in lost)
    to_enrol = tuple(one.label for one in labels)
    return Restored(wanted.target, manifest.name, to_enrol, erased, missing), anchor


def _renewed(opened: OpenedSet, today: Today) -> tuple[Renewal, Header]:
    """Bring the working copy up to date, learn every key in it, and draft what follows."""
    bring_up_to_date(opened.connection, before=lambda: None)
    opened.ring.learn(kept_former(opened.connection))
    then, people = opened.manifest.header(), today.people
    epoch = 1 + max(then.sheet.database_epoch, people.today.sheet.database_epoch)
    renewal = renewed_ring(opened.ring, today.ring, epoch)
    return renewal, restored_header(people, then, renewal, epoch, today.generation)


def _take_over(
    opened: OpenedSet,
    building: Path,
    today: Today,
    header: Header,
    renewal: Renewal,
    clock: Clock,
    tally: Tally,
) -> int:
    """Copy the database under its new key, go on in the copy, and tell how many it erased."""
    path = building / header.sheet.database_file
    opened.copy_to(path, renewal.ring.database_key(), PagesIn(tally))
    with closing(connect(path, renewal.ring.database_key())) as copy:
        return renew_contents(copy, today.story, header, renewal, clock)


def _tell_locked(building: Path, header: Header, renewal: Renewal, clock: Clock) -> KeptAnchor:
    """Let the locked program know the sticks, as it did before; return an anchor to keep."""
    path = building / header.sheet.database_file
    with closing(connect(path, renewal.ring.database_key())) as copy:
        sticks = SqlBackupBook(copy, building, lambda _touch: None).sticks()
        anchors = VaultAnchors(copy, renewal.ring, lambda: header, clock)
        anchor = KeptAnchor(header.vault_id, anchors.made())
    write_register(building, Register(header.vault_id, tuple(sticks)))
    return anchor


def _look_for_room(manifest: Manifest, building: Path) -> None:
    wanted = manifest.database.size * ROOM_TO_SPARE + manifest.blob_bytes
    wanted += PAGE * len(manifest.blobs)
    if shutil.disk_usage(building).free < wanted:
        raise DiskFull


class _Checked:
    """A ``Progress`` that counts into a tally what was checked since the last call."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._done = 0

    def reached(self, done: int, of: int) -> None:
        """Count the bytes checked since the last call."""
        del of
        step, self._done = max(0, done - self._done), max(done, self._done)
        self._tally.past(step)
