"""Putting a new record in the place of a wrong one, and bringing it to an owner."""

from contextlib import suppress
from dataclasses import replace

from salon_vault.access import Permission
from salon_vault.clearance.overrides import answers_alone
from salon_vault.clock import day_of
from salon_vault.compartments import Sealed
from salon_vault.errors import InvalidInput, NotFound, RecordDamaged
from salon_vault.gate import use_case
from salon_vault.patch_tests.corrections.model import Corrected, Correction
from salon_vault.patch_tests.errors import SeniorNeeded
from salon_vault.patch_tests.lots import forget_lot, remember_lot
from salon_vault.patch_tests.model import (
    GRAVE,
    READ,
    Origin,
    PatchTest,
    PatchTestId,
    new_patch_test_id,
)
from salon_vault.patch_tests.writing import counted, note_down, tidied
from salon_vault.ports import Work
from salon_vault.staff.model import Tier


@use_case(needs=Permission.READ_TESTS, reason=True)
def correct_test(
    work: Work, test_id: PatchTestId, correction: Correction, why: str
) -> PatchTest:
    """
    Put a new record in the place of one that is wrong; the old one stays and does not count.

    Raises:
        SeniorNeeded: if that failed or was doubtful, and no owner or senior is at the desk.
        InvalidInput: without why, or for a treatment of another kind.
        EditConflict: if it was corrected before.
    """
    wrong = work.patch_tests.get(test_id)
    if wrong.result in GRAVE and not answers_alone(work):
        raise SeniorNeeded(wrong.client)
    return _put_right(work, wrong, correction, why)


@use_case(needs=Permission.READ_TESTS, senior=True, reason=True)
def correct_before_senior(
    work: Work, test_id: PatchTestId, correction: Correction, why: str
) -> PatchTest:
    """Put a failed or doubtful record right, too, before a senior; raise as above."""
    return _put_right(work, work.patch_tests.get(test_id), correction, why)


@use_case(needs=Permission.SEE_STOPS, across="the owner's alone, who opens every card")
def list_corrections(work: Work) -> list[Corrected]:
    """
    Return which failed or doubtful records were corrected and no owner has seen it.

    Of a wrong record that cannot be read nothing can be shown: it stops what the client wants
    done, and hides no other here.
    """
    found = []
    for test in work.patch_tests.corrections():
        with suppress(NotFound):
            found.append(_corrected(work, test))
    return found


@use_case(needs=Permission.SEE_STOPS, unlogged="how many corrections wait for the owner")
def count_corrections(work: Work) -> int:
    """Return how many of them wait; nothing of them is read."""
    return work.patch_tests.count_corrections()


@use_case(needs=Permission.SEE_STOPS)
def see_correction(work: Work, test_id: PatchTestId, version: int) -> PatchTest:
    """Keep that an owner has seen it."""
    kept = work.patch_tests.get(test_id)
    today = day_of(work.clock.now())
    return work.patch_tests.save(replace(kept, seen_on=today, version=version))


def _put_right(work: Work, wrong: PatchTest, correction: Correction, why: str) -> PatchTest:
    if not why.strip():
        raise InvalidInput("reason", "blank")
    counted(work, wrong.id)
    saved = work.patch_tests.save(_stamped(work, wrong, correction))
    forget_lot(work, wrong)
    remember_lot(work, saved)
    note_down(work, saved, why)
    return saved


def _stamped(work: Work, wrong: PatchTest, correction: Correction) -> PatchTest:
    """
    Return the record that stands in the place of ``wrong``, under the login at the desk.

    Nobody types when it was put on or read, or by whom: that stays, or it is here and now.
    """
    now, own = work.clock.now(), work.member.label
    placed, result = tidied(work, correction.placed), correction.result
    read_at, read_by = wrong.read_at, wrong.read_by
    if result not in READ:
        read_at, read_by = None, ""
    elif result is not wrong.result:
        read_at, read_by = read_at or now, own
    owner = work.member.tier is Tier.OWNER
    return replace(
        wrong,
        id=new_patch_test_id(),
        kind=placed.kind,
        treatment=placed.treatment,
        product=placed.product,
        lot=placed.lot,
        site=placed.site,
        result=result,
        read_at=read_at,
        read_by=read_by,
        corrects=wrong.id,
        entered_at=max(now, wrong.made_at),
        entered_by=own,
        confirmed_by=own if wrong.origin is Origin.PAPER else "",
        seen_on=day_of(now) if owner else None,
        version=0,
    )


def _corrected(work: Work, test: PatchTest) -> Corrected:
    wrong = work.patch_tests.get(test.corrects or test.id)
    return Corrected(test, wrong, work.clients.get(test.client).name, _why(work, test))


def _why(work: Work, test: PatchTest) -> str:
    try:
        seen = work.patch_tests.observations(test.client)
    except RecordDamaged:  # the card says so; that it was corrected is no less to be seen
        return ""
    if isinstance(seen, Sealed):
        return ""
    return "\n".join(each.text for each in seen if each.of == test.id)
