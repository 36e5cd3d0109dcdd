"""What had to wait until somebody comes in by the door, before they have a desk."""

from contextlib import suppress
from pathlib import Path

from salon_vault.audit import SIT_DOWN, Entry, Fact, Phase
from salon_vault.errors import DiskFull
from salon_vault.ports import Clock
from storage.backup.drill import sweep_drill
from storage.ballast import Ballast
from storage.database_files import sweep_databases
from storage.failed_tries import FailedTries
from storage.header_files import HeaderFiles
from storage.moving.arrival import arrival_of, forget_arrival
from storage.vault import SqlVault

type Facts = dict[str, Fact]


def settle(
    vault: SqlVault,
    folder: Path,
    files: HeaderFiles,
    tries: FailedTries,
    clock: Clock,
    *,
    older: bool,
) -> None:
    """Do what had to wait for a login; on a full disk it waits for the next one."""
    told = tries.told([member.id for member in vault.roster.everybody()])
    try:
        with suppress(DiskFull):
            if older:
                _log(vault, clock, Phase.RUN, {"older_header": True})
            if told:
                _log(vault, clock, Phase.REFUSED, *told)
                tries.clear()
            if came := arrival_of(folder):
                _log(vault, clock, Phase.RUN, came)
            if (seen := vault.anchors.put_back()) is not None:
                _log(vault, clock, Phase.RUN, {"seen_entry": seen.seq})
            else:
                vault.anchors.accept()
            Ballast(folder).refill()
        files.repair()
        forget_arrival(folder)
        with suppress(OSError):  # Windows keeps what a virus scanner looks at; next time
            sweep_databases(folder, files.header)
            sweep_drill(folder)
    except BaseException:
        vault.close()
        raise


def _log(vault: SqlVault, clock: Clock, phase: Phase, *details: Facts) -> None:
    """Log what happened at the door before there was a desk, all of it or nothing."""
    now, who = clock.now(), vault.member.id
    with vault.work() as work:
        for detail in details:
            work.audit.append(Entry(now, who, SIT_DOWN, phase, detail=detail))
