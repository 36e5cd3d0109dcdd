"""What somebody wants done on a visit, read from what was chosen and typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from salon_vault.clearance.weighing import Lines
from salon_vault.clients.names import tidy_line
from salon_vault.errors import InvalidInput
from salon_vault.ports import Work
from salon_vault.treatments.model import Kind, Treatment, TreatmentId
from salon_vault.visits.model import Planned, Visit
from salon_vault.visits.naming import named_by, wanted, words_for


@dataclass(frozen=True, slots=True)
class Wish:
    """Treatments, words that name none of the list, and with which product lines."""

    treatments: tuple[TreatmentId, ...]
    words: str
    """All of it, as it is read."""
    unlisted: tuple[Kind, ...]
    """Of which kinds the words are that name none."""
    lines: Lines

    @property
    def planned(self) -> tuple[Planned, ...]:
        """The product lines, as a visit keeps them."""
        return tuple(Planned(kind, line) for kind, line in self.lines.items())

    def to_weigh(self, work: Work) -> list[Treatment]:
        """Return everything about which it is to be asked what stands against it."""
        return wanted(work, self.treatments, self.unlisted)


def wished(
    work: Work,
    treatments: Iterable[TreatmentId],
    also: str,
    unlisted: Sequence[Kind],
    lines: Lines,
    done: Iterable[TreatmentId] = (),
) -> Wish:
    """
    Return what is wanted; ``also`` are words, which may name treatments of the list, too.

    What is ``done`` already is not wanted again.

    Raises:
        InvalidInput: if of words that name none nobody has said the kind.
    """
    by_words, others = named_by(work, also)
    if others and not unlisted:
        raise InvalidInput("kind", "blank")
    had = frozenset(done)
    asked = dict.fromkeys((*treatments, *by_words))
    named = tuple(each for each in asked if each not in had)
    return Wish(
        named,
        words_for(work, named, others),
        tuple(dict.fromkeys(unlisted)) if others else (),
        {kind: tidy for kind, line in lines.items() if (tidy := tidy_line(line))},
    )


def poured_anew(work: Work, visit: Visit, lines: Lines) -> list[Treatment]:
    """Return what a visit has already that is now to be done with another product line."""
    other = {kind for kind, line in lines.items() if line != visit.lines.get(kind)}
    begun = wanted(work, visit.treatments, visit.unlisted)
    return [each for each in begun if each.kind in other]
