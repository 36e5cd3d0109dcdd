"""Tests, rules, reactions, overrides: they come back as kept, and go with their client."""

from dataclasses import replace
from datetime import date

import pytest

from salon_vault.audit import Subject, Verb
from salon_vault.clearance.model import Ground, Obstacle, Weight
from salon_vault.clients.model import Client, ClientId
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import EditConflict, NotFound
from salon_vault.law.shape import Period, Unit
from salon_vault.patch_rules.model import Authority, CountedFrom, Figures, Trigger
from salon_vault.patch_tests.model import Result
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind
from storage import patch_tests
from storage.erasures import erase_records
from tests.salon_vault.patch_cases import rule
from tests.salon_vault.telling import CLIENT, ID
from tests.salon_vault.telling_tests import (
    ACCOUNT,
    LAPSE,
    OVERRIDE,
    REACTION,
    TEST,
    TEST_NOTE,
    fill_tests,
)

STAYS = ClientId("0" * 16)


@pytest.fixture
def filled(open_as):
    with open_as(Tier.OWNER).work() as work:
        work.clients.save(CLIENT)
        fill_tests(work)


@pytest.fixture
def work_as(open_as):
    """Begin one transaction as the person of a tier."""

    def work_as(tier):
        return open_as(tier).work()

    return work_as


def test_everything_comes_back_as_it_was_kept(filled, work_as):
    with work_as(Tier.OWNER) as work:
        assert work.patch_tests.of_client(ID) == [replace(TEST, version=1)]
        assert work.patch_tests.observations(ID) == [TEST_NOTE]
        assert work.patch_tests.lapses(ID) == [LAPSE]
        assert work.reactions.of_client(ID) == [replace(REACTION, version=1)]
        assert work.reactions.accounts(ID) == [ACCOUNT]
        assert work.overrides.of_client(ID) == [OVERRIDE]


def test_who_has_no_key_to_health_adds_and_does_not_read(filled, work_as):
    with work_as(Tier.RECEPTION) as work:
        work.patch_tests.observe(ID, replace(TEST_NOTE, id="1" * 16, text="it burns"))
        work.reactions.add_account(ID, replace(ACCOUNT, id="2" * 16))
        assert work.patch_tests.observations(ID) == Sealed(Compartment.HEALTH)
        assert work.reactions.accounts(ID) == Sealed(Compartment.HEALTH)
    with work_as(Tier.SPECIALIST) as work:
        assert len(work.patch_tests.observations(ID)) == 2
        assert len(work.reactions.accounts(ID)) == 2


def test_a_rule_comes_back_with_every_figure(open_as):
    figures = Figures(
        48,
        latest=72,
        every_time=True,
        valid=Period(6, Unit.MONTH),
        counted_from=CountedFrom.READ,
        repeat_on=(Trigger.ILLNESS, Trigger.NEW_LINE),
        gap=12,
        youngest=16,
    )
    letter = rule(
        figures,
        authority=Authority.INSURER,
        policy_on=date(2026, 1, 2),
        product="Luma",
        warn_until=date(2026, 12, 31),
    )
    with open_as(Tier.OWNER).work() as work:
        kept = work.patch_rules.save(letter)
        assert kept == replace(letter, version=1)
        assert work.patch_rules.every() == [kept]
        with pytest.raises(EditConflict):
            work.patch_rules.save(letter)


def test_a_failed_test_is_never_replaced(filled, work_as):
    with work_as(Tier.OWNER) as work:
        failed = work.patch_tests.save(replace(TEST, version=1, result=Result.FAILED))
        with pytest.raises(EditConflict):
            work.patch_tests.save(replace(failed, result=Result.PASSED))


def test_reads_are_reported(filled, work_as):
    with work_as(Tier.OWNER) as work:
        work.patch_tests.of_client(ID)
        work.reactions.of_client(ID)
        told = {(touch.verb, touch.subject) for touch in work.touches}
    assert {verb for verb, _ in told} == {Verb.READ}
    assert {Subject.PATCH_TEST, Subject.REACTION} < {subject for _, subject in told}


