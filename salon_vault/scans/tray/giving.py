"""The pages of a blank paper, once somebody was given it."""

from salon_vault.consents.model import Paper
from salon_vault.ports import Work
from salon_vault.scans.kept import Waits
from salon_vault.scans.sorting import reason_to_wait


def file_waiting(work: Work, paper: Paper) -> bool:
    """File the pages that waited until a paper is somebody's; tell whether there were any."""
    waiting = [scan for scan in work.scans.of_paper(paper.code) if scan.waits is Waits.BLANK]
    for scan in waiting:
        why = reason_to_wait(work, paper, scan.page)
        filed = scan.filed(paper, scan.page, work.clock.now(), work.member.label)
        work.scans.save(filed if why is None else scan.waiting(why), paper.pages)
    return bool(waiting)
