"""What is still due before those on the list come: tests, answers, papers."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from salon_vault.clearance.model import Clearance
from salon_vault.clearance.weighing import weigh
from salon_vault.closed_cards.reach import within_reach
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.library import set_before
from salon_vault.consents.tracking.standing import Standing
from salon_vault.day.model import Coming, DayEntry, DayEntryId
from salon_vault.day.renewals import NOTHING, renewals
from salon_vault.ports import Work
from salon_vault.treatments.finding import named
from salon_vault.treatments.model import Treatment


@dataclass(frozen=True, slots=True)
class Due:
    """What is due for one entry; empty where nothing is."""

    clearance: Clearance
    forms: tuple[str, ...] = ()
    """Ids of forms that nobody has signed or refused, or that were never printed."""
    awaited: tuple[str, ...] = ()
    """Ids of forms that the client brings along."""
    lapsed: tuple[str, ...] = ()
    """Ids of forms that were signed and count no more, by the salon's own word."""
    ask_again: tuple[Purpose, ...] = ()
    """What the client agreed to until a day that is over."""

    def __bool__(self) -> bool:
        papers = self.forms or self.awaited or self.lapsed
        return bool(self.clearance.obstacles or papers or self.ask_again)


def due_for(work: Work, day: date) -> Mapping[DayEntryId, Due]:
    """
    Return what is due for the clients on a day's list, by entry; the others are left out.

    It goes by what lies in *salon* alone, so that it tells the same at every desk. Whoever has
    come already, or did not come, needs nothing any more; guests have no card to look at, and
    of a card that is not for the person at this desk nothing is told.
    """
    treatments = work.treatments.every()
    standings = work.day.papers_on(day)
    found: dict[DayEntryId, Due] = {}
    entries = work.day.kept_on(day)
    over = renewals(work, entries, day)
    for entry in entries:
        treatment = treatment_of(entry, treatments)
        if entry.client is None or treatment is None or entry.coming is not Coming.EXPECTED:
            continue
        if not within_reach(work, entry.client):
            continue
        clearance = weigh(work, entry.client, [treatment], day)
        of_papers = standings.get(entry.id, {})
        renewal = over.get(entry.client, NOTHING)
        due = Due(
            clearance,
            _forms(treatment, of_papers, Standing.MISSING),
            _forms(treatment, of_papers, Standing.AWAITED),
            _to_renew(treatment, of_papers, renewal.forms),
            tuple(each for each in Purpose if each in renewal.purposes),
        )
        if due:
            found[entry.id] = due
    return found


def treatment_of(entry: DayEntry, treatments: Sequence[Treatment]) -> Treatment | None:
    """Return the treatment of the salon's list that an entry means: by its id, or its name."""
    if entry.treatment_id is None:
        return named(treatments, entry.treatment)
    return next((each for each in treatments if each.id == entry.treatment_id), None)


def _to_renew(
    treatment: Treatment, found: Mapping[str, Standing], lapsed: Collection[str]
) -> tuple[str, ...]:
    """Return the signed forms before a treatment that have to be signed again."""
    return tuple(form for form in _forms(treatment, found, Standing.SETTLED) if form in lapsed)


def _forms(
    treatment: Treatment, found: Mapping[str, Standing], standing: Standing
) -> tuple[str, ...]:
    """Return the forms before a treatment that stand so; of which there is none is missing."""
    before = set_before(treatment.kind)
    forms = before.forms if before else ()
    return tuple(form for form in forms if found.get(form, Standing.MISSING) is standing)