def test_a_merged_card_brings_its_tests_along(filled, open_as):
    vault = open_as(Tier.OWNER)
    with vault.work() as work:
        work.clients.save(Client(STAYS, "Zofia", "pl", date(2001, 1, 1)))
        work.patch_tests.save(
            replace(TEST, id="3" * 16, result=Result.PENDING, read_at=None, read_by="")
        )
        vault._connection.execute("UPDATE client SET merged_into = ? WHERE id = ?", (STAYS, ID))
        assert len(work.patch_tests.of_client(STAYS)) == 2
        assert len(work.patch_tests.observations(STAYS)) == 1
        assert len(work.patch_tests.lapses(STAYS)) == 1
        assert len(work.reactions.of_client(STAYS)) == 1
        assert len(work.reactions.accounts(STAYS)) == 1
        assert len(work.overrides.of_client(STAYS)) == 1
        assert [each.client for each in work.patch_tests.waiting()] == [STAYS]


def test_an_erased_client_leaves_no_test_and_no_reaction(filled, open_as):
    vault = open_as(Tier.OWNER)
    with vault.work() as work:
        touched = []
        erase_records(vault._connection, work.log, ID, touched.append)
        erased = {touch.subject for touch in touched if touch.verb is Verb.ERASED}
    assert {Subject.PATCH_TEST_NOTE, Subject.REACTION_ACCOUNT} <= erased
    tables = ("patch_test", "test_lapse", "reaction", "clearance_override", "sealed_item")
    with vault.work():
        for table in tables:
            rows = vault._connection.execute(f"SELECT * FROM {table}").fetchall()
            assert rows == [], table


@pytest.mark.parametrize(
    ("table", "column"),
    [("patch_test", "result"), ("test_lapse", "kinds"), ("reaction", "bars")],
)
def test_a_row_that_says_nothing_is_told_and_hides_no_other(filled, open_as, table, column):
    vault = open_as(Tier.OWNER)
    with vault.work() as work:
        assert work.patch_tests.is_whole(ID)
        assert work.reactions.is_whole(ID)
        columns = [row[1] for row in vault._connection.execute(f"PRAGMA table_info({table})")]
        copied = ", ".join(
            {"id": "'x'", column: "'nonsense'"}.get(each, each) for each in columns
        )
        vault._connection.execute(f"INSERT INTO {table} SELECT {copied} FROM {table}")
        assert len(work.patch_tests.of_client(ID)) == 1
        assert len(work.reactions.of_client(ID)) == 1
        assert not (work.patch_tests.is_whole(ID) and work.reactions.is_whole(ID))


def test_a_rule_that_cannot_be_read_is_told_for_its_kind(open_as):
    vault = open_as(Tier.OWNER)
    with vault.work() as work:
        work.patch_rules.save(rule())
        vault._connection.execute("UPDATE patch_rule SET earliest = -1")
        assert work.patch_rules.every() == []
        assert work.patch_rules.unreadable() == {Kind.HAIR_COLOUR}


def test_a_rule_that_does_not_even_say_its_kind_is_told_for_all_kinds(open_as):
    vault = open_as(Tier.OWNER)
    with vault.work() as work:
        work.patch_rules.save(rule())
        assert work.patch_rules.unreadable() == set()
        vault._connection.execute("UPDATE patch_rule SET kind = 'hair'")
        assert work.patch_rules.unreadable() == set(Kind)


def test_what_is_not_there_is_not_found(open_as):
    with open_as(Tier.OWNER).work() as work:
        for book in (work.patch_tests, work.patch_rules, work.reactions):
            with pytest.raises(NotFound):
                book.get("x" * 16)


def test_an_override_answers_for_its_treatment_its_day_and_what_stood_there():
    stop = Obstacle(Ground.PATCH_TEST, Weight.STOP, OVERRIDE.treatment, "no_test")
    assert OVERRIDE.is_over(stop, OVERRIDE.on)
    assert not OVERRIDE.is_over(stop, date(2010, 12, 6))
    assert not OVERRIDE.is_over(replace(stop, code="expired"), OVERRIDE.on)
    assert not OVERRIDE.is_over(replace(stop, treatment="7" * 16), OVERRIDE.on)
    failed = replace(stop, code="failed")
    planted = replace(OVERRIDE, covers=frozenset({"patch_test:failed"}))
    assert not planted.is_over(failed, OVERRIDE.on)


@pytest.mark.parametrize("statement", [patch_tests._WAITING, patch_tests._READ_UNSEEN])
def test_what_waits_is_found_without_reading_every_test(open_as, statement):
    vault = open_as(Tier.OWNER)
    with vault.work():
        plan = vault._connection.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
    scans = [said for *_ids, said in plan if said.startswith("SCAN")]
    assert all("USING INDEX" in said or "COVERING INDEX" in said for said in scans), plan
