"""Where versions of the notice to staff, and the sheets of each person, are kept."""

from datetime import date
from typing import Protocol

from salon_vault.staff_notice.model import SheetId, StaffNoticeVersion, StaffSheet


class StaffSheetBook(Protocol):
    """The register of what staff were handed, as one transaction sees it."""

    def latest(self) -> StaffNoticeVersion | None:
        """Return the newest version of the notice to staff, None before there is one."""
        ...

    def add_version(self, version: StaffNoticeVersion) -> None:
        """Keep a new version."""
        ...

    def sheets(self) -> list[StaffSheet]:
        """Return every sheet of everybody, the latest first."""
        ...

    def sheet(self, sheet: SheetId) -> StaffSheet:
        """Return one sheet; raise NotFound."""
        ...

    def add(self, sheet: StaffSheet) -> None:
        """Register a sheet that was sent to the printer."""
        ...

    def note_signed(self, sheet: SheetId, on: date) -> None:
        """Note on which day a sheet was signed; raise NotFound."""
        ...
