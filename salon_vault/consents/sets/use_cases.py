"""What can be asked about the papers before a visit."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.consents.errors import FormStopped
from salon_vault.consents.model import Paper
from salon_vault.consents.registering import Drawn, draw_each, print_drawn, save_drawn
from salon_vault.consents.sets.composing import composed
from salon_vault.consents.sets.day import day_sets, set_of_entry
from salon_vault.consents.sets.model import DayOrder, DaySets, Need, Print, VisitSet
from salon_vault.consents.sets.next_visit import next_visit, set_in_words
from salon_vault.day.model import DayEntryId
from salon_vault.day.use_cases import LIST
from salon_vault.errors import InvalidInput
from salon_vault.gate import Outside, use_case
from salon_vault.paper.document import Document
from salon_vault.ports import Progress, Work


@use_case(needs=Permission.PRINT_FORMS)
def propose_set(
    work: Work, client_id: ClientId, treatment: str | None = None, on: date | None = None
) -> VisitSet:
    """
    Return which papers belong to a visit, and what stops it.

    ``treatment`` is what is to be done, in words, as on a visit: several with a plus sign.
    Without words it is the visit under way, the next one on the day list, or one as the last.
    """
    if treatment is None:
        treatment, on = next_visit(work, client_id)
    return set_in_words(work, client_id, treatment, on or day_of(work.clock.now()))


@use_case(needs=Permission.PRINT_FORMS)
def compose_set(
    work: Work,
    client_id: ClientId,
    treatment: str,
    forms: Sequence[str],
    language: str,
    on: date | None = None,
) -> tuple[Document, ...]:
    """
    Fill the chosen papers of a visit in ``language``; nothing is kept yet.

    Raises:
        NotFound, FormStopped, WordingMissing: as ``sets.composing`` does.
    """
    of = set_in_words(work, client_id, treatment, on or day_of(work.clock.now()))
    return composed(work, of, forms, language)


@use_case(needs=Permission.PRINT_FORMS, across=LIST)
def look_over_day_sets(work: Work, day: date) -> DaySets:
    """Return what would be printed for whom on a day, and why nothing for some."""
    return day_sets(work, day)


@use_case(needs=Permission.PRINT_FORMS, outside=True)
def print_day_sets(
    outside: Outside, wanted: DayOrder, printer: str, copies: int, progress: Progress
) -> tuple[Paper, ...]:
    """
    Print the papers of all who come on a day as one job; one transaction registers them.

    What is out for its visit already is not printed twice. Until the job goes out ``progress``
    may stop it, and then nothing was printed and nothing is registered.

    Raises:
        FormStopped: if something stops a treatment by now that was looked over before.
        InvalidInput: if nothing is left to print, or more than one job holds.
        NoPrinter, HelperStopped: as ``consents.registering.print_drawn`` does.
    """
    return print_drawn(outside, _drawn(outside, wanted, progress), printer, copies)


@use_case(needs=Permission.SAVE_PAPERS, outside=True)
def save_day_sets(
    outside: Outside, wanted: DayOrder, path: Path, progress: Progress
) -> tuple[Paper, ...]:
    """Write the papers of a day to one file that anyone can read; as ``print_day_sets``."""
    return save_drawn(outside, _drawn(outside, wanted, progress), path, progress)


def _drawn(outside: Outside, wanted: DayOrder, progress: Progress) -> list[Drawn]:
    """Compose entry by entry and draw paper by paper; others are served in between."""
    papers: list[tuple[ClientId | None, Document]] = []
    printed: set[Print] = set()
    for entry, forms in wanted.forms.items():
        progress.reached(0, len(wanted.forms))
        client, documents = _composed_for(outside, entry, forms, printed)
        papers += [(client, document) for document in documents]
    if not papers:
        raise InvalidInput("papers", "blank")
    drawn = draw_each(papers, progress)
    progress.reached(len(papers), len(papers))
    return drawn


def _composed_for(
    outside: Outside, entry_id: DayEntryId, forms: Sequence[str], printed: set[Print]
) -> tuple[ClientId, tuple[Document, ...]]:
    with outside.work() as work:
        entry = work.day.get(entry_id)
        if entry.client is None:
            raise InvalidInput("client", "blank")
        client = work.clients.staying(entry.client)
        of = set_of_entry(work, entry, client)
        if of.stops:
            raise FormStopped(client, list(of.stops))
        out = {each.form for each in of.papers if each.need is Need.PRINTED}
        left = [f for f in forms if f not in out and of.print_of(f) not in printed]
        printed.update(map(of.print_of, left))
        ahead = entry.day if entry.day > day_of(work.clock.now()) else None
        documents = composed(work, of, left)
        return client, tuple(replace(each, for_day=ahead) for each in documents)
