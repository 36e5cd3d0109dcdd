"""What becomes of a paper once its pages are filed, or taken back again."""

from dataclasses import replace

from salon_vault.clock import day_of
from salon_vault.consent_register.on_paper.taking_back import doubt_ticks
from salon_vault.consents.model import Outcome, Paper, PaperCode
from salon_vault.consents.tracking.noting import note_filed
from salon_vault.consents.tracking.together import (
    is_refused,
    settle_by_others,
    wait_for_others,
)
from salon_vault.ports import Work
from salon_vault.scans.model import Ink
from salon_vault.scans.returned import ReturnedPaper, as_returned

_STAYS = frozenset({Outcome.SIGNED, Outcome.VOID})
"""What no scan makes a signed paper of; nor is one that was refused in any language."""


def settle(work: Work, code: PaperCode) -> ReturnedPaper:
    """
    Note a paper as filed if all its pages are, and as signed if the scan shows that.

    A scan that shows an empty field settles nothing: somebody is asked.
    """
    paper = work.papers.get(code)
    returned = as_returned(work, paper, work.scans.of_paper(code))
    signed = returned.ink is Ink.WRITTEN and _can_be_signed(work, paper)
    if returned.missing or (paper.filed_on and not signed):
        return returned
    work.scans.remember(paper)
    kept = note_filed(work, code, signed=signed)
    return as_returned(work, kept, work.scans.of_paper(code))


def unsettle(work: Work, code: PaperCode) -> ReturnedPaper:
    """
    Let a paper wait again that a page, taken back now, had made a filed or signed one.

    A yes that was read off it counts no more, for nobody knows whether it is signed; a no does
    until it is read again.
    """
    before, paper = work.scans.before(code), work.papers.get(code)
    if before is not None:
        by_scan = paper.outcome is Outcome.SIGNED and before.outcome is not Outcome.SIGNED
        out = paper
        if by_scan:
            doubt_ticks(work, paper)
            out = replace(before, copies=paper.copies, version=paper.version)
        kept = work.papers.save(replace(out, filed_on=before.filed_on))
        if by_scan:
            wait_for_others(work, paper)
            settle_by_others(work, kept)
    return settle(work, code)


def _can_be_signed(work: Work, paper: Paper) -> bool:
    """Tell whether a scan can make it signed; by a wrong clock it may be of tomorrow."""
    today = day_of(work.clock.now())
    settled = paper.outcome in _STAYS or is_refused(work, paper)
    return not settled and day_of(paper.made_at) <= today
