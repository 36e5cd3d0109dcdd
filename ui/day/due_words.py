"""What is still due for an entry, in two or three words a thing: no diagnosis, what to do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from salon_vault.clearance.model import Ground, Obstacle, Weight
from salon_vault.contraindications import obstacles as answers
from salon_vault.day.due import Due
from salon_vault.minors import obstacles as age
from salon_vault.patch_tests.findings import Code
from ui.words import N_, _


@dataclass(frozen=True, slots=True)
class Mark:
    """A short fact on a row, as words, colour and sign."""

    text: str
    tone: str = "neutral"
    icon: str = "circle-minus"


TONES: Mapping[Weight, str] = {
    Weight.NONE: "neutral",
    Weight.NOTE: "info",
    Weight.ADAPT: "warn",
    Weight.REFER: "danger",
    Weight.STOP: "danger",
}
SIGNS: Mapping[Ground, str] = {
    Ground.PATCH_TEST: "flask-conical",
    Ground.REACTION: "octagon-alert",
    Ground.ANSWERS: "clipboard-check",
    Ground.AGE: "user-round",
    Ground.PAPERS: "file-signature",
}
BY_WEIGHT: Mapping[Weight, str] = {
    Weight.NONE: N_("worth knowing"),
    Weight.NOTE: N_("worth knowing"),
    Weight.ADAPT: N_("do it differently"),
    Weight.REFER: N_("ask a doctor first"),
    Weight.STOP: N_("not today"),
}
NEEDED = N_("patch test needed")
BY_CODE: Mapping[tuple[Ground, str], str] = {
    **{(Ground.PATCH_TEST, code): NEEDED for code in Code},
    (Ground.PATCH_TEST, Code.FAILED): N_("patch test failed"),
    (Ground.PATCH_TEST, Code.DOUBTFUL): N_("patch test doubtful"),
    (Ground.PATCH_TEST, Code.REFUSED): N_("patch test refused"),
    (Ground.PATCH_TEST, Code.PENDING): N_("patch test not over yet"),
    (Ground.PATCH_TEST, Code.TOO_EARLY): N_("patch test not over yet"),
    (Ground.PATCH_TEST, Code.FROM_HOUR): N_("patch test not over yet"),
    (Ground.PATCH_TEST, Code.UNREAD): N_("patch test to be read"),
    (Ground.PATCH_TEST, Code.UNCONFIRMED): N_("patch test to be confirmed"),
    (Ground.PATCH_TEST, Code.UNREADABLE): N_("record damaged"),
    (Ground.REACTION, Code.REACTED): N_("ask the specialist"),
    (Ground.REACTION, Code.REACTED_LINE): N_("ask the specialist"),
    (Ground.ANSWERS, answers.NOT_ASKED): N_("questions to ask"),
    (Ground.ANSWERS, answers.OUTDATED): N_("questions to ask again"),
    (Ground.ANSWERS, answers.TO_DECIDE): N_("answers to decide on"),
    (Ground.ANSWERS, answers.NEWER_QUESTIONS): N_("newer questions"),
    (Ground.ANSWERS, answers.UNREADABLE): N_("questions to ask again"),
    (Ground.ANSWERS, answers.QUESTIONS_UNREADABLE): N_("record damaged"),
    (Ground.AGE, age.UNREADABLE): N_("record damaged"),
    (Ground.AGE, age.RULES_UNREADABLE): N_("record damaged"),
    (Ground.AGE, age.TOO_YOUNG): N_("too young for this"),
    (Ground.AGE, age.GUARDIAN_PRESENT): N_("guardian has to be there"),
    (Ground.AGE, age.GUARDIAN_SIGNS): N_("guardian signs too"),
    (Ground.AGE, age.GUARDIAN_UNKNOWN): N_("guardian not known"),
    (Ground.AGE, age.AGE_UNKNOWN): N_("age not known"),
}
"""What stands against a treatment; whatever has no words here says what it asks for."""


def due_marks(due: Due) -> Iterator[Mark]:
    """Yield what is due, the heaviest first, and nothing twice."""
    yield from _obstacles(due.clearance.obstacles)
    if due.forms:
        yield Mark(_("forms to sign"), "warn", "file-signature")
    if due.lapsed:
        yield Mark(_("forms to sign again"), "warn", "file-signature")
    if due.ask_again:
        yield Mark(_("consent to ask for again"), "warn", "hand-heart")
    if due.awaited:
        yield Mark(_("brings forms along"), "info", "file-signature")


def _obstacles(obstacles: Sequence[Obstacle]) -> Iterator[Mark]:
    said: set[str] = set()
    for obstacle in sorted(obstacles, key=lambda each: -each.weight):
        words = BY_CODE.get((obstacle.ground, obstacle.code), BY_WEIGHT[obstacle.weight])
        if words not in said:
            said.add(words)
            yield Mark(_(words), TONES[obstacle.weight], SIGNS[obstacle.ground])
