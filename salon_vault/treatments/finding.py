"""Finding a treatment by what people call it."""

from salon_vault.clients.names import words
from salon_vault.ports import Work
from salon_vault.treatments.model import Treatment


def called(work: Work, name: str) -> Treatment | None:
    """Return the treatment that is offered under a name, but for case, accents and marks."""
    wanted = words(name)
    offered = (each for each in work.treatments.every() if each.active)
    return next((each for each in offered if words(each.name) == wanted), None)
