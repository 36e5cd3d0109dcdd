"""What the timeline says of the card itself."""

from collections.abc import Iterator

from salon_vault.clients.model import ClientId
from salon_vault.ports import Work
from salon_vault.timeline.model import Moment, MomentKind, Phrase, Tone, midday
from salon_vault.words import N_


def made(work: Work, client_id: ClientId) -> Iterator[Moment]:
    """Yield since when there is a card."""
    client = work.clients.get(client_id)
    words = Phrase(N_("Client since this day"))
    yield Moment(midday(client.since), MomentKind.CARD, words, (), Tone.QUIET, client.id)
