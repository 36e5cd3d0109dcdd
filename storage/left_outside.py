"""Which files outside the vault are remembered, in the database."""

from collections.abc import Sequence
from datetime import UTC
from pathlib import Path
from typing import Any

from salon_vault.clients.model import ClientId
from salon_vault.left_outside.model import Kind, KnownFile
from salon_vault.staff.model import StaffId
from storage.cipher import Connection
from storage.planted import day_or_none, moment, sound

_COLUMNS = "path, kind, sha256, at, by, record, left_on, client"


class SqlOutsideBook:
    """Files outside as one transaction knows them, by their paths; reports no touch."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, file: KnownFile) -> None:
        """Remember a file, in place of what was known of that path."""
        self._connection.execute(
            f"INSERT OR REPLACE INTO outside_file ({_COLUMNS})"  # noqa: S608 - constants only
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                str(file.path),
                file.kind.value,
                file.sha256,
                file.at.astimezone(UTC).isoformat(),
                file.by,
                file.record,
                file.left_on and file.left_on.isoformat(),
                file.client,
            ),
        )

    def known(self) -> list[KnownFile]:
        """Return what is remembered, the latest first; rows that say nothing are none."""
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM outside_file ORDER BY at DESC, path"  # noqa: S608 - constants only
        )
        return sound(rows.fetchall(), _file_of)

    def forget(self, paths: Sequence[Path]) -> None:
        """Remember these no longer."""
        for path in paths:
            self._connection.execute("DELETE FROM outside_file WHERE path = ?", (str(path),))


def _file_of(*row: Any) -> KnownFile:  # noqa: ANN401 - whatever a row holds
    path, kind, sha256, at, by, record, left_on, client = row
    return KnownFile(
        *(Path(path), Kind(kind), sha256, moment(at), StaffId(by)),
        record=record,
        left_on=day_or_none(left_on),
        client=client and ClientId(client),
    )
