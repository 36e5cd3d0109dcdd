"""What macOS tells of itself to a program without special rights. Written, not yet run."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

from salon_vault.checkup.surroundings import Seen, Swap, System
from storage.os_commands import said

FIREWALL = "/usr/libexec/ApplicationFirewall/socketfilterfw"
UPDATES = "/Library/Preferences/com.apple.SoftwareUpdate"


def look_around(folder: Path) -> Seen:
    """Return what can be seen; FileVault covers the whole disk, so ``folder`` plays no part."""
    del folder
    queue = said("lpstat", "-o")
    return Seen(
        system=System.MACOS,
        disk_encrypted=vault_is_on(said("fdesetup", "status") or ""),
        swap=swap_in(said("sysctl", "vm.swapusage") or ""),
        updated_on=day_in(said("defaults", "read", UPDATES, "LastFullSuccessfulDate") or ""),
        firewall=firewall_is_on(said(FIREWALL, "--getglobalstate") or ""),
        antivirus=gatekeeper_is_on(said("spctl", "--status") or ""),
        disk_failing=disk_fails(said("diskutil", "info", "/") or ""),
        prints_waiting=None if queue is None else len(queue.splitlines()),
        clock_set=None,
    )


def vault_is_on(told: str) -> bool | None:
    """Read ``fdesetup status``."""
    found = re.search(r"FileVault is (On|Off)", told)
    return found[1] == "On" if found else None


def swap_in(told: str) -> Swap | None:
    """Read ``sysctl vm.swapusage``, which says at its end whether swap is encrypted."""
    if "vm.swapusage" not in told:
        return None
    return Swap.ENCRYPTED if "(encrypted)" in told else Swap.PLAIN


def day_in(told: str) -> date | None:
    """Read the day out of ``2026-11-02 08:14:55 +0000``."""
    found = re.match(r"\s*(\d{4}-\d\d-\d\d) ", told)
    return datetime.strptime(found[1], "%Y-%m-%d").replace(tzinfo=UTC).date() if found else None


def firewall_is_on(told: str) -> bool | None:
    """Read ``socketfilterfw --getglobalstate``."""
    found = re.search(r"State = (\d)", told)
    return found[1] != "0" if found else None


def gatekeeper_is_on(told: str) -> bool | None:
    """Read ``spctl --status``: what macOS has in the place of virus protection."""
    found = re.search(r"assessments (enabled|disabled)", told)
    return found[1] == "enabled" if found else None


def disk_fails(told: str) -> bool | None:
    """Read the SMART line of ``diskutil info``."""
    found = re.search(r"SMART Status:\s+(\S+)", told)
    return {"Verified": False, "Failing": True}.get(found[1]) if found else None
