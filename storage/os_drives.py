"""Whether a folder lies on another computer, as this system tells it."""

import sys
from pathlib import Path, PurePosixPath

NETWORK_TYPES = frozenset(
    {
        "9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "gfs2", "glusterfs",
        "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "prl_fs", "smb3", "smbfs", "vboxsf",
        "vmhgfs", "webdav",
    }
)  # fmt: skip
"""File systems whose locks do not hold between computers, or between a guest and its host."""

NETWORK_FUSE = frozenset(
    {
        "davfs", "davfs2", "gdfs", "glusterfs", "google-drive-ocamlfuse", "gvfsd-fuse",
        "onedriver", "rclone", "s3fs", "smbnetfs", "sshfs", "vmhgfs-fuse",
    }
)  # fmt: skip
"""What stands after ``fuse.`` when a program plays the file system."""

if sys.platform == "win32":
    import ctypes

    DRIVE_REMOTE = 4

    def network_drive(place: Path) -> str:
        """Return what kind of network drive ``place`` lies on, or "" for a local one."""
        if place.drive.startswith("\\\\"):
            return "share"
        kind = ctypes.windll.kernel32.GetDriveTypeW(place.anchor)
        return "mapped drive" if kind == DRIVE_REMOTE else ""

elif sys.platform == "darwin":
    import re
    import subprocess

    def network_drive(place: Path) -> str:
        """Return what kind of network drive ``place`` lies on, or "" for a local one."""
        told = subprocess.run(
            ["/sbin/mount"], capture_output=True, text=True, check=True
        ).stdout
        mounts = re.findall(r"^.* on (/.*) \((\w+)[,)]", told, re.MULTILINE)
        return _remote(type_at(place, mounts))

else:

    def network_drive(place: Path) -> str:
        """Return what kind of network drive ``place`` lies on, or "" for a local one."""
        told = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape")
        return _remote(type_at(place, mounts_of(told)))


def mounts_of(mountinfo: str) -> list[tuple[str, str]]:
    """Return (mount point, file system) of each line of Linux's ``mountinfo``, in order."""
    mounts = []
    for line in mountinfo.splitlines():
        before, _, after = line.partition(" - ")
        mounts.append((mount_point(before), after.split(" ")[0]))
    return mounts


def mount_point(line: str) -> str:
    """Return the mount point in a line of ``mountinfo``, or in its first part."""
    point = line.split(" ")[4].encode("utf-8", "surrogateescape")
    # proc(5): space, tab, line feed and backslash stand there as octal
    plain = point.decode("unicode_escape").encode("latin-1")
    return plain.decode("utf-8", "surrogateescape")


def type_at(place: Path, mounts: list[tuple[str, str]]) -> str:
    """Return the file system under ``place``: of the nearest mount, the last if equal."""
    covering = [
        (len(PurePosixPath(point).parts), order, kind)
        for order, (point, kind) in enumerate(mounts)
        if place.is_relative_to(point)
    ]
    return max(covering, default=(0, 0, ""))[2]


def _remote(kind: str) -> str:
    name = kind.removeprefix("fuse.")
    return name if name in (NETWORK_TYPES if name == kind else NETWORK_FUSE) else ""
