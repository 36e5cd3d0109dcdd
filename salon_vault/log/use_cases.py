"""What can be asked of the log."""

from salon_vault.access import Permission
from salon_vault.audit import Seq
from salon_vault.clients.model import ClientId
from salon_vault.gate import Outside, use_case
from salon_vault.log.model import LogLine, Verification
from salon_vault.ports import Progress, Work

PAGE = 100
"""Entries shown at a time."""


@use_case(needs=Permission.VIEW_LOG)
def read_log(work: Work, before: Seq | None = None) -> list[LogLine]:
    """Return a page of the log, the newest entries first; details open to the owner only."""
    return work.log.latest(before, PAGE)


@use_case(needs=Permission.VIEW_LOG)
def who_opened(work: Work, client_id: ClientId) -> list[LogLine]:
    """Return under whose login a card was opened or changed, the newest first."""
    return work.log.of_client(client_id, PAGE)


@use_case(needs=Permission.VERIFY_LOG, outside=True)
def verify_log(outside: Outside, progress: Progress) -> Verification:
    """Check the whole log, layer by layer; slow."""
    return _walked(outside, progress, quick=False)


@use_case(needs=Permission.VERIFY_LOG, outside=True)
def check_log(outside: Outside, progress: Progress) -> Verification:
    """Check chain, seals and MAC of the log: what an owner's login does by itself."""
    return _walked(outside, progress, quick=True)


def _walked(outside: Outside, progress: Progress, *, quick: bool) -> Verification:
    """Walk over the log in short transactions; whoever waits may ask something in between."""
    with outside.work() as work:
        check = work.log.begin_check(quick=quick)
    progress.reached(0, check.of)
    ended = False
    while not ended:
        with outside.work():
            ended = check.go_on()
        progress.reached(check.entries, max(check.entries, check.of))
    found = check.found()
    outside.remarks.update(entries=found.entries, faults=len(found.faults))
    return found
