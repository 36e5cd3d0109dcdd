"""That a client was asked, what came of it, and what was said."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import NewType

from salon_vault.clearance.model import Weight
from salon_vault.clients.model import ClientId, clean_text
from salon_vault.contraindications.model import Answer, ToDo
from salon_vault.contraindications.rules import Proposal
from salon_vault.errors import InvalidInput
from salon_vault.treatments.model import Kind

AnswersId = NewType("AnswersId", str)
"""Random, 16 hex digits."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What *salon* keeps of one asking: when, by whom, and what to do; never why."""

    id: AnswersId
    client: ClientId
    kind: Kind
    set_version: int
    asked_at: datetime
    asked_by: str
    weight: Weight
    """What the checklist proposes; once somebody has decided, what they decided."""
    to_do: ToDo | None
    valid_until: date
    decided_by: str = ""
    """Who decided; "" while it waits for somebody who may."""
    decided_on: date | None = None
    version: int = 0

    def __post_init__(self) -> None:
        if (self.to_do is None) != (self.weight is Weight.NONE):
            raise InvalidInput("weight", "unknown")
        if bool(self.decided_by) != (self.decided_on is not None):
            raise InvalidInput("weight", "unknown")

    @property
    def waits(self) -> bool:
        """Whether nobody has decided yet."""
        return not self.decided_by

    def decided(self, weight: Weight, to_do: ToDo | None, by: str, on: date) -> "Answers":
        """Return the record as somebody decided on it."""
        return replace(self, weight=weight, to_do=to_do, decided_by=by, decided_on=on)


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """What was said, sealed to *health*."""

    answers: tuple[Answer, ...]
    proposed: Weight
    """What the checklist proposed on that day."""
    reason: str = ""
    """Why somebody decided otherwise."""
    note: str = ""
    """What the client added. The client may read it."""
    as_before: bool = False
    """Whether the client said that nothing has changed since the time before."""
    version: int = 0


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided, having heard what the checklist proposes."""

    weight: Weight
    to_do: ToDo | None
    reason: str = ""

    def checked_against(self, proposal: Proposal) -> "Decision":
        """
        Return the decision, tidied.

        Raises:
            InvalidInput: if it differs from the proposal without a reason, or says what to do
                where nothing stands against the treatment.
        """
        if (self.to_do is None) != (self.weight is Weight.NONE):
            raise InvalidInput("weight", "unknown")
        tidy = replace(self, reason=clean_text("reason", self.reason))
        if not tidy.reason and self.weight is not proposal.weight:
            raise InvalidInput("reason", "blank")
        return tidy


def sheet_of(
    answers: Sequence[Answer], proposal: Proposal, note: str, *, as_before: bool = False
) -> AnswerSheet:
    """Return what is sealed of an asking."""
    tidy = clean_text("note", note)
    return AnswerSheet(tuple(answers), proposal.weight, note=tidy, as_before=as_before)


def new_answers_id() -> AnswersId:
    """Return an id that nothing has had."""
    return AnswersId(secrets.token_hex(8))
