"""What answers, or their lack, put in the way of a treatment."""

from collections.abc import Iterator
from datetime import date

from salon_vault.clearance.model import Ground, Obstacle, Weight
from salon_vault.clients.model import ClientId
from salon_vault.contraindications.answers import Answers
from salon_vault.contraindications.model import AdoptedSet
from salon_vault.ports import Work
from salon_vault.treatments.model import Treatment

NOT_ASKED = "not_asked"
OUTDATED = "outdated"
TO_DECIDE = "to_decide"
"""Handed in, and waiting for somebody who may decide."""
DECIDED = "decided"
NEWER_QUESTIONS = "newer_questions"


def from_answers(
    work: Work, client_id: ClientId, treatment: Treatment, on: date
) -> Iterator[Obstacle]:
    """Yield what stands against a treatment by the questions that the salon has adopted."""
    adopted = work.questions.in_force(treatment.kind)
    if adopted is None:
        return
    answers = work.questions.latest(client_id, treatment.kind)
    if answers is None:
        unasked = adopted.questions.unasked
        yield Obstacle(Ground.ANSWERS, unasked, treatment.id, NOT_ASKED)
    else:
        yield from _of(answers, adopted, treatment, on)


def _of(
    answers: Answers, adopted: AdoptedSet, treatment: Treatment, on: date
) -> Iterator[Obstacle]:
    facts = {
        "on": answers.asked_at.date().isoformat(),
        "by": answers.decided_by or answers.asked_by,
        "to_do": answers.to_do.value if answers.to_do else "",
    }
    unasked = adopted.questions.unasked
    if on > answers.valid_until:
        # What said stop does not end by itself: somebody has to ask again.
        weight = max(unasked, answers.weight)
        yield Obstacle(Ground.ANSWERS, weight, treatment.id, OUTDATED, facts)
        return
    if answers.weight is not Weight.NONE:
        code = TO_DECIDE if answers.waits else DECIDED
        yield Obstacle(Ground.ANSWERS, answers.weight, treatment.id, code, facts)
    if answers.set_version != adopted.questions.version:
        yield Obstacle(Ground.ANSWERS, Weight.NOTE, treatment.id, NEWER_QUESTIONS, facts)
