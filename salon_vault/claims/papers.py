"""What belongs to the papers of a claim: pages that came back, and what was added to them."""

from collections.abc import Iterator, Sequence

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.consents.model import Paper
from salon_vault.consents.tracking.model import Addendum
from salon_vault.ports import Work
from salon_vault.scans.kept import ScanPage


def came_back(work: Work, client_id: ClientId, papers: Sequence[Paper]) -> Iterator[ScanPage]:
    """Yield what came back of some papers, in their order."""
    kept = work.scans.of_client(client_id)
    for paper in papers:
        yield from (work.scans.get(scan.id) for scan in kept.get(paper.code, ()))


def added_to(
    work: Work, client_id: ClientId, papers: Sequence[Paper]
) -> tuple[Addendum, ...] | Sealed:
    """Return what was added to some papers, as far as this desk opens it."""
    added = work.tracking.addenda(client_id)
    if isinstance(added, Sealed):
        return added
    codes = {paper.code for paper in papers}
    return tuple(each for each in added if each.paper in codes)
