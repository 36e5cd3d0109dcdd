"""Opening the database with the keys of one person."""

from pathlib import Path

from salon_vault.pins.errors import PinGone
from storage.cipher import Connection, connect
from storage.copying import copy_database
from storage.database_files import check_outdated
from storage.former_keys import kept_former
from storage.header import Header
from storage.migrate import bring_up_to_date, version_of
from storage.ring import KeyRing
from storage.shift_key import is_kept


def open_database(folder: Path, header: Header, ring: KeyRing) -> Connection:
    """
    Open the database that ``header`` names, and bring it up to date.

    Raises:
        HeaderOutdated: if it is from before a change of keys; see ``check_outdated``.
        VaultMissing, DatabaseDamaged, VaultTooNew, DiskFull: see ``VaultDoor``.
        PinGone: if the database does not know the shift key that would sign.
    """
    check_outdated(folder, header)
    connection = connect(folder / header.sheet.database_file, ring.database_key())

    def keep_safety_copy() -> None:
        version = version_of(connection)
        copy_database(connection, folder / f"before-{version}.sqlite", ring.database_key())

    try:
        bring_up_to_date(connection, keep_safety_copy)
        ring.learn(kept_former(connection))
        if ring.certificate is not None and not is_kept(connection, ring.certificate):
            raise PinGone
    except BaseException:
        connection.close()
        raise
    return connection
