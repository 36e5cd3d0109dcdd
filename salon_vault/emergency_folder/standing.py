"""How the folder stands: what is left of it, and what is proposed for the next one."""

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import groupby

from salon_vault.clock import day_of
from salon_vault.consents.library import is_form, set_before, set_of
from salon_vault.consents.words import STATION_SLIP
from salon_vault.emergency_folder.model import Blank, Folder, FolderOrder, Printed
from salon_vault.emergency_folder.proposal import proposal
from salon_vault.emergency_folder.reminding import reminder_of
from salon_vault.law.pack import load_pack
from salon_vault.ports import Work

GENERAL, MINOR = "general", "minor"
"""Sets of forms that no kind of treatment has for itself."""


def folder_of(work: Work) -> Folder:
    """Return how the folder stands today."""
    printed = printed_so_far(work)
    sets = tuple(sets_for(work))
    left = tuple(each for n, each in enumerate(printed) if n == 0 or each.unused)
    salon = work.salon.get()
    beside = load_pack(salon.law).papers.beside
    wanted = _as_last_time(printed, sets, beside) or proposed(sets, salon.language)
    after, today = after_days(work), day_of(work.clock.now())
    reminder = reminder_of(work, printed, after, today)
    return Folder(left, sets, wanted, after, beside, reminder)


def after_days(work: Work) -> int:
    """Return after how many days it is to be printed anew: as set or proposed; NO_REMINDER."""
    return work.salon.get().folder_days or proposal().after_days


def printed_so_far(work: Work) -> list[Printed]:
    """Return all that was printed for the folder, the latest first."""
    jobs = groupby(work.folder.blanks(), lambda each: (each.printed_at, each.printed_by))
    return [Printed(at, by, tuple(blanks)) for (at, by), blanks in jobs]


def sets_for(work: Work) -> Iterator[str]:
    """Yield the sets of forms for the kinds of treatment that the salon offers."""
    for kind in sorted({each.kind for each in work.treatments.every() if each.active}):
        form_set = set_before(kind)
        if form_set is not None:
            yield form_set.id
    yield from (GENERAL, MINOR)


def proposed(sets: tuple[str, ...], language: str) -> FolderOrder:
    """Return what the program proposes for a salon's first folder."""
    said = proposal()
    numbers = {GENERAL: said.general, MINOR: said.minor}
    wanted = tuple((each, numbers.get(each, said.copies)) for each in sets)
    return FolderOrder(wanted, (language,), said.slips)


def _as_last_time(
    printed: list[Printed], sets: tuple[str, ...], beside: Collection[str]
) -> FolderOrder | None:
    """Return the numbers of the last folder, as far as its sets are offered today."""
    if not printed:
        return None
    blanks = printed[0].blanks
    forms = [each for each in blanks if each.kind != STATION_SLIP]
    languages = _by_themselves(forms, beside)
    wanted = tuple((each, _number(forms, each, languages)) for each in sets)
    if not any(number for _set, number in wanted):
        return None
    return FolderOrder(wanted, languages, len(blanks) - len(forms))


def _by_themselves(forms: list[Blank], beside: Collection[str]) -> tuple[str, ...]:
    """Return the languages of a folder without one that only came beside several others."""
    found = Counter(each.language for each in forms)
    others = [number for language, number in found.items() if language not in beside]
    along = {each for each in beside if len(others) > 1 and found[each] > max(others)}
    return tuple(sorted(found.keys() - along))


def _number(forms: list[Blank], form_set: str, languages: tuple[str, ...]) -> int:
    first = set_of(form_set).forms[0]
    found = [each for each in forms if each.language in languages]
    return sum(is_form(each.kind, first) for each in found) // max(1, len(languages))
