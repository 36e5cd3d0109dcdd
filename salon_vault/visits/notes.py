"""What is written about a visit and may speak of health: sealed, whoever wrote it."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from salon_vault.errors import InvalidInput
from salon_vault.visits.model import VisitId

NoteId = NewType("NoteId", str)
"""The id of the visit, a full stop, and eight random hex digits."""

NOTE_LENGTH = 4000
"""Longest note, in characters."""


class NoteKind(StrEnum):
    """What somebody wrote it for."""

    NOTE = "note"
    REASON = "reason"
    """Why a treatment was done although something stood against it."""
    WORD = "word"
    """What an owner said to that."""


@dataclass(frozen=True, slots=True)
class VisitNote:
    """One note about a visit; there may be several."""

    id: NoteId
    kind: NoteKind
    text: str
    by: str
    """Label of whoever wrote it last."""
    at: datetime
    version: int = 0

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise InvalidInput("note", "blank")
        if len(self.text) > NOTE_LENGTH:
            raise InvalidInput("note", "long")

    @property
    def visit(self) -> VisitId:
        """The visit it is about."""
        return VisitId(self.id.partition(".")[0])


def new_note_id(visit: VisitId) -> NoteId:
    """Return an id for a note about ``visit`` that nothing has had."""
    return NoteId(f"{visit}.{secrets.token_hex(4)}")
