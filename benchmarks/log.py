"""Checking a log of 100 000 entries: chain, seals and MAC, and what all layers take."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.row import Row, below, reported, timed
from benchmarks.vaults import PASSWORD, SMALL_STEP, Patient
from salon_vault.audit import Entry, Phase, Subject, Touch, Verb
from salon_vault.clock import SystemClock
from salon_vault.door import Founder
from salon_vault.log.model import EVERYTHING, Kind, Wanted
from salon_vault.staff.model import StaffId
from storage.audit import SqlAuditLog
from storage.founding import found_vault
from storage.keys import FLOOR
from storage.vault import SqlVault

ENTRIES = 100_000
LIMIT = 5
PAGE = 100
SIGNED = 10_000
"""Entries of a walk through all layers; it takes about as long for each."""
A_DAY = 400
"""Entries between two seals."""


def measure(folder: Path) -> list[Row]:
    """Measure on a log of as many entries, written through the log itself."""
    founder = Founder("Owner", PASSWORD, demo=True)
    vault, _ = found_vault(
        folder / "log.svault", founder, clock=SystemClock(), cost=FLOOR, ballast_step=SMALL_STEP
    )
    _write(vault, SIGNED)
    signed = timed(lambda: _checked(vault, quick=False)) / 1000
    _write(vault, ENTRIES - SIGNED)
    rows = [
        below(
            "log.quick",
            f"check chain, seals and MAC of {ENTRIES:,} entries",
            None,
            timed(lambda: _checked(vault, quick=True)) / 1000,
            "s",
            LIMIT,
            strictly=True,
        ),
        reported("log.full", f"verify all layers of {SIGNED:,} entries", None, signed, "s"),
        *_narrowed(vault),
    ]
    vault.close()
    return rows


def _narrowed(vault: SqlVault) -> Iterator[Row]:
    asked = {"all": EVERYTHING, "kind": Wanted(kind=Kind.PRINTED)}
    for name, wanted in asked.items():

        def read(wanted: Wanted = wanted) -> None:
            with vault.work() as work:
                work.log.latest(None, PAGE, wanted)
                work.log.count(wanted)

        what = f"a page of {PAGE} of {ENTRIES:,} entries, and how many fit ({name})"
        yield reported(f"log.page.{name}", what, None, timed(read), "ms")


def _checked(vault: SqlVault, *, quick: bool) -> None:
    with vault.work() as work:
        found = work.log.begin_check(quick=quick).verify(Patient())
    assert found.sound, found.faults[:3]


def _write(vault: SqlVault, number: int) -> None:
    """Write entries as a desk would, many in one transaction, and seal them by the day."""
    connection, at = vault._connection, datetime(2026, 1, 1, tzinfo=UTC)
    with vault.work() as work:
        audit = SqlAuditLog(connection, vault._ring, SystemClock())
        (done,) = connection.execute("SELECT seq FROM log_state").fetchone()
        for place in range(done, done + number):
            day = at + timedelta(days=place // A_DAY)
            if place % A_DAY == 0:
                work.log.seal(day)
                sealed = tuple(work.touches[-1:]) if place else ()
                audit.append(
                    Entry(day, vault.member.id, "staff.sit_down", Phase.RUN, touches=sealed)
                )
            else:
                audit.append(_entry(place, day, vault.member.id))
        work.log.countersign()


def _entry(place: int, at: datetime, who: StaffId) -> Entry:
    verb = Verb.PRINTED if place % 50 == 0 else Verb.READ
    touch = Touch(verb, Subject.CLIENT, f"{place % 3000:016x}", 1)
    case = "consents.print_papers" if verb is Verb.PRINTED else "clients.open_card"
    return Entry(at, who, case, Phase.RUN, touches=(touch,))
