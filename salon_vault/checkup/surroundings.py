"""What can be seen of the PC around the vault; None wherever it does not tell."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class System(StrEnum):
    """Which kind of PC this is."""

    LINUX = "linux"
    WINDOWS = "windows"
    MACOS = "macos"


class Swap(StrEnum):
    """Where the system puts memory that it has no room for."""

    NOWHERE = "nowhere"
    ENCRYPTED = "encrypted"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Seen:
    """One look around; every probe that failed, or needs special rights, leaves None."""

    system: System | None = None
    disk_encrypted: bool | None = None
    """Of the disk on which the vault lies."""
    swap: Swap | None = None
    updated_on: date | None = None
    """When updates of the system were last installed."""
    firewall: bool | None = None
    antivirus: bool | None = None
    """On and up to date; not asked on Linux."""
    synced_by: str = ""
    """The program that copies the vault's folder elsewhere, as far as names show."""
    network_drive: str = ""
    disk_failing: bool | None = None
    """What the disk says of itself (SMART)."""
    disk_hours: int | None = None
    """For how many hours the disk has been running."""
    free_bytes: int | None = None
    prints_waiting: int | None = None
    """Jobs that stand in the printers' queues."""
    prints_kept: bool | None = None
    """Whether the print system keeps documents after they were printed."""
    files_lying: int | None = None
    """Files that lie readable outside the vault without anybody's word that they may."""
    clock_set: bool | None = None
    """Whether the system keeps its clock right by itself."""
