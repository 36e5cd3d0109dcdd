"""What the timeline says of reactions: what is not done any more, never what was seen."""

from collections.abc import Iterator

from salon_vault.clients.model import ClientId
from salon_vault.ports import Work
from salon_vault.reactions.model import Reaction
from salon_vault.timeline.model import Moment, MomentKind, Phrase, Tone, as_typed, midday
from salon_vault.words import N_


def reacted(work: Work, client_id: ClientId) -> Iterator[Moment]:
    """Yield reactions, and when a doctor's letter lifted them."""
    for reaction in work.reactions.of_client(client_id):
        tone = Tone.GRAVE if reaction.in_force else Tone.MIND
        title = Phrase(N_("A reaction was recorded"))
        detail = tuple(_detail(reaction))
        at = midday(reaction.on)
        yield Moment(at, MomentKind.REACTION, title, detail, tone, reaction.id)
        if reaction.lifted_on is not None:
            lifted = Phrase(N_("Lifted by a doctor's letter"))
            by = (as_typed(reaction.lifted_by),)
            at = midday(reaction.lifted_on)
            yield Moment(at, MomentKind.REACTION, lifted, by, Tone.KNOW, reaction.id)


def _detail(reaction: Reaction) -> Iterator[Phrase]:
    product = " ".join((reaction.product, reaction.lot)).strip()
    for text in (reaction.treatment, product, reaction.recorded_by):
        if text:
            yield as_typed(text)
