"""What answers, or their lack, put in the way of a treatment."""

from collections.abc import Iterator
from datetime import date

from salon_vault.clearance.model import Ground, Obstacle, Weight, behind
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
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
UNREADABLE = "unreadable"
"""A row of answers that may be the latest ones says nothing: they could have said stop."""
QUESTIONS_UNREADABLE = "questions_unreadable"
"""So does the newest version of the questions: nobody knows what was to be asked."""


def from_answers(
    work: Work, client_id: ClientId, treatment: Treatment, on: date
) -> Iterator[Obstacle]:
    """Yield what stands against a treatment by the questions that the salon has adopted."""
    kind = treatment.kind
    if not work.questions.set_is_whole(kind):
        yield Obstacle(Ground.ANSWERS, Weight.STOP, treatment.id, QUESTIONS_UNREADABLE)
        return
    adopted = work.questions.in_force(kind)
    if adopted is None:
        return
    whole = work.questions.is_whole(client_id, kind)
    if not whole:
        yield Obstacle(Ground.ANSWERS, Weight.STOP, treatment.id, UNREADABLE)
    answers = work.questions.latest(client_id, kind)
    if answers is not None:
        yield from _of(answers, adopted, treatment, on)
    elif whole:
        unasked = adopted.questions.unasked
        record = _behind(adopted)
        yield Obstacle(Ground.ANSWERS, unasked, treatment.id, NOT_ASKED, record=record)


def _of(
    answers: Answers, adopted: AdoptedSet, treatment: Treatment, on: date
) -> Iterator[Obstacle]:
    facts = {
        "on": day_of(answers.asked_at).isoformat(),
        "by": answers.decided_by or answers.asked_by,
        "to_do": answers.to_do.value if answers.to_do else "",
    }
    unasked = adopted.questions.unasked
    record = _behind(adopted, answers)
    if on > answers.valid_until:
        # What said stop does not end by itself: somebody has to ask again.
        weight = max(unasked, answers.weight)
        yield Obstacle(Ground.ANSWERS, weight, treatment.id, OUTDATED, facts, record)
        return
    if answers.weight is not Weight.NONE:
        code = TO_DECIDE if answers.waits else DECIDED
        yield Obstacle(Ground.ANSWERS, answers.weight, treatment.id, code, facts, record)
    if answers.set_version != adopted.questions.version:
        yield Obstacle(Ground.ANSWERS, Weight.NOTE, treatment.id, NEWER_QUESTIONS, facts)


def _behind(adopted: AdoptedSet, answers: Answers | None = None) -> str:
    """Return the set that asks for it, and the answers in the version that was decided."""
    asking = (adopted.questions.kind.value, adopted.questions.version)
    return behind(asking) if answers is None else behind((answers.id, answers.version), asking)
