"""What staff were handed and signed, in the database."""

from datetime import date
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.errors import NotFound
from salon_vault.staff.model import StaffId
from salon_vault.staff_notice.model import SheetId, SheetKind, StaffNoticeVersion, StaffSheet
from storage.cipher import Connection
from storage.client_rows import iso
from storage.planted import day_or_none, moment, sound
from storage.sealed import Touched, reading

_SELECT = (
    "SELECT id, member, kind, version, language, made_at, made_by, sha256, blob, scope,"
    " signed_on FROM staff_sheet"
)

MOST_VERSIONS = 1_000_000
"""Nobody changes a notice that often; a greater number was planted to stop the next one."""


class SqlStaffSheetBook:
    """The tables ``staff_notice_version`` and ``staff_sheet`` as one transaction sees them."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched

    def latest(self) -> StaffNoticeVersion | None:
        """Return the newest version of the notice to staff, None before there is one."""
        rows = self._connection.execute(
            "SELECT number, law, fingerprint, since FROM staff_notice_version"
            " ORDER BY number DESC"
        )
        return next(iter(sound(rows, _version_of)), None)

    def add_version(self, version: StaffNoticeVersion) -> None:
        """Keep a new version, in the place of whatever was planted under its number."""
        self._connection.execute(
            "INSERT OR REPLACE INTO staff_notice_version (number, law, fingerprint, since)"
            " VALUES (?, ?, ?, ?)",
            (version.number, version.law, version.fingerprint, version.since.isoformat()),
        )
        number = f"version-{version.number}"
        self._touched(
            Touch(Verb.CHANGED, Subject.STAFF_SHEET, number, digest=version.fingerprint)
        )

    def sheets(self) -> list[StaffSheet]:
        """Return every sheet of everybody, the latest first."""
        rows = self._connection.execute(_SELECT + " ORDER BY made_at DESC, id")
        return sound(rows, _sheet_of)

    def sheet(self, sheet: SheetId) -> StaffSheet:
        """Return one sheet; raise NotFound, RecordDamaged."""
        row = self._connection.execute(_SELECT + " WHERE id = ?", (sheet,)).fetchone()
        if row is None:
            raise NotFound(Subject.STAFF_SHEET, sheet)
        with reading():
            return _sheet_of(*row)

    def add(self, sheet: StaffSheet) -> None:
        """Register a sheet that was sent to the printer."""
        self._connection.execute(
            "INSERT INTO staff_sheet (id, member, kind, version, language, made_at, made_by,"
            " sha256, blob, scope, signed_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                sheet.id,
                sheet.member,
                sheet.kind.value,
                sheet.version,
                sheet.language,
                sheet.made_at.isoformat(),
                sheet.made_by,
                sheet.sha256,
                sheet.blob,
                sheet.scope,
                iso(sheet.signed_on),
            ),
        )
        self._changed(sheet)

    def note_signed(self, sheet: SheetId, on: date) -> None:
        """Note on which day a sheet was signed; raise NotFound."""
        kept = self.sheet(sheet)
        self._connection.execute(
            "UPDATE staff_sheet SET signed_on = ? WHERE id = ?", (on.isoformat(), sheet)
        )
        self._changed(kept)

    def _changed(self, sheet: StaffSheet) -> None:
        self._touched(Touch(Verb.CHANGED, Subject.STAFF_SHEET, sheet.id, digest=sheet.sha256))


def _version_of(number: int, law: str, fingerprint: bytes, since: str) -> StaffNoticeVersion:
    if not 1 <= number <= MOST_VERSIONS:
        raise ValueError("number")
    return StaffNoticeVersion(number, law, fingerprint, moment(since))


def _sheet_of(*row: Any) -> StaffSheet:  # noqa: ANN401 - the columns of ``_SELECT``
    sheet, member, kind, version, language, made_at, made_by, sha256, blob, scope, signed = row
    return StaffSheet(
        id=SheetId(sheet),
        member=StaffId(member),
        kind=SheetKind(kind),
        version=version,
        language=language,
        made_at=moment(made_at),
        made_by=made_by,
        sha256=sha256,
        blob=blob,
        scope=scope,
        signed_on=day_or_none(signed),
    )
