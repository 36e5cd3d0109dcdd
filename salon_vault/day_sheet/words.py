"""What a day sheet says is still to be done; nothing of it is about anybody's health."""

from collections.abc import Iterable, Iterator, Mapping

from salon_vault.clearance.model import Ground, Obstacle, Weight
from salon_vault.consent_register.words import PURPOSES
from salon_vault.consents.words import name_of
from salon_vault.contraindications import obstacles as answers
from salon_vault.day.due import Due
from salon_vault.minors import obstacles as age
from salon_vault.patch_tests.findings import Code
from salon_vault.words import N_, Translator

GUEST = N_("Guest")
FIRST = N_("look at the card first")
"""For whatever would say too much on a sheet that lies about."""

SIGN, BRINGS = N_("to sign: {forms}"), N_("brings: {forms}")
ASK_AGAIN = N_("ask again for consent: {what}")
AND = N_("{first}, {more}")

_TEST = N_("patch test needed")
_WAITS = N_("patch test not over yet")
WORDS: Mapping[tuple[Ground, str], str] = {
    **{(Ground.PATCH_TEST, code): _TEST for code in Code},
    **{
        (Ground.PATCH_TEST, code): FIRST
        for code in (Code.UNREADABLE, Code.FAILED, Code.DOUBTFUL, Code.REFUSED)
    },
    **{
        (Ground.PATCH_TEST, code): _WAITS
        for code in (Code.PENDING, Code.TOO_EARLY, Code.FROM_HOUR)
    },
    (Ground.PATCH_TEST, Code.UNREAD): N_("patch test to be read"),
    (Ground.PATCH_TEST, Code.UNCONFIRMED): N_("patch test to be confirmed"),
    (Ground.ANSWERS, answers.NOT_ASKED): N_("questions to ask"),
    (Ground.ANSWERS, answers.OUTDATED): N_("questions to ask again"),
    (Ground.ANSWERS, answers.NEWER_QUESTIONS): N_("newer questions"),
    (Ground.AGE, age.GUARDIAN_PRESENT): N_("guardian has to be there"),
    (Ground.AGE, age.GUARDIAN_SIGNS): N_("guardian signs too"),
    (Ground.AGE, age.GUARDIAN_UNKNOWN): N_("guardian not known"),
    (Ground.AGE, age.AGE_UNKNOWN): N_("age not known"),
}
"""What stands against a treatment, as far as a sheet may say it."""


def to_do(due: Due | None, words: Translator) -> list[str]:
    """Return what is due for an entry, and which papers the client brings, a line each."""
    forms, brings = ((*due.forms, *due.lapsed), due.awaited) if due else ((), ())
    said = [words.tr(each) for each in _obstacles(due.clearance.obstacles if due else ())]
    for sentence, named in ((SIGN, forms), (BRINGS, brings)):
        if named:
            listed = _listed(map(name_of, named), words)
            said.append(words.tr(sentence).format(forms=listed))
    if due is not None and due.ask_again:
        purposes = (PURPOSES[each] for each in due.ask_again)
        said.append(words.tr(ASK_AGAIN).format(what=_listed(purposes, words)))
    return said


def _obstacles(obstacles: tuple[Obstacle, ...]) -> Iterator[str]:
    found: dict[str, None] = {}
    for each in obstacles:
        known = WORDS.get((each.ground, each.code))
        if known is not None or each.weight >= Weight.ADAPT:
            found[known or FIRST] = None
    yield from found


def _listed(names: Iterable[str], words: Translator) -> str:
    first, *rest = dict.fromkeys(map(words.tr, names))
    for more in rest:
        first = words.tr(AND).format(first=first, more=more)
    return first
