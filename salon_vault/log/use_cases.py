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
    """Check the whole log, layer by layer."""
    with outside.work() as work:
        found = work.log.verify(progress)
        work.remark("entries", found.entries)
        work.remark("faults", len(found.faults))
    return found
