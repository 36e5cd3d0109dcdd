"""What an owner can do with the rules on patch tests."""

from dataclasses import replace
from datetime import date

from salon_vault.access import Permission
from salon_vault.clients.names import clean_line, tidy_line
from salon_vault.clock import day_of, not_ahead
from salon_vault.errors import InvalidInput
from salon_vault.gate import use_case
from salon_vault.patch_rules.describing import describe
from salon_vault.patch_rules.model import PatchTestRule
from salon_vault.patch_rules.warning import check_warning
from salon_vault.ports import Work
from salon_vault.treatments.model import Kind


@use_case(needs=Permission.VIEW_SALON, unlogged="the salon's own rules; nobody's data")
def list_rules(work: Work) -> list[PatchTestRule]:
    """Return the salon's rules on patch tests, those given up too, by kind and day."""
    return work.patch_rules.every()


@use_case(needs=Permission.EDIT_TEST_RULES)
def save_rule(work: Work, rule: PatchTestRule) -> PatchTestRule:
    """
    Put a rule in force, change it, or give it up; the log keeps which figures changed.

    Raises:
        InvalidInput: if its treatment is of another kind, the policy's date lies ahead, or it
            would only warn for longer than rules may.
    """
    if rule.treatment is not None and work.treatments.get(rule.treatment).kind != rule.kind:
        raise InvalidInput("treatment", "unknown")
    if rule.policy_on is not None:
        not_ahead(rule.policy_on, work.clock.now(), "policy_on")
    tidy = replace(
        rule, source=tidy_line(rule.source), product=clean_line("product", rule.product)
    )
    before = next((one for one in work.patch_rules.every() if one.id == rule.id), None)
    if before is None or tidy.warn_until != before.warn_until:
        check_warning(tidy.warn_until, day_of(work.clock.now()))
    work.remark("rule", describe(tidy))
    if before is not None:
        work.remark("before", describe(before))
    return work.patch_rules.save(tidy)


@use_case(needs=Permission.EDIT_TEST_RULES)
def only_warn_until(work: Work, kind: Kind, until: date | None) -> list[PatchTestRule]:
    """
    Let the rules of a kind only warn through a day, or stop from now on.

    Raises:
        InvalidInput: if there are none, or the day lies too far ahead (``warning``).
    """
    check_warning(until, day_of(work.clock.now()))
    rules = [one for one in work.patch_rules.every() if one.active and one.kind is kind]
    if not rules:
        raise InvalidInput("treatment", "unknown")
    work.remark("until", until.isoformat() if until else None)
    return [work.patch_rules.save(replace(one, warn_until=until)) for one in rules]
