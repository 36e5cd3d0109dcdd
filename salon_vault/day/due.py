"""What is still due before those on the list come: tests, answers, papers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from salon_vault.clearance.model import Clearance
from salon_vault.clearance.weighing import weigh
from salon_vault.closed_cards.reach import within_reach
from salon_vault.consents.library import set_before
from salon_vault.consents.model import Outcome
from salon_vault.day.model import Coming, DayEntry, DayEntryId
from salon_vault.ports import Work
from salon_vault.treatments.finding import named
from salon_vault.treatments.model import Treatment


@dataclass(frozen=True, slots=True)
class Due:
    """What is due for one entry; empty where nothing is."""

    clearance: Clearance
    forms: tuple[str, ...] = ()
    """Ids of forms of which the newest paper is not signed, or that were never printed."""

    def __bool__(self) -> bool:
        return bool(self.clearance.obstacles or self.forms)


def due_for(work: Work, day: date) -> Mapping[DayEntryId, Due]:
    """
    Return what is due for the clients on a day's list, by entry; the others are left out.

    It goes by what lies in *salon* alone, so that it tells the same at every desk. Whoever has
    come already, or did not come, needs nothing any more; guests have no card to look at, and
    of a card that is not for the person at this desk nothing is told.
    """
    treatments = work.treatments.every()
    outcomes = work.day.papers_on(day)
    found: dict[DayEntryId, Due] = {}
    for entry in work.day.kept_on(day):
        treatment = treatment_of(entry, treatments)
        if entry.client is None or treatment is None or entry.coming is not Coming.EXPECTED:
            continue
        if not within_reach(work, entry.client):
            continue
        clearance = weigh(work, entry.client, [treatment], day)
        due = Due(clearance, _forms_due(treatment, outcomes.get(entry.id, {})))
        if due:
            found[entry.id] = due
    return found


def treatment_of(entry: DayEntry, treatments: Sequence[Treatment]) -> Treatment | None:
    """Return the treatment of the salon's list that an entry means: by its id, or its name."""
    if entry.treatment_id is None:
        return named(treatments, entry.treatment)
    return next((each for each in treatments if each.id == entry.treatment_id), None)


def _forms_due(treatment: Treatment, outcomes: Mapping[str, Outcome]) -> tuple[str, ...]:
    wanted = set_before(treatment.kind)
    forms = wanted.forms if wanted else ()
    return tuple(form for form in forms if outcomes.get(form) is not Outcome.SIGNED)
