"""What Linux tells of itself to a program without special rights."""

import gzip
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

from salon_vault.checkup.surroundings import Seen, System
from storage.os_commands import said
from storage.os_linux_disks import disk_is_encrypted, swap_of

ROOT = Path("/")


def look_around(folder: Path, root: Path = ROOT) -> Seen:
    """Return what can be seen; below ``root`` lie /proc, /sys, /etc and /var."""
    failing, hours = disk_health(said("udisksctl", "dump") or "")
    return Seen(
        system=System.LINUX,
        disk_encrypted=disk_is_encrypted(folder, root),
        swap=swap_of(root),
        updated_on=updated_on(root),
        firewall=firewall(root),
        disk_failing=failing,
        disk_hours=hours,
        prints_waiting=prints_waiting(),
        prints_kept=prints_kept(root),
        clock_set=_yes_or_no(said("timedatectl", "show", "-p", "NTPSynchronized", "--value")),
    )


def updated_on(root: Path = ROOT) -> date | None:
    """Return when packages were last upgraded, from the logs of apt, dpkg, dnf or pacman."""
    log = root / "var/log"
    days = [
        *_days(log / "apt/history.log", r"Start-Date: (\d{4}-\d\d-\d\d).*(?:\n.+)*\nUpgrade:"),
        *_days(log / "apt/history.log.1.gz", r"Start-Date: (\d{4}-\d\d-\d\d)(?=.*\n)"),
        *_days(log / "dpkg.log", r"^(\d{4}-\d\d-\d\d) \S+ upgrade "),
        *_days(log / "dpkg.log.1", r"^(\d{4}-\d\d-\d\d) \S+ upgrade "),
        *_days(log / "dnf.rpm.log", r"^(\d{4}-\d\d-\d\d)T\S+ \S+ Upgrade: "),
        *_days(log / "pacman.log", r"^\[(\d{4}-\d\d-\d\d)[^\]]*\] \[ALPM\] upgraded "),
    ]
    return max(days, default=None)


def firewall(root: Path = ROOT) -> bool | None:
    """Tell whether ufw, firewalld or nftables starts with this PC; None where no one says."""
    links = root / "etc/systemd/system"
    for wanted in ("multi-user.target.wants", "sysinit.target.wants"):
        for unit in ("firewalld.service", "nftables.service"):
            if (links / wanted / unit).is_symlink():
                return True
    with suppress(OSError):
        switch = re.search(
            r"^ENABLED=(yes|no)", (root / "etc/ufw/ufw.conf").read_text("utf-8"), re.MULTILINE
        )
        if switch:
            return switch[1] == "yes"
    return None


def disk_health(dump: str) -> tuple[bool | None, int | None]:
    """
    Return whether a disk says that it fails, and the most hours one has been running.

    ``dump`` is what ``udisksctl dump`` prints: UDisks reads SMART as root for everybody.
    """
    failing = re.findall(r"^\s+SmartFailing:\s+(true|false)", dump, re.MULTILINE)
    warning = re.findall(r"^\s+SmartCriticalWarning:\s+(\S.*)$", dump, re.MULTILINE)
    seconds = re.findall(r"^\s+SmartPowerOnSeconds:\s+(\d+)", dump, re.MULTILINE)
    hours = re.findall(r"^\s+SmartPowerOnHours:\s+(\d+)", dump, re.MULTILINE)
    told = [int(each) // 3600 for each in seconds] + [int(each) for each in hours]
    bad = "true" in failing or any(each.strip() for each in warning)
    known = bool(failing or warning or any(told))
    return (bad if known else None), max((each for each in told if each), default=None)


def prints_waiting() -> int | None:
    """Return how many jobs stand in the queues of CUPS."""
    queue = said("lpstat", "-o")
    return None if queue is None else len([line for line in queue.splitlines() if line.strip()])


def prints_kept(root: Path = ROOT) -> bool | None:
    """
    Tell whether CUPS keeps documents after printing.

    It does for a day, unless ``PreserveJobFiles`` says otherwise (cupsd.conf, CUPS 2).
    """
    settings = root / "etc/cups/cupsd.conf"
    if not settings.parent.is_dir():
        return False
    try:
        told = settings.read_text("utf-8", "replace")
    except FileNotFoundError:
        return True
    except OSError:
        return None
    found = re.search(r"^\s*PreserveJobFiles\s+(\S+)", told, re.MULTILINE | re.IGNORECASE)
    return found is None or found[1].casefold() not in {"no", "off", "false", "0"}


def _days(path: Path, pattern: str) -> Iterator[date]:
    try:
        raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    except (OSError, EOFError, gzip.BadGzipFile):
        return
    for found in re.findall(pattern, raw.decode("utf-8", "replace"), re.MULTILINE):
        with suppress(ValueError):
            yield datetime.strptime(found, "%Y-%m-%d").replace(tzinfo=UTC).date()


def _yes_or_no(told: str | None) -> bool | None:
    return {"yes": True, "no": False}.get((told or "").strip())
