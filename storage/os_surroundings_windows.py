"""What Windows tells of itself to a program without special rights. Written, not yet run."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from salon_vault.checkup.surroundings import Seen, Swap, System
from storage.os_commands import said

ASKS = """
$ErrorActionPreference = 'SilentlyContinue'
$shell = New-Object -ComObject Shell.Application
$bit = 'System.Volume.BitLockerProtection'
$update = (New-Object -ComObject Microsoft.Update.AutoUpdate).Results
@{
  vault = $shell.NameSpace('%DRIVE%').Self.ExtendedProperty($bit)
  system = $shell.NameSpace($env:SystemDrive).Self.ExtendedProperty($bit)
  updated = if ($update) {
    $update.LastInstallationSuccessDate.ToUniversalTime().ToString('yyyy-MM-dd')
  }
  firewall = @(Get-NetFirewallProfile | ForEach-Object { [string]$_.Enabled })
  antivirus = @(Get-CimInstance -Namespace root/SecurityCenter2 -ClassName AntiVirusProduct |
    ForEach-Object { $_.productState })
  health = @(Get-PhysicalDisk | ForEach-Object { [string]$_.HealthStatus })
  kept = @(Get-CimInstance Win32_Printer | Where-Object { $_.KeepPrintedJobs }).Count
  waiting = @(Get-CimInstance Win32_PrintJob).Count
  clock = (Get-Service W32Time).StartType.ToString()
} | ConvertTo-Json -Compress
"""
"""One start of PowerShell for all probes; none of them needs an administrator."""

BITLOCKER_ON = frozenset({1, 3, 5, 6})
"""On, being encrypted, suspended (the key lies bare until the next start), locked."""
SUSPENDED = 5

AV_ON, AV_OLD = 0x1000, 0x10
"""Bits of Security Center's ``productState``: the scanner runs; its signatures are old."""


def look_around(folder: Path) -> Seen:
    """Return what can be seen from ``folder``."""
    asks = ASKS.replace("%DRIVE%", folder.drive.replace("'", ""))
    told = said("powershell", "-NoProfile", "-NonInteractive", "-Command", asks)
    return seen_in(told or "")


def seen_in(told: str) -> Seen:
    """Return what the JSON says that ``ASKS`` prints."""
    try:
        found: Any = json.loads(told)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        return Seen(system=System.WINDOWS)
    return Seen(
        system=System.WINDOWS,
        disk_encrypted=_encrypted(found.get("vault")),
        swap=_swap(_encrypted(found.get("system"))),
        updated_on=_day(found.get("updated")),
        firewall=_all(found.get("firewall"), "True"),
        antivirus=_antivirus(found.get("antivirus")),
        disk_failing=_failing(found.get("health")),
        prints_waiting=_count(found.get("waiting")),
        prints_kept=None if _count(found.get("kept")) is None else bool(found["kept"]),
        clock_set=found["clock"] != "Disabled" if isinstance(found.get("clock"), str) else None,
    )


def _encrypted(told: object) -> bool | None:
    if not isinstance(told, int):
        return None
    return told in BITLOCKER_ON and told != SUSPENDED


def _swap(encrypted: bool | None) -> Swap | None:
    if encrypted is None:
        return None
    return Swap.ENCRYPTED if encrypted else Swap.PLAIN


def _day(told: object) -> date | None:
    try:
        return datetime.strptime(str(told), "%Y-%m-%d").replace(tzinfo=UTC).date()
    except ValueError:
        return None


def _all(told: object, word: str) -> bool | None:
    return all(each == word for each in told) if isinstance(told, list) and told else None


def _antivirus(told: object) -> bool | None:
    if not isinstance(told, list) or not all(isinstance(each, int) for each in told):
        return None
    return any(each & AV_ON and not each & AV_OLD for each in told)


def _failing(told: object) -> bool | None:
    if not isinstance(told, list) or not told:
        return None
    return any(each in {"Warning", "Unhealthy"} for each in told)


def _count(told: object) -> int | None:
    return told if isinstance(told, int) else None
