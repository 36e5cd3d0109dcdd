"""
What a client answered for each purpose, and what counts of it today.

Answers are added and never changed: a withdrawal is another answer, and so is the word that
one was entered by mistake.
"""

import secrets
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.purposes import Purpose
from salon_vault.errors import InvalidInput

AnswerId = NewType("AnswerId", str)
"""Random, 16 hex digits."""


class Said(StrEnum):
    """What an answer says."""

    YES = "yes"
    NO = "no"
    """Asked, and refused: a record like any other."""
    BLANK = "blank"
    """Neither box is ticked on the paper: it changes nothing, and nobody has to look again."""
    OVERTAKEN = "overtaken"
    """A yes on a paper that may be older than a no: it changes nothing, and the no stays."""
    UNKNOWN = "unknown"
    """Stands in a row that nobody can name: it changes nothing, and is asked again."""
    WITHDRAWN = "withdrawn"
    MISTAKEN = "mistaken"
    """An earlier answer was entered by mistake, and counts as if it was never given."""
    DOUBTED = "doubted"
    """The page that a no was read off was taken out: it counts until the paper is read anew."""


ABOUT_OTHERS = frozenset({Said.MISTAKEN, Said.DOUBTED})
"""What is said of another answer, and is none itself."""
SILENT = ABOUT_OTHERS | {Said.BLANK, Said.OVERTAKEN, Said.UNKNOWN}
"""What changes nothing for its purpose: the answer before it goes on counting."""


class How(StrEnum):
    """How an answer came."""

    PAPER = "paper"
    """Ticked on a paper that was signed."""
    ORALLY = "orally"
    """Said in the salon; whoever entered it heard it."""
    PHONE = "phone"
    WRITTEN = "written"
    """A letter or a mail that has no code."""


class Standing(StrEnum):
    """How a purpose stands with a client today."""

    NOT_ASKED = "not_asked"
    AGREED = "agreed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    """The client agreed until a day that is over."""
    UNHEARD = "unheard"
    """A minor said yes alone: a guardian has to say so."""
    UNREADABLE = "unreadable"
    """An answer on the card cannot be read: it may be the withdrawal of this yes."""


ASK_AGAIN = frozenset({Standing.LAPSED, Standing.UNHEARD, Standing.UNREADABLE})
"""What somebody answered, and has to be asked once more."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Which words the client answered to."""

    form: str
    """The id of the form; "" for the questions as the screen asks them."""
    version: int
    fingerprint: str
    """SHA-256 in hexadecimal, of the template or of the question as it was on screen."""
    language: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer for one purpose."""

    id: AnswerId
    client: ClientId
    """The card it was given on, which may have been merged into another since."""
    purpose: Purpose
    said: Said
    on: date
    """When it was given; a paper counts from the day that is written on it."""
    by: str
    """Label of the member of staff who entered it, as it was on that day."""
    wording: Wording
    how: How = How.ORALLY
    paper: str = ""
    """Code of the signed paper it stands on."""
    until: date | None = None
    """The last day on which a yes counts; None until it is withdrawn."""
    guardian: str = ""
    """Of a minor: the id of the guardian on the card who said so; "" for the client's own."""
    receipt: str = ""
    """Of a withdrawal: the code under which its receipt is printed."""
    mistaken: str = ""
    """The id of the answer that was entered by mistake, or is in doubt."""

    def __post_init__(self) -> None:
        if self.until is not None and self.until < self.on:
            raise InvalidInput("until", "span")

    @property
    def agrees(self) -> bool:
        """Tell whether it is a yes."""
        return self.said is Said.YES


@dataclass(frozen=True, slots=True)
class Consents:
    """Every answer of a client, the latest last: which that is, says ``order``."""

    answers: tuple[Answer, ...] = field(default=())
    by_guardian: bool = False
    """Whether the client is a minor, or may be: then no yes counts but a guardian's."""
    today: date | None = None
    """The day it is asked on; None if no yes lapses."""
    readable: bool = True
    """Whether every answer could be read."""

    def latest(self, purpose: Purpose) -> Answer | None:
        """Return the answer that counts; None if there is none."""
        mistaken = self._mistaken()
        for answer in reversed(self.answers):
            if answer.purpose is purpose and _says_something(answer, mistaken):
                return answer
        return None

    def standing(self, purpose: Purpose) -> Standing:
        """Return how a purpose stands today."""
        answer = self.latest(purpose)
        if answer is None:
            return Standing.NOT_ASKED
        if answer.agrees and not self.readable:
            return Standing.UNREADABLE
        heard, over = self.is_heard(answer), self._is_over(answer)
        return standing_of(answer.said, heard=heard, over=over)

    def allows(self, purpose: Purpose) -> bool:
        """Tell whether the client agreed, and neither withdrew since nor let it lapse."""
        return self.standing(purpose) is Standing.AGREED

    def _is_over(self, answer: Answer) -> bool:
        until, today = answer.until, self.today
        return until is not None and today is not None and until < today

    def is_heard(self, answer: Answer) -> bool:
        """Tell whether an answer comes from somebody who may give it; everybody may say no."""
        return not answer.agrees or not self.by_guardian or bool(answer.guardian)

    @property
    def agreed(self) -> tuple[Purpose, ...]:
        """What the client agrees to, in the order of the questions."""
        return tuple(purpose for purpose in Purpose if self.allows(purpose))

    def read_from(self, paper: str, purpose: Purpose) -> Answer | None:
        """Return what was read off a paper for a purpose, unless it is wrong or in doubt."""
        found = self.entered_from(paper, purpose)
        return None if found is None or self.doubts(found) else found

    def entered_from(self, paper: str, purpose: Purpose) -> Answer | None:
        """Return what was entered from a paper for a purpose, unless it was read wrongly."""
        mistaken = self._mistaken()
        for answer in reversed(self.answers):
            here = (answer.paper, answer.purpose) == (paper, purpose)
            if here and answer.said not in ABOUT_OTHERS and answer.id not in mistaken:
                return answer
        return None

    def doubts(self, answer: Answer) -> bool:
        """Tell whether the page that an answer was read off was taken out."""
        told = ((each.said, each.mistaken) for each in self.answers)
        return (Said.DOUBTED, answer.id) in told

    def _mistaken(self) -> set[str]:
        return {each.mistaken for each in self.answers if each.said is not Said.DOUBTED}


def standing_of(said: Said, *, heard: bool, over: bool) -> Standing:
    """
    Return how a purpose stands by the answer that counts.

    ``heard`` is whether it comes from somebody who may give it, ``over`` whether a yes has
    lapsed.
    """
    if said is not Said.YES:
        return Standing.WITHDRAWN if said is Said.WITHDRAWN else Standing.REFUSED
    if not heard:
        return Standing.UNHEARD
    return Standing.LAPSED if over else Standing.AGREED


def _says_something(answer: Answer, mistaken: set[str]) -> bool:
    return answer.said not in SILENT and answer.id not in mistaken


def new_answer_id() -> AnswerId:
    """Return an id that nothing has had."""
    return AnswerId(secrets.token_hex(8))
