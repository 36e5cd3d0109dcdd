"""What the timeline says of visits."""

from collections.abc import Iterator

from salon_vault.clients.model import ClientId
from salon_vault.ports import Work
from salon_vault.timeline.model import Moment, MomentKind, Phrase, Tone, as_typed, midday
from salon_vault.visits.model import Visit
from salon_vault.words import N_


def visited(work: Work, client_id: ClientId) -> Iterator[Moment]:
    """Yield the visits: what was done, by whom, at which price, and against what."""
    currency = work.salon.get().currency
    for visit in work.visits.of_client(client_id):
        detail = [as_typed(visit.by)]
        if visit.unsigned:
            detail.insert(0, Phrase(N_("closed without signed forms")))
        if visit.against_stop:
            detail.insert(0, Phrase(N_("done against the stop")))
        if visit.is_open:
            detail.append(Phrase(N_("not closed yet")))
        if visit.price is not None:
            detail.append(as_typed(_price(visit.price, currency)))
        detail += [as_typed(" ".join((used.product, used.lot)).strip()) for used in visit.used]
        yield Moment(
            visit.started_at or midday(visit.on),
            MomentKind.VISIT,
            as_typed(visit.treatment),
            tuple(detail),
            _tone(visit),
            visit.id,
        )


def _tone(visit: Visit) -> Tone:
    return Tone.GRAVE if visit.against_stop else Tone.PLAIN


def _price(price: int, currency: str) -> str:
    whole, part = divmod(price, 100)
    return f"{whole}.{part:02d} {currency}" if part else f"{whole} {currency}"
