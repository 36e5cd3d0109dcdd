"""
Where a vault can lie, and where not: on a share, or in a folder that some program copies away.

Both would let two PCs write one database at a time, and destroy it.
"""

from itertools import count
from pathlib import Path

from salon_vault.errors import FolderRefused
from storage.os_drives import network_drive

ENDING = ".svault"
"""How the folder of a vault ends."""

SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "drivefs": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "pclouddrive": "pCloud",
    "yandex.disk": "Yandex Disk",
    "syncthing": "Syncthing",
}
"""How folders of sync programs are called, in lower case, before any account's name."""

MARKERS = {
    ".849c9593-d756-4e56-8d6e-42412f2a707b": "OneDrive",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.driveupload": "Google Drive",
    ".tmp.drivedownload": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
}
"""Files and folders that sync programs leave at the top of what they watch."""

MARKER_STARTS = {".sync_": "Nextcloud", "._sync_": "Nextcloud", ".csync_journal": "ownCloud"}
"""The same, where a random part follows and the name ends in ``.db``."""

ENDS_OF_NAME = " -_("
"""What may stand between the program and the account: ``OneDrive - Salon``."""


def check_folder(folder: Path, *, insist: bool = False) -> None:
    """
    Refuse a folder in which a vault would be destroyed sooner or later.

    ``insist`` is the owner's word for a synced folder; for a share there is none.

    Raises:
        FolderRefused: ``network`` with the file system, or ``synced`` with the program.
    """
    place = folder.resolve()
    drive = network_drive(place)
    if drive:
        raise FolderRefused("network", drive)
    program = syncing_program(place)
    if program and not insist:
        raise FolderRefused("synced", program)


def free_place(home: Path, name: str) -> Path:
    """Return the first of ``NAME.svault``, ``NAME 2.svault`` and so on that is free."""
    numbered = (name if number == 1 else f"{name} {number}" for number in count(1))
    places = (home / f"{each}{ENDING}" for each in numbered)
    return next(place for place in places if not place.exists())


def syncing_program(place: Path) -> str:
    """Return the program that copies ``place`` away, by names and markers above it, or ""."""
    for name in place.parts:
        program = _named(name.casefold())
        if program:
            return program
    for above in (place, *place.parents):
        program = _marked(above)
        if program:
            return program
    return ""


def _named(name: str) -> str:
    for start, program in SYNCED.items():
        if name == start or (name.startswith(start) and name[len(start)] in ENDS_OF_NAME):
            return program
    return ""


def _marked(folder: Path) -> str:
    try:
        names = [entry.name.casefold() for entry in folder.iterdir()]
    except OSError:
        return ""  # not there yet, or not ours to look into: nothing known against it
    for name in names:
        if name in MARKERS:
            return MARKERS[name]
        for start, program in MARKER_STARTS.items():
            if name.startswith(start) and name.endswith(".db"):
                return program
    return ""
