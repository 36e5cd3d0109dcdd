"""What can be asked of the list of treatments."""

from collections.abc import Sequence
from dataclasses import replace

from salon_vault.access import Permission
from salon_vault.clients.names import fold, tidy_line
from salon_vault.errors import EditConflict, InvalidInput
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.treatments.model import Treatment


@use_case(needs=Permission.VIEW_SALON, unlogged="the salon's own list; nobody's data")
def list_treatments(work: Work) -> list[Treatment]:
    """Return all treatments, those no longer offered too, by kind and name."""
    return work.treatments.every()


@use_case(needs=Permission.EDIT_TREATMENTS)
def save_treatment(work: Work, treatment: Treatment) -> Treatment:
    """
    Keep a treatment, new or changed.

    Raises:
        InvalidInput: if another one that is offered has the same name.
    """
    return _kept(work, treatment)


@use_case(needs=Permission.EDIT_TREATMENTS)
def adopt_treatments(work: Work, treatments: Sequence[Treatment]) -> list[Treatment]:
    """Keep several new treatments; those whose name is taken are left as they are."""
    taken = {fold(each.name) for each in work.treatments.every() if each.active}
    return [_kept(work, each) for each in treatments if fold(each.name) not in taken]


@use_case(needs=Permission.EDIT_TREATMENTS)
def remove_treatment(work: Work, treatment: Treatment) -> None:
    """
    Take a treatment off the list that nobody has had yet.

    Raises:
        InvalidInput: if a visit names it; it can be offered no longer.
        EditConflict, NotFound: if it was changed meanwhile, or is not there.
    """
    if work.treatments.get(treatment.id).version != treatment.version:
        raise EditConflict
    work.treatments.remove(treatment.id)


def _kept(work: Work, treatment: Treatment) -> Treatment:
    tidy = replace(treatment, name=tidy_line(treatment.name))
    others = (each for each in work.treatments.every() if each.id != tidy.id)
    if tidy.active and any(one.active and fold(one.name) == fold(tidy.name) for one in others):
        raise InvalidInput("treatment", "taken")
    return work.treatments.save(tidy)
