"""What the check-up says: one sentence for everything it finds, and what to do about it."""

from dataclasses import dataclass

from salon_vault.checkup.model import NEVER, Check, Checkup, Finding, Group, State
from salon_vault.checkup.wording import CALLS, Words
from salon_vault.checkup.words_pc import WORDS_OF_PC
from salon_vault.checkup.words_vault import WORDS_OF_VAULT
from salon_vault.words import N_, Translator

WORDS: dict[Check, Words] = {**WORDS_OF_VAULT, **WORDS_OF_PC}

GROUPS = {
    Group.OUTSIDE: N_("Lying outside the vault"),
    Group.BACKUPS: N_("Backups"),
    Group.VAULT: N_("Vault and keys"),
    Group.PEOPLE: N_("Logins"),
    Group.PC: N_("This PC"),
}

STATES = {
    State.ACT: N_("Act now"),
    State.LOOK: N_("Worth a look"),
    State.UNKNOWN: N_("Cannot be seen from here"),
    State.GOOD: N_("Good"),
}

STOPS = (".", "…", "。")
"""After these a sentence has its end."""


@dataclass(frozen=True, slots=True)
class Told:
    """One finding in the words of one language."""

    sentence: str
    todo: str
    """What to do and who does it; "" where there is nothing to do."""


def group_of(finding: Finding) -> Group:
    """Return where a finding stands on the page."""
    return WORDS[finding.check].group


def told(finding: Finding, translator: Translator) -> Told:
    """Say a finding in the language of ``translator``."""
    words = WORDS[finding.check]
    facts = {
        name: _joined(fact, translator) if isinstance(fact, tuple) else fact
        for name, fact in finding.facts.items()
    }
    sentence = translator.tr(_sentence(finding, words)).format_map(facts)
    if not sentence.endswith(STOPS):  # a label may end in one: "Ewa K."
        sentence = translator.tr("{words}.").format(words=sentence)
    if finding.state is State.GOOD:
        return Told(sentence, "")
    joint = translator.tr("{first} {next}")
    todo = joint.format(
        first=translator.tr(words.todo), next=translator.tr(CALLS[words.caller])
    )
    return Told(sentence, todo)


def headline(checkup: Checkup, translator: Translator) -> str:
    """Return the one sentence above everything."""
    act, look = checkup.count(State.ACT), checkup.count(State.LOOK)
    if act:
        return translator.plural(
            "{n} thing has to be done now.", "{n} things have to be done now.", act
        )
    if look:
        return translator.plural(
            "{n} thing should be looked at.", "{n} things should be looked at.", look
        )
    return translator.tr(ALL_GOOD)


ALL_GOOD = N_("As far as can be seen from here, everything is in order.")


def _sentence(finding: Finding, words: Words) -> str:
    if finding.state is State.UNKNOWN:
        return words.unknown
    if finding.facts.get("days") == NEVER:
        return words.never
    if finding.state is State.GOOD:
        return words.good
    return words.act if finding.state is State.ACT and words.act else words.look


def _joined(names: tuple[str, ...], translator: Translator) -> str:
    line = ""
    for name in names:
        joint = translator.tr("{first}, {next}")
        line = joint.format(first=line, next=name) if line else name
    return line
