"""What the timeline says of files on the card; without the key, how many there are."""

from collections.abc import Iterator

from salon_vault.attachments.words import KINDS
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.ports import Work
from salon_vault.timeline.model import (
    ClosedMoments,
    Moment,
    MomentKind,
    Phrase,
    Tone,
    as_typed,
    midday,
)


def filed(work: Work, client_id: ClientId) -> Iterator[Moment | ClosedMoments]:
    """Yield the files of a card."""
    files = work.attachments.of_client(client_id)
    if isinstance(files, Sealed):
        count = work.attachments.count(client_id)
        yield ClosedMoments(MomentKind.FILE, count, files.compartment)
        return
    for one in files:
        title = as_typed(one.title) if one.title else Phrase(KINDS[one.kind])
        by = (as_typed(one.by),)
        yield Moment(midday(one.filed_on), MomentKind.FILE, title, by, Tone.QUIET, one.id)
