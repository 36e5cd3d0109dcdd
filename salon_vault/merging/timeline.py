"""What the timeline says of cards that were merged."""

from collections.abc import Iterator

from salon_vault.clients.model import ClientId
from salon_vault.ports import Work
from salon_vault.timeline.model import Moment, MomentKind, Phrase, Tone
from salon_vault.words import N_


def merged(work: Work, client_id: ClientId) -> Iterator[Moment]:
    """Yield which cards became a part of this one."""
    for one in work.merging.of_card(client_id):
        title = Phrase(N_("Merged with the card of {name}"), {"name": one.name})
        yield Moment(one.at, MomentKind.CARD, title, (), Tone.KNOW)
