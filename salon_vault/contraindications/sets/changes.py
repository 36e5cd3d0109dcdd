"""What an owner changed from one version of a set to the next."""

from salon_vault.contraindications.model import QuestionSet

VALID, UNASKED, ORDER = "valid", "unasked", "order"


def changed(before: QuestionSet | None, after: QuestionSet) -> tuple[str, ...]:
    """
    Return what is other than before: ids of questions with "+", "-" or "*", then settings.

    >>> from salon_vault.contraindications.sets.shipped import shipped
    >>> from salon_vault.treatments.model import Kind
    >>> changed(shipped(Kind.NAILS), shipped(Kind.NAILS))
    ()
    """
    if before is None:
        return ()
    old = {one.id: one for one in before.questions}
    new = {one.id: one for one in after.questions}
    found = [f"-{each}" for each in old if each not in new]
    found += [f"+{each}" for each in new if each not in old]
    found += [f"*{each}" for each in new if each in old and new[each] != old[each]]
    if [each for each in old if each in new] != [each for each in new if each in old]:
        found.append(ORDER)
    if (before.valid, before.valid_source) != (after.valid, after.valid_source):
        found.append(VALID)
    if before.unasked is not after.unasked:
        found.append(UNASKED)
    return tuple(found)
