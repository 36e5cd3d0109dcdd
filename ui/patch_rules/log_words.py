"""What the log keeps of a rule, in words: names and figures, no sentences."""

from collections.abc import Mapping

from salon_vault.clearance.model import Ground
from salon_vault.patch_rules.model import Authority, Trigger
from salon_vault.treatments.model import Kind
from ui.clearance.words import short_ground
from ui.patch_tests.words import AUTHORITIES, TRIGGERS
from ui.treatments.kinds import kind_name
from ui.words import N_, _, about

NAMES: Mapping[str, str] = {
    "kind": N_("For which treatments"),
    "product": N_("Product"),
    "authority": N_("Who says so"),
    "policy_on": N_("Date of the policy"),
    "earliest": N_("Hours before, at least"),
    "latest": N_("Hours before, at most"),
    "every_time": N_("A new test for every treatment"),
    "valid": N_("A test counts for"),
    "repeat_on": N_("What calls for a new test"),
    "gap": N_("Months without the treatment"),
    "youngest": N_("Youngest age"),
    "warn_until": N_("Only warn"),
    "active": N_("In force"),
}
"""Every figure of ``salon_vault.patch_rules.describing``; a test compares them."""


def rule_fact(written: str) -> str:
    """Return "earliest: 48" as people read it."""
    name, _colon, value = written.partition(": ")
    return about(_(NAMES[name]), _value(name, value)) if name in NAMES else written


def ground_fact(mark: str) -> str:
    """Return "patch_test:no_test" as the rules that found it are called."""
    ground, _colon, _code = mark.partition(":")
    return short_ground(Ground(ground)) if ground in set(Ground) else mark


def _value(name: str, value: str) -> str:
    if name == "kind" and value in set(Kind):
        return kind_name(Kind(value))
    if name == "authority" and value in set(Authority):
        return _(AUTHORITIES[Authority(value)])
    if name == "repeat_on":
        named = (each for each in value.split() if each in set(Trigger))
        return " · ".join(_(TRIGGERS[Trigger(each)]) for each in named)
    if value in {"True", "False"}:
        return _("yes") if value == "True" else _("no")
    return value
