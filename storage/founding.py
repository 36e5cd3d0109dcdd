"""Founding a vault: a whole one appears at its place, or nothing does."""

import secrets
import shutil
from pathlib import Path

from salon_vault.door import Founder, Kit
from salon_vault.errors import InvalidInput
from salon_vault.ports import Clock
from salon_vault.staff.model import Tier
from storage.audit import begin_log
from storage.ballast import STEP, Ballast
from storage.cipher import create, translated
from storage.folders import check_folder
from storage.founding_header import found_header
from storage.header import Header
from storage.header_files import HeaderFiles
from storage.high_water import keep_high_water
from storage.keys import Cost, cost_for
from storage.lock_file import LockFile
from storage.migrate import bring_up_to_date
from storage.opening import open_database
from storage.os_files import fsync_folder, swap_in, translated_os_errors
from storage.ring import KeyRing
from storage.signed_key import SignedKey
from storage.signers import keep_signer
from storage.vault import SqlVault

VAULT_ID = 16
"""Random bytes of a vault's id."""


def found_vault(
    folder: Path,
    founder: Founder,
    *,
    clock: Clock,
    cost: Cost | None = None,
    ballast_step: int = STEP,
    insist: bool = False,
) -> tuple[SqlVault, Kit]:
    """
    Make a vault in a folder that does not exist; the kit is shown once and kept nowhere.

    Slow on purpose: the founder's password is stretched, at ``cost`` or as this PC can bear.
    It is built as ``NAME.new`` and renamed when it is whole; what a crash left is cleared away.

    Raises:
        InvalidInput: if there is something at ``folder``, or the label is not a label.
        FolderRefused: if a vault must not lie there; ``insist`` is for synced folders.
        DiskFull, ReadOnlyMedium, VaultMissing: if it cannot be written.
    """
    check_folder(folder, insist=insist)
    if folder.exists():
        raise InvalidInput("folder", "exists")
    header, ring, kit, signers = found_header(
        secrets.token_hex(VAULT_ID),
        founder,
        cost or cost_for(Tier.OWNER, demo=founder.demo),
    )
    building = folder.with_name(f"{folder.name}.new")
    try:
        _build(building, header, ring, signers, ballast_step)
        swap_in(building, folder)
        vault = _move_in(folder, ring, clock)
    except BaseException:
        ring.wipe()
        shutil.rmtree(building, ignore_errors=True)
        raise
    return vault, kit


def _move_in(folder: Path, ring: KeyRing, clock: Clock) -> SqlVault:
    lock = LockFile(folder)
    try:
        files = HeaderFiles(folder)
        header = files.load()
        connection = open_database(folder, header, ring)
        keep_high_water(connection, header)
        return SqlVault(connection, ring, files=files, folder=folder, clock=clock, lock=lock)
    except BaseException:
        lock.release()
        raise


def _build(
    building: Path,
    header: Header,
    ring: KeyRing,
    signers: list[SignedKey],
    ballast_step: int,
) -> None:
    with translated_os_errors():
        if building.exists():
            shutil.rmtree(building)
        building.mkdir(mode=0o700)
    Ballast(building, ballast_step).lay()
    connection = create(building / header.sheet.database_file, ring.database_key())
    try:
        bring_up_to_date(connection, before=lambda: None)
        with translated():
            connection.execute("BEGIN IMMEDIATE")
            begin_log(connection, ring)
            for signer in signers:
                keep_signer(connection, signer)
            connection.execute("COMMIT")
    finally:
        connection.close()
    HeaderFiles(building).store(header)
    fsync_folder(building)
