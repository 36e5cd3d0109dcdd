"""What stands against a treatment, in words that everybody who works here may read."""

from collections.abc import Mapping
from datetime import date, datetime

from salon_vault.audit import Fact
from salon_vault.clearance.model import Ground, Obstacle
from salon_vault.contraindications.model import ToDo
from ui.clearance.codes import CODES
from ui.contraindications.words import to_do_words
from ui.dates import near_day
from ui.words import N_, _, clock, ended

GROUNDS: Mapping[Ground, str] = {
    Ground.PATCH_TEST: N_("the patch test does not allow it"),
    Ground.REACTION: N_("a reaction is on file"),
    Ground.ANSWERS: N_("the questions before it do not allow it"),
    Ground.AGE: N_("the client is too young for it"),
    Ground.PAPERS: N_("forms for it are not signed"),
}
"""What stands against it, where nothing more exact is known."""

SHORT: Mapping[Ground, str] = {
    Ground.PATCH_TEST: N_("patch test"),
    Ground.REACTION: N_("reaction"),
    Ground.ANSWERS: N_("questions"),
    Ground.AGE: N_("age"),
    Ground.PAPERS: N_("forms"),
}


WHEN = frozenset({"when", "on"})
"""Facts that are days or moments, in ISO 8601."""


def sentence_of(obstacle: Obstacle) -> str:
    """Return what an obstacle says, as a clause."""
    return clause(obstacle.ground, obstacle.code, obstacle.facts)


def full_sentence(obstacle: Obstacle) -> str:
    """Return what an obstacle says, as a sentence that stands alone."""
    return begun(ended(sentence_of(obstacle)))


def begun(words: str) -> str:
    """Return words as they stand at the beginning of a sentence."""
    return words[:1].upper() + words[1:]


def clause(ground: Ground, code: str, facts: Mapping[str, Fact]) -> str:
    """Return what a code says; one nobody has words for says what its ground does."""
    words = CODES.get((ground, code))
    return _(GROUNDS[ground]) if words is None else _(words).format_map(_Facts(facts))


class _Facts(dict[str, Fact]):
    """Facts as they are read: moments and days in the words of the language on screen."""

    def __getitem__(self, name: str) -> str:
        fact = self.get(name)
        if name == "to_do":
            return to_do_words(ToDo(str(fact)) if fact else None)
        return when_said(fact) if name in WHEN and isinstance(fact, str) else str(fact or "")


def when_said(written: str) -> str:
    """Return a day, or a moment as day and time, that is written as ISO 8601."""
    if "T" not in written:
        return near_day(date.fromisoformat(written))
    at = datetime.fromisoformat(written).astimezone()
    return _("{day}, {time}").format(day=near_day(at.date()), time=clock(at))


def short_ground(ground: Ground) -> str:
    """Return which rules found it, in a word or two."""
    return _(SHORT[ground])
