"""What staff can do with patch tests before they are read."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId, clean_text
from salon_vault.compartments import Sealed
from salon_vault.errors import EditConflict, InvalidInput
from salon_vault.gate import use_case
from salon_vault.patch_rules.model import Trigger
from salon_vault.patch_tests.findings import Verdict
from salon_vault.patch_tests.lots import remember_lot
from salon_vault.patch_tests.model import (
    READ,
    Lapse,
    Observation,
    PatchTest,
    PatchTestId,
    Result,
    new_patch_test_id,
)
from salon_vault.patch_tests.standing import (
    DueTest,
    ready_at,
    standing,
    tests_due,
)
from salon_vault.patch_tests.writing import (
    OnPaper,
    Placed,
    counted,
    from_paper,
    note_down,
    placed_now,
)
from salon_vault.ports import Work
from salon_vault.treatments.model import Kind, TreatmentId


@dataclass(frozen=True, slots=True)
class PatchTestsOnFile:
    """A client's tests, and how they stand today."""

    tests: tuple[PatchTest, ...]
    lapses: tuple[Lapse, ...]
    observations: tuple[Observation, ...] | Sealed
    standing: tuple[tuple[Kind, Verdict], ...]
    ready: Mapping[PatchTestId, datetime]
    """From when on each one can be read, by the rules."""


@use_case(needs=Permission.VIEW_CARDS)
def list_tests(work: Work, client_id: ClientId) -> PatchTestsOnFile:
    """Return a client's tests, what was seen of them, and how they stand today."""
    work.clients.get(client_id)
    seen = work.patch_tests.observations(client_id)
    tests, rules = work.patch_tests.of_client(client_id), work.patch_rules.every()
    return PatchTestsOnFile(
        tuple(tests),
        tuple(work.patch_tests.lapses(client_id)),
        seen if isinstance(seen, Sealed) else tuple(seen),
        tuple(standing(work, client_id)),
        {each.id: ready_at(rules, each) for each in tests},
    )


@use_case(
    needs=Permission.VIEW_CARDS,
    unlogged="nothing, where no test waits to be read",
    across="a list; of closed cards it shows initials",
)
def list_tests_due(work: Work, day: date) -> list[DueTest]:
    """Return the tests that can be read by the end of a day, the longest due first."""
    return tests_due(work, day)


@use_case(needs=Permission.RECORD_TESTS)
def place_test(work: Work, client_id: ClientId, placed: Placed, note: str = "") -> PatchTest:
    """Record that a test was put on just now, under the login at the desk."""
    work.clients.get(client_id)
    test = work.patch_tests.save(placed_now(work, client_id, placed))
    note_down(work, test, note)
    remember_lot(work, test)
    return test


@use_case(needs=Permission.RECORD_TESTS)
def enter_paper_test(
    work: Work, client_id: ClientId, placed: Placed, paper: OnPaper, note: str = ""
) -> PatchTest:
    """
    Enter an earlier test from a card on paper, as it stands there.

    A passed one that somebody enters who reads no tests waits for ``confirm_paper_test``.

    Raises:
        InvalidInput: for a day to come, a reading before the test, or no result.
    """
    work.clients.get(client_id)
    kept = work.patch_tests.save(from_paper(work, client_id, placed, paper))
    note_down(work, kept, note)
    remember_lot(work, kept)
    return kept


@use_case(needs=Permission.RECORD_TESTS)
def record_refusal(
    work: Work, client_id: ClientId, kind: Kind, treatment: TreatmentId | None = None
) -> PatchTest:
    """Record that the client does not want a test: then the treatment is not done."""
    work.clients.get(client_id)
    placed = Placed(kind, "", treatment=treatment)
    return work.patch_tests.save(placed_now(work, client_id, placed, Result.REFUSED))


@use_case(needs=Permission.READ_TESTS)
def read_test(
    work: Work,
    test_id: PatchTestId,
    version: int,
    result: Result,
    seen: str = "",
    photo: str = "",
) -> PatchTest:
    """
    Record what came of a test, read just now; whether that was in time, the gate says.

    It can be read again until it failed: the skin may take three days.

    Raises:
        InvalidInput: for something that is no result, or a test nobody made.
        EditConflict: if it was changed or corrected meanwhile, or has failed.
    """
    kept = replace(counted(work, test_id), version=version)
    now = work.clock.now()
    if result is Result.NOT_READ and kept.result is Result.PENDING:
        return work.patch_tests.save(replace(kept, result=result))
    if result not in READ or kept.result is Result.REFUSED:
        raise InvalidInput("result", "unknown")
    own = work.member.label
    read = replace(kept, result=result, read_at=now, read_by=own, confirmed_by=own)
    saved = work.patch_tests.save(read)
    note_down(work, saved, seen, photo, at_reading=True)
    return saved


@use_case(needs=Permission.RECORD_TESTS)
def add_observation(work: Work, test_id: PatchTestId, seen: str, photo: str = "") -> None:
    """Add what was seen of a test, or told on the phone, without a result."""
    test = work.patch_tests.get(test_id)
    if not seen.strip():
        raise InvalidInput("notes", "blank")
    note_down(work, test, seen, photo, at_reading=True)


@use_case(needs=Permission.READ_TESTS)
def confirm_paper_test(work: Work, test_id: PatchTestId, version: int) -> PatchTest:
    """
    Stand for a test that somebody who reads none copied from paper: it counts from now on.

    Raises:
        EditConflict: if it waits for nothing, or was changed or corrected meanwhile.
    """
    kept = counted(work, test_id)
    if not kept.unconfirmed:
        raise EditConflict
    return work.patch_tests.save(replace(kept, confirmed_by=work.member.label, version=version))


@use_case(needs=Permission.RECORD_TESTS)
def ask_for_new_test(
    work: Work, client_id: ClientId, trigger: Trigger, note: str = ""
) -> frozenset[Kind]:
    """
    Note that something asks for new tests, and return the kinds whose tests do not count now.

    Which kinds, the rules in force say. What it was, only *health* tells.
    """
    work.clients.get(client_id)
    now = work.clock.now()
    kinds = frozenset(
        rule.kind
        for rule in work.patch_rules.every()
        if rule.active and trigger in rule.figures.repeat_on
    )
    if not kinds:
        raise InvalidInput("trigger", "unknown")
    lapse = Lapse(new_patch_test_id(), client_id, now, kinds, work.member.label)
    work.patch_tests.lapse(lapse)
    why = Observation(
        *(new_patch_test_id(), lapse.id, now, work.member.label),
        clean_text("note", note),
        cause=trigger.value,
    )
    work.patch_tests.observe(client_id, why)
    return kinds
