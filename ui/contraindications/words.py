"""What weights, outcomes and periods of questions before a treatment are called."""

from collections.abc import Mapping
from dataclasses import dataclass

from salon_vault.clearance.model import Weight
from salon_vault.contraindications.answers import Answers
from salon_vault.contraindications.model import NO, UNSURE, YES, Lead, Question, ToDo
from salon_vault.contraindications.model import in_language as said_in
from salon_vault.contraindications.period import Period, Unit
from salon_vault.contraindications.sets.shipped import sources
from salon_vault.contraindications.words import NOTHING_FOUND, TO_DO
from salon_vault.words import Translator
from ui.words import N_, _, language, plural

WEIGHT_OF: Mapping[ToDo, Weight] = {
    ToDo.NOT_TODAY: Weight.STOP,
    ToDo.DOCTOR_FIRST: Weight.REFER,
    ToDo.TEST_FIRST: Weight.ADAPT,
    ToDo.OTHER_WAY: Weight.ADAPT,
    ToDo.LEAVE_OUT: Weight.ADAPT,
    ToDo.MIND: Weight.NOTE,
}
"""How much each of them weighs where a person chooses it."""

WEIGHTS: Mapping[Weight, str] = {
    Weight.NONE: N_("Go ahead"),
    Weight.NOTE: N_("Worth knowing"),
    Weight.ADAPT: N_("Adapt"),
    Weight.REFER: N_("Ask a doctor first"),
    Weight.STOP: N_("Stop"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """How a weight looks: its colour and its sign."""

    tone: str
    icon: str


LOOKS: Mapping[Weight, Look] = {
    Weight.NONE: Look("ok", "circle-check"),
    Weight.NOTE: Look("info", "info"),
    Weight.ADAPT: Look("warn", "triangle-alert"),
    Weight.REFER: Look("danger", "octagon-alert"),
    Weight.STOP: Look("danger", "octagon-alert"),
}

SAID: Mapping[str, str] = {YES: N_("Yes"), NO: N_("No"), UNSURE: N_("Not sure")}


def to_do_words(to_do: ToDo | None) -> str:
    """Return what everybody reads of an outcome."""
    return _(NOTHING_FOUND) if to_do is None else _(TO_DO[to_do])


def outcome_words(answers: Answers) -> str:
    """Return what came of an asking, and whether somebody still has to decide."""
    words = to_do_words(answers.to_do)
    return _("{outcome} · to be decided").format(outcome=words) if answers.waits else words


def answer_words(question: Question, said: str, in_words_of: str) -> str:
    """Return what was answered, in a language."""
    for choice in question.choices:
        if choice.id == said:
            return said_in(choice.words, in_words_of)
    return Translator.of(in_words_of).tr(SAID.get(said, said))


def says(lead: Lead) -> str:
    """Return what the checklist says to the specialist, with its period."""
    words = said_in(lead.says, language())
    if lead.period is not None:
        words = words.replace("{period}", period_words(lead.period))
    return _("Your salon's checklist says: {words}").format(words=words)


def period_words(period: Period) -> str:
    """Return a period with its unit: "6 months"."""
    if period.unit is Unit.DAY:
        return plural("{n} day", "{n} days", period.count)
    return plural("{n} month", "{n} months", period.count)


def source_words(source: str) -> str:
    """Return where a question or figure comes from."""
    known = sources().get(source)
    return source if known is None else said_in(known.label, language())
