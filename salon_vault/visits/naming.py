"""What is done on a visit: which treatments of the list words name, and what is on none."""

from collections.abc import Iterable, Sequence

from salon_vault.clients.names import tidy_line, words
from salon_vault.patch_tests.standing import of_whole_kind
from salon_vault.ports import Work
from salon_vault.treatments.finding import called
from salon_vault.treatments.model import Kind, Treatment, TreatmentId
from salon_vault.visits.model import BETWEEN


def named_by(work: Work, typed: str) -> tuple[list[TreatmentId], str]:
    """
    Return the treatments that typed words name, and the words that name none.

    Several are read as they are written everywhere: with a plus sign between them. Of a name
    that has one itself, the longest reading counts.
    """
    parts = [part for part in map(tidy_line, typed.split(BETWEEN.strip())) if part]
    found: list[TreatmentId] = []
    others: list[str] = []
    while parts:
        length, treatment = _longest(work, parts)
        if treatment is None:
            others.append(parts[0])
        else:
            found.append(treatment.id)
        parts = parts[length:]
    return list(dict.fromkeys(found)), BETWEEN.join(others)


def words_for(work: Work, treatments: Iterable[TreatmentId], also: str = "") -> str:
    """Return what is read of a visit: names of treatments on the list, and what is on none."""
    names = [work.treatments.get(each).name for each in treatments]
    return BETWEEN.join(filter(None, (*names, also)))


def beside_names(work: Work, typed: str, treatments: Iterable[TreatmentId]) -> str:
    """Return what words say besides the names of these treatments, offered or not."""
    names = {tuple(words(work.treatments.get(each).name)) for each in treatments}
    parts = typed.split(BETWEEN.strip())
    return BETWEEN.join(part for part in parts if tuple(words(part)) not in names)


def wanted(
    work: Work, treatments: Iterable[TreatmentId], unlisted: Iterable[Kind] = ()
) -> list[Treatment]:
    """
    Return what is to be weighed: treatments of the list, and one of each kind for the rest.

    What is on no list is weighed as any treatment of its kind; nobody can answer for that.
    """
    listed = [work.treatments.get(each) for each in treatments]
    return [*listed, *map(of_whole_kind, unlisted)]


def _longest(work: Work, parts: Sequence[str]) -> tuple[int, Treatment | None]:
    for length in range(len(parts), 0, -1):
        treatment = called(work, BETWEEN.join(parts[:length]))
        if treatment is not None:
            return length, treatment
    return 1, None
