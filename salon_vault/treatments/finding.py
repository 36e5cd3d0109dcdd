"""Finding a treatment by what people call it: the one way in which names are compared."""

from collections.abc import Iterable

from salon_vault.clients.names import words
from salon_vault.ports import Work
from salon_vault.treatments.model import Kind, Treatment


def called(work: Work, name: str) -> Treatment | None:
    """Return the treatment that is offered under a name, but for case, accents and marks."""
    return offered_as(work.treatments.every(), name)


def offered_as(treatments: Iterable[Treatment], name: str) -> Treatment | None:
    """Return which of ``treatments`` is offered under a name; None if none is."""
    return next((each for each in _named(treatments, name) if each.active), None)


def kinds_named(treatments: Iterable[Treatment], name: str) -> frozenset[Kind]:
    """Return the kinds that a name stands for, also of what is offered no longer."""
    return frozenset(each.kind for each in _named(treatments, name))


def _named(treatments: Iterable[Treatment], name: str) -> list[Treatment]:
    wanted = words(name)
    return [each for each in treatments if wanted and words(each.name) == wanted]
