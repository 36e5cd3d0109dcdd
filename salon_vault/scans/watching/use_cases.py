"""What can be asked about the folders that the owner has watched."""

from dataclasses import replace
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.gate import Outside, use_case
from salon_vault.left_outside.ports import Ground
from salon_vault.salon.model import Salon
from salon_vault.scans.watching.errors import WatchedFolderRefused
from salon_vault.scans.watching.model import Watched


@use_case(needs=Permission.EDIT_SALON, outside=True)
def watch_folder(
    outside: Outside, which: Watched, folder: Path | None, *, insist: bool = False
) -> Salon:
    """
    Set the folder that a scanner or camera writes to, or none.

    ``insist`` is the owner's word for a folder that others can read: what lies in it before
    it is filed is readable there, too.

    Raises:
        WatchedFolderRefused: gone; vault, also below one; network or synced without
            ``insist``.
    """
    if folder is not None:
        _check(outside.world.from_elsewhere.folders.ground(folder), insist=insist)
    place = "" if folder is None else str(folder)
    with outside.work() as work:
        salon = work.salon.get()
        if which is Watched.SCANS:
            return work.salon.save(replace(salon, scan_folder=place))
        return work.salon.save(replace(salon, camera_folder=place))


def _check(ground: Ground, *, insist: bool) -> None:
    if ground.in_a_vault:
        raise WatchedFolderRefused("vault")
    if not ground.there:
        raise WatchedFolderRefused("gone")
    if not insist and ground.network:
        raise WatchedFolderRefused("network", ground.network)
    if not insist and ground.synced:
        raise WatchedFolderRefused("synced", ground.synced)
