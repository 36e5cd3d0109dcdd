"""Which version of a rule the salon went by on a day."""

from dataclasses import replace
from datetime import date

from salon_vault.patch_rules.history import KeptRule, in_force_on
from salon_vault.patch_rules.model import PatchTestRule
from salon_vault.patch_rules.use_cases import save_rule
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind
from storage.cipher import create
from storage.migrate import bring_up_to_date, steps
from storage.patch_rules import SqlPatchTestRuleBook
from tests.conftest import StoppedClock
from tests.salon_vault.patch_cases import rule

COLOUR = frozenset({Kind.HAIR_COLOUR})


def asks_for(rule: PatchTestRule, hours: int) -> PatchTestRule:
    return replace(rule, figures=replace(rule.figures, earliest=hours))


def hours_on(history, day):
    return [one.rule.figures.earliest for one in in_force_on(history, COLOUR, day)]


def test_every_version_stays_and_the_one_of_the_day_is_found(seat, open_as, clock):
    owner = seat(Tier.OWNER)
    first = owner.run(save_rule, rule())
    begun = clock.now().date()
    clock.move(days=10)
    second = owner.run(save_rule, asks_for(first, 72))
    changed = clock.now().date()
    clock.move(days=10)
    owner.run(save_rule, replace(second, active=False))
    ended = clock.now().date()
    with open_as(Tier.OWNER).work() as work:
        history = work.patch_rules.history()
        assert work.patch_rules.every() == [history[-1].rule]
    assert [one.kept_on for one in history] == [begun, changed, ended]
    assert hours_on(history, begun) == [first.figures.earliest]
    assert hours_on(history, changed) == [first.figures.earliest, 72]
    assert hours_on(history, date(2027, 1, 1)) == []
    assert in_force_on(history, {Kind.LASER}, changed) == ()


def test_a_rule_from_before_versions_were_kept_says_so_unless_it_was_never_changed():
    kept = replace(rule(), version=1)
    (sure,) = in_force_on([KeptRule(kept, None)], COLOUR, kept.since)
    (unsure,) = in_force_on([KeptRule(replace(kept, version=3), None)], COLOUR, kept.since)
    assert (sure.certain, unsure.certain) == (True, False)


def test_an_older_vault_brings_its_rules_and_says_what_it_does_not_know(tmp_path):
    connection = create(tmp_path / "db-1.sqlite", bytearray(32))
    last = next(one.number for one in steps() if "patch_rule_version" in one.script)
    bring_up_to_date(connection, lambda: None, steps()[: last - 1])
    columns = "?, 'hair_colour', NULL, '', 'own', 'our own', NULL, 48, NULL, 0, NULL, NULL"
    more = "'placed', '', NULL, NULL, '2020-01-01', NULL, 1, ?"
    for id_, version in (("a" * 16, 1), ("b" * 16, 4)):
        connection.execute(f"INSERT INTO patch_rule VALUES ({columns}, {more})", (id_, version))
    bring_up_to_date(connection, lambda: None)
    book = SqlPatchTestRuleBook(connection, lambda touch: None, StoppedClock())
    found = in_force_on(book.history(), COLOUR, date(2026, 1, 1))
    connection.close()
    assert [(one.rule.version, one.certain) for one in found] == [(1, True), (4, False)]
