"""What the timeline says of questions before treatments: what came of them, never why."""

from collections.abc import Iterator, Mapping

from salon_vault.clearance.model import Weight
from salon_vault.clients.model import ClientId
from salon_vault.contraindications.answers import Answers
from salon_vault.contraindications.words import NOTHING_FOUND, TO_DO
from salon_vault.ports import Work
from salon_vault.timeline.model import Moment, MomentKind, Phrase, Tone
from salon_vault.treatments.words import KINDS
from salon_vault.words import N_

TONES: Mapping[Weight, Tone] = {
    Weight.NONE: Tone.GOOD,
    Weight.NOTE: Tone.KNOW,
    Weight.ADAPT: Tone.MIND,
    Weight.REFER: Tone.GRAVE,
    Weight.STOP: Tone.GRAVE,
}


def asked(work: Work, client_id: ClientId) -> Iterator[Moment]:
    """Yield when the client was asked, and what was decided."""
    for one in work.questions.of_client(client_id):
        title = Phrase(N_("Asked before: {kind}"), {"kind": Phrase(KINDS[one.kind])})
        detail = tuple(_detail(one))
        tone = TONES[one.weight]
        yield Moment(one.asked_at, MomentKind.ANSWERS, title, detail, tone, one.id)


def _detail(answers: Answers) -> Iterator[Phrase]:
    yield Phrase(TO_DO[answers.to_do] if answers.to_do else NOTHING_FOUND)
    if answers.waits:
        yield Phrase(N_("to be decided"))
    else:
        yield Phrase(N_("decided by {person}"), {"person": answers.decided_by})
