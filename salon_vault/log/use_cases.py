"""What can be asked of the log."""

from pathlib import Path

from salon_vault.access import Permission
from salon_vault.audit import Seq, Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.gate import Outside, use_case
from salon_vault.log.anchor import SLIP, SLIP_EVERY, Comparison, LastSlip, Slip, Verdict
from salon_vault.log.model import EVERYTHING, LogLine, Verification, Wanted
from salon_vault.paper.log_slip import slip_document
from salon_vault.paper.pdf import render
from salon_vault.paper.sheet import JOB_TITLE
from salon_vault.ports import Progress, Work

PAGE = 100
"""Entries shown at a time."""


@use_case(needs=Permission.VIEW_LOG)
def read_log(
    work: Work, before: Seq | None = None, wanted: Wanted = EVERYTHING
) -> list[LogLine]:
    """Return a page of the log, the newest entries first; details open to the owner only."""
    return work.log.latest(before, PAGE, wanted)


@use_case(needs=Permission.VIEW_LOG)
def who_opened(
    work: Work, client_id: ClientId, before: Seq | None = None, wanted: Wanted = EVERYTHING
) -> list[LogLine]:
    """Return under whose login a card was opened or changed, the newest first."""
    return work.log.of_client(client_id, PAGE, before, wanted)


@use_case(needs=Permission.VIEW_LOG, unlogged="a number of entries, beside those that are read")
def count_log(work: Work, wanted: Wanted, client_id: ClientId | None = None) -> int:
    """Return how many entries there are in all, beyond the page that was read."""
    return work.log.count(wanted, client_id)


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


# --- anchors ---------------------------------------------------------------------------------


@use_case(needs=Permission.SIT_DOWN, unlogged="whether everybody has to be warned")
def put_back(work: Work) -> Comparison | None:
    """Return how the log differs from what this PC has seen of it; None if it does not."""
    return work.log.put_back()


@use_case(needs=Permission.VERIFY_LOG, outside=True, fresh=True)
def accept_put_back(outside: Outside) -> None:
    """Log that the owner has seen it, and let this PC know the log as it is now."""
    with outside.work() as work:
        seen = work.log.put_back()
    if seen is not None:
        outside.remarks.update(seen_entry=seen.seq, found_entry=seen.now)
    outside.vault.anchors.accept()
    outside.touched(Touch(Verb.CHANGED, Subject.LOG, "anchor"))


@use_case(needs=Permission.VERIFY_LOG)
def check_anchor(work: Work, anchor: bytes | Slip) -> Comparison:
    """Hold the log against an anchor from a stick or a file, or a line from paper."""
    compared = work.log.held_against(anchor)
    work.remark("anchor", compared.verdict.value)
    work.remark("seen_entry", compared.seq)
    return compared


@use_case(needs=Permission.VERIFY_LOG, outside=True)
def keep_anchor(outside: Outside, stick: Path) -> Comparison:
    """
    Keep an anchor on a stick; one that is there and does not fit stays, and is returned.

    Raises:
        DiskFull, ReadOnlyMedium, VaultMissing: if the stick takes nothing.
    """
    compared = outside.vault.anchors.keep_on(stick)
    outside.remarks["anchor"] = compared.verdict.value
    if compared.verdict is Verdict.FITS:
        outside.touched(Touch(Verb.EXPORTED, Subject.LOG, "anchor"))
    return compared


@use_case(needs=Permission.VERIFY_LOG, outside=True)
def print_slip(outside: Outside, language: str, printer: str) -> None:
    """
    Send a checkpoint slip to the printer: how far the log has come, on paper.

    Raises:
        NoPrinter, HelperStopped: and nothing is known to have been printed.
    """
    with outside.work() as work:
        salon, slip, counts = work.salon.get(), work.log.slip(), work.log.tally()
    now = outside.world.clock.now()
    sheet = slip_document(slip, counts, salon.name, language, now)
    outside.world.printer.send(render(sheet), JOB_TITLE, printer, 1)
    outside.touched(Touch(Verb.PRINTED, Subject.LOG, f"{SLIP}{slip.seq}"))


@use_case(needs=Permission.VERIFY_LOG, unlogged="whether the owner has to be reminded")
def last_slip(work: Work) -> LastSlip:
    """Return when the last slip was printed, and whether a week has gone by since."""
    last, first = work.log.last_slip(), work.log.first()
    since = last or first
    due = since is not None and work.clock.now() - since.entry.at >= SLIP_EVERY
    return LastSlip(last.entry.at if last is not None else None, due)
