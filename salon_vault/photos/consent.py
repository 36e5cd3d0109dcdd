"""
What a client said to each use of photos: yes, no, or not asked; one purpose at a time.

Answers are added and never changed: a withdrawal is another answer.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from salon_vault.clients.model import ClientId

WORDING = 1
"""The version of the questions below as the screen asks them; a change of words raises it."""


class Purpose(StrEnum):
    """What photos may be used for; each is asked by itself, and refusing one bars no other."""

    RECORD = "record"
    """On the card: to plan and to compare. Without it no photo is filed."""
    TRAINING = "training"
    """Shown to staff and trainees."""
    PORTFOLIO = "portfolio"
    """Shown in the salon."""
    WEBSITE = "website"
    SOCIAL = "social"
    PRINT = "print"
    """Leaflets, posters, advertisements."""


PUBLIC = tuple(purpose for purpose in Purpose if purpose is not Purpose.RECORD)
"""The purposes for which a photo leaves the card."""


@dataclass(frozen=True, slots=True)
class PhotoAnswer:
    """One answer to one question."""

    client: ClientId
    purpose: Purpose
    said: bool
    on: date
    by: str
    """Label of the member of staff who asked, as it was on that day."""
    wording: int = WORDING
    guardian: str = ""
    """Of a minor: the id of the guardian on the card who said so; "" for the client's own."""


@dataclass(frozen=True, slots=True)
class PhotoConsent:
    """Every answer of a client, the latest last."""

    answers: tuple[PhotoAnswer, ...] = field(default=())
    by_guardian: bool = False
    """Whether the client is a minor, or may be: then no yes counts but a guardian's."""

    def latest(self, purpose: Purpose) -> PhotoAnswer | None:
        """Return the answer that counts; None if it was never asked."""
        said = [answer for answer in self.answers if answer.purpose is purpose]
        return said[-1] if said else None

    def allows(self, purpose: Purpose) -> bool:
        """Tell whether the client agreed, and has not withdrawn since."""
        answer = self.latest(purpose)
        return answer is not None and answer.said and self.is_heard(answer)

    def is_heard(self, answer: PhotoAnswer) -> bool:
        """Tell whether an answer comes from somebody who may give it; everybody may say no."""
        return not answer.said or not self.by_guardian or bool(answer.guardian)

    @property
    def agreed(self) -> tuple[Purpose, ...]:
        """What the client agrees to, in the order of the questions."""
        return tuple(purpose for purpose in Purpose if self.allows(purpose))
