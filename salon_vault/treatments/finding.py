"""Finding a treatment by what people call it: the one way in which names are compared."""

from collections.abc import Iterable

from salon_vault.clients.names import words
from salon_vault.ports import Work
from salon_vault.treatments.model import Kind, Treatment


def called(work: Work, name: str) -> Treatment | None:
    """Return the treatment that is offered under a name, but for case, accents and marks."""
    found = named(work.treatments.every(), name)
    return found if found is not None and found.active else None


def named(treatments: Iterable[Treatment], name: str) -> Treatment | None:
    """Return which of ``treatments`` a name means, one that is offered before all others."""
    found = sorted(_of_name(treatments, name), key=lambda each: not each.active)
    return next(iter(found), None)


def kinds_named(treatments: Iterable[Treatment], name: str) -> frozenset[Kind]:
    """Return the kinds that a name stands for, also of what is offered no longer."""
    return frozenset(each.kind for each in _of_name(treatments, name))


def _of_name(treatments: Iterable[Treatment], name: str) -> list[Treatment]:
    wanted = words(name)
    return [each for each in treatments if wanted and words(each.name) == wanted]
