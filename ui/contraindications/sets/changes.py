"""What is other in a version of a set than in the one before."""

from salon_vault.contraindications.model import AdoptedSet, in_language
from salon_vault.contraindications.sets.changes import ORDER, UNASKED, VALID
from ui.words import N_, _, chained, language

WHOLE = {
    VALID: N_("how long answers hold"),
    UNASKED: N_("what it means that nobody has asked"),
    ORDER: N_("the order"),
}
HOW = {
    "+": N_("added: {question}"),
    "-": N_("dropped: {question}"),
    "*": N_("changed: {question}"),
}


def changes_words(adopted: AdoptedSet, before: AdoptedSet | None) -> str:
    """Return what was changed, in one line; "" for nothing."""
    sets = [each.questions for each in (adopted, before) if each is not None]
    known = {one.id: one.ask for each in sets for one in each.questions}
    told = []
    for change in adopted.changed:
        if change in WHOLE:
            told.append(_(WHOLE[change]))
            continue
        ask = known.get(change[1:])
        words = in_language(ask, language()) if ask else change[1:]
        told.append(_(HOW[change[0]]).format(question=words))
    return chained(told)
