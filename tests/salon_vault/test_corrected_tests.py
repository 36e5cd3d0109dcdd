"""Putting records of patch tests right: never alone where one failed, and the owner hears."""

from dataclasses import replace
from datetime import timedelta

import pytest

from salon_vault.audit import Phase
from salon_vault.clients.use_cases import add_client
from salon_vault.errors import (
    EditConflict,
    InvalidInput,
    NotPermitted,
    ReasonNeeded,
    WitnessNeeded,
)
from salon_vault.patch_rules.use_cases import save_rule
from salon_vault.patch_tests.corrections.model import Correction
from salon_vault.patch_tests.corrections.use_cases import (
    correct_before_senior,
    correct_test,
    count_corrections,
    list_corrections,
    see_correction,
)
from salon_vault.patch_tests.errors import SeniorNeeded
from salon_vault.patch_tests.model import Result
from salon_vault.patch_tests.use_cases import list_tests, place_test, read_test
from salon_vault.patch_tests.writing import Placed
from salon_vault.products.use_cases import who_had_lot
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind
from tests.conftest import PASSWORD
from tests.faults.log_attacker import Attacker
from tests.salon_vault.patch_cases import rule

PLACED = Placed(Kind.HAIR_COLOUR, "Luma Color", "L-4711", "behind the left ear")
RIGHT = Correction(PLACED, Result.PASSED)
WHY = "another client's test"


@pytest.fixture
def client(seat):
    desk = seat(Tier.OWNER)
    desk.run(save_rule, rule())
    return desk.run(add_client, "Ada", "pl").client.id


@pytest.fixture
def read(seat, client, clock):
    """Have a specialist place a test, and read it two days later."""

    def read(result):
        desk = seat(Tier.SPECIALIST)
        test = desk.run(place_test, client, PLACED)
        clock.move(hours=48)
        return desk.run(read_test, test.id, 1, result)

    return read


def findings(desk, client):
    ((_kind, verdict),) = desk.run(list_tests, client).standing
    return [each.code.value for each in verdict.findings]


def before(desk, salon, tier):
    witness = desk.call_witness(salon.people[tier], PASSWORD)
    return desk.asking(reason=WHY, witness=witness)


@pytest.mark.parametrize("result", [Result.FAILED, Result.DOUBTFUL])
def test_nobody_puts_a_bad_result_right_alone(seat, salon, client, read, result, entries):
    bad = read(result)
    desk = seat(Tier.SPECIALIST)
    with pytest.raises(SeniorNeeded):
        desk.asking(reason=WHY).run(correct_test, bad.id, RIGHT, WHY)
    for tier in (Tier.RECEPTION, Tier.MANAGER):
        with pytest.raises(WitnessNeeded):
            before(desk, salon, tier).run(correct_before_senior, bad.id, RIGHT, WHY)
    assert result.value in findings(desk, client)
    before(desk, salon, Tier.OWNER).run(correct_before_senior, bad.id, RIGHT, WHY)
    assert findings(desk, client) == []
    refused = [each.entry for each in entries() if each.entry.phase is Phase.REFUSED]
    assert refused[0].touches[0].id == client, "the log names the card that was wanted"


def test_a_correction_stands_under_the_login_that_made_it(seat, salon, client, read, clock):
    bad = read(Result.FAILED)
    clock.move(hours=1)
    new = before(seat(Tier.MANAGER), salon, Tier.OWNER).run(
        correct_before_senior, bad.id, RIGHT, WHY
    )
    assert (new.read_by, new.entered_by, new.entered_at) == ("Marek", "Marek", clock.now())
    assert (new.placed_at, new.placed_by, new.read_at) == (
        bad.placed_at,
        "Chair 2",
        bad.read_at,
    )
    on_file = seat(Tier.SPECIALIST).run(list_tests, client)
    assert {each.result for each in on_file.tests} == {Result.PASSED, Result.FAILED}


