"""What is still due before those on the list come: tests, answers, papers."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from salon_vault.clearance.model import Clearance
from salon_vault.clearance.weighing import weigh
from salon_vault.clients.model import ClientId
from salon_vault.closed_cards.reach import within_reach
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.library import form_behind, is_form, set_before
from salon_vault.consents.model import Paper
from salon_vault.consents.sets.day import treatments_of
from salon_vault.consents.sets.on_file import OnFile
from salon_vault.consents.sets.proposing import signed_before
from salon_vault.consents.tracking.signing import Signing, latest_first, signing_of
from salon_vault.day.model import Coming, DayEntry, DayEntryId
from salon_vault.day.renewals import NOTHING, Renewal, renewals
from salon_vault.ports import Work
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
    found: dict[DayEntryId, Due] = {}
    entries = work.day.kept_on(day)
    over = renewals(work, entries, day)
    for entry in entries:
        if entry.client is None or entry.coming is not Coming.EXPECTED:
            continue
        if within_reach(work, entry.client):
            due = _due(work, entry, entry.client, over.get(entry.client, NOTHING))
            if due:
                found[entry.id] = due
    return found


def _due(work: Work, entry: DayEntry, client: ClientId, renewal: Renewal) -> Due:
    """Return what is due; which forms, the rule of the set that is printed for it says."""
    treatments = treatments_of(work, entry)
    card = work.clients.staying(client)
    papers = latest_first(work.papers.kept_of(card))
    on_file = OnFile(papers, entry.treatment, entry.day)  # what lapsed is said apart
    awaited = tuple(_awaited(papers, entry.day))
    kinds = tuple(dict.fromkeys(each.kind for each in treatments))
    unsigned = [each.form for each in signed_before(work, card, kinds, on_file)]
    return Due(
        weigh(work, client, treatments, entry.day) if treatments else Clearance(),
        tuple(form for form in unsigned if form not in awaited),
        awaited,
        tuple(_to_renew(treatments, on_file, renewal.forms, (*unsigned, *awaited))),
        tuple(each for each in Purpose if each in renewal.purposes),
    )


def _awaited(papers: Sequence[Paper], on: date) -> Iterator[str]:
    """Yield the forms and sheets that the client brings along."""
    of_each: dict[str, list[Paper]] = {}
    for paper in papers:
        form = form_behind(paper.kind)
        whole = form is not None and is_form(paper.kind, form.id)
        of_each.setdefault(form.id if form and whole else paper.kind, []).append(paper)
    for kind, own in of_each.items():
        if signing_of(kind, own, on) is Signing.AWAITED:
            yield kind


def _to_renew(
    treatments: Sequence[Treatment],
    on_file: OnFile,
    lapsed: Collection[str],
    said: Collection[str],
) -> Iterator[str]:
    """Yield the signed forms before treatments that have to be signed again."""
    befores = [before for each in treatments if (before := set_before(each.kind))]
    for form in dict.fromkeys(form for before in befores for form in before.forms):
        if form in lapsed and form not in said and on_file.has_signed(form):
            yield form
