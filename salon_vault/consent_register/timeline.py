"""What the timeline says of what a client agreed to."""

from collections.abc import Iterator, Mapping

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.model import Answer, Said
from salon_vault.consent_register.words import BY_GUARDIAN, HOWS, PURPOSES, SAYINGS
from salon_vault.ports import Work
from salon_vault.timeline.model import Moment, MomentKind, Phrase, Tone, as_typed, midday

TONES: Mapping[Said, Tone] = {
    Said.YES: Tone.GOOD,
    Said.NO: Tone.MIND,
    Said.BLANK: Tone.QUIET,
    Said.OVERTAKEN: Tone.QUIET,
    Said.UNKNOWN: Tone.QUIET,
    Said.WITHDRAWN: Tone.MIND,
    Said.MISTAKEN: Tone.QUIET,
    Said.DOUBTED: Tone.QUIET,
}


def agreed(work: Work, client_id: ClientId) -> Iterator[Moment]:
    """Yield every answer, withdrawals among them."""
    for answer in work.consents.of_client(client_id).answers:
        title = Phrase(SAYINGS[answer.said], {"purpose": Phrase(PURPOSES[answer.purpose])})
        at = midday(answer.on)
        detail = tuple(_detail(answer))
        yield Moment(at, MomentKind.CONSENT, title, detail, TONES[answer.said], answer.id)


def _detail(answer: Answer) -> Iterator[Phrase]:
    if not answer.mistaken:
        yield Phrase(HOWS[answer.how])
    yield as_typed(answer.by)
    if answer.guardian:
        yield Phrase(BY_GUARDIAN)