def test_a_correction_forgets_the_wrong_lot_and_remembers_the_right_one(seat, client, read):
    passed = read(Result.PASSED)
    desk = seat(Tier.SPECIALIST)
    right = Correction(replace(PLACED, lot="L-9"), Result.PASSED)
    desk.asking(reason=WHY).run(correct_test, passed.id, right, WHY)
    assert desk.run(who_had_lot, "L-4711").clients == ()
    assert [each.client for each in desk.run(who_had_lot, "L-9").clients] == [client]


def test_what_did_not_fail_is_put_right_alone_with_a_reason_and_once(seat, client, read):
    passed = read(Result.PASSED)
    desk = seat(Tier.SPECIALIST)
    with pytest.raises(ReasonNeeded):
        desk.run(correct_test, passed.id, RIGHT, WHY)
    asking = desk.asking(reason=WHY)
    with pytest.raises(InvalidInput):
        asking.run(correct_test, passed.id, RIGHT, " ")
    new = asking.run(correct_test, passed.id, Correction(PLACED, Result.NOT_READ), WHY)
    assert (new.corrects, new.read_at, new.read_by) == (passed.id, None, "")
    with pytest.raises(EditConflict):
        asking.run(correct_test, passed.id, RIGHT, WHY)
    assert seat(Tier.OWNER).run(count_corrections) == 0


def test_an_owner_hears_of_it_until_it_was_seen(seat, salon, client, read, clock):
    bad = read(Result.FAILED)
    before(seat(Tier.SPECIALIST), salon, Tier.OWNER).run(
        correct_before_senior, bad.id, RIGHT, WHY
    )
    with pytest.raises(NotPermitted):
        seat(Tier.MANAGER).run(list_corrections)
    owner = seat(Tier.OWNER)
    assert owner.run(count_corrections) == 1
    (told,) = owner.run(list_corrections)
    assert (told.wrong, told.name, told.why) == (bad, "Ada", WHY)
    seen = owner.run(see_correction, told.test.id, told.test.version)
    assert (seen.seen_on, owner.run(list_corrections)) == (clock.now().date(), [])


def test_an_owner_puts_it_right_with_a_reason_and_has_seen_it(seat, client, read):
    bad = read(Result.FAILED)
    owner = seat(Tier.OWNER)
    new = owner.asking(reason=WHY).run(correct_test, bad.id, RIGHT, WHY)
    assert (new.entered_by, owner.run(count_corrections)) == ("Ewa K.", 0)
    worse = Correction(PLACED, Result.FAILED)
    again = owner.asking(reason=WHY).run(correct_test, new.id, worse, WHY)
    assert "failed" in findings(owner, client)
    assert again.entered_at - new.entered_at == timedelta()


def test_what_was_corrected_is_not_read_or_confirmed_any_more(seat, client):
    """A failed reading must not land on a record that counts nowhere."""
    desk = seat(Tier.SPECIALIST)
    test = desk.run(place_test, client, PLACED)
    other = Correction(Placed(Kind.HAIR_COLOUR, "Lima Color"), Result.PENDING)
    new = desk.asking(reason=WHY).run(correct_test, test.id, other, WHY)
    with pytest.raises(EditConflict):
        desk.run(read_test, test.id, test.version, Result.FAILED)
    desk.run(read_test, new.id, new.version, Result.FAILED)
    assert "failed" in findings(desk, client), "the control: its successor is read"


def test_a_wrong_record_that_cannot_be_read_hides_no_other_correction(
    seat, salon, client, read, open_as
):
    for _ in range(2):
        bad = read(Result.FAILED)
        before(seat(Tier.SPECIALIST), salon, Tier.OWNER).run(
            correct_before_senior, bad.id, RIGHT, WHY
        )
    assert len(seat(Tier.OWNER).run(list_corrections)) == 2
    Attacker(open_as(Tier.RECEPTION)).run(
        "UPDATE patch_test SET kind = 'x' WHERE id = ?", bad.id
    )
    assert len(seat(Tier.OWNER).run(list_corrections)) == 1
