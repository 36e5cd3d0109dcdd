"""A rule as the log keeps it."""

from collections.abc import Sequence

from salon_vault.patch_rules.model import PatchTestRule


def describe(rule: PatchTestRule) -> Sequence[str]:
    """Return a rule's figures as the log keeps them: names and numbers, no sentences."""
    figures, valid = rule.figures, rule.figures.valid
    said = {
        "kind": rule.kind.value,
        "product": rule.product,
        "authority": rule.authority.value,
        "policy_on": rule.policy_on,
        "earliest": figures.earliest,
        "latest": figures.latest,
        "every_time": figures.every_time or None,
        "valid": f"{valid.n} {valid.unit}" if valid else None,
        "repeat_on": " ".join(figures.repeat_on),
        "gap": figures.gap,
        "youngest": figures.youngest,
        "warn_until": rule.warn_until,
        "active": rule.active,
    }
    return [f"{name}: {value}" for name, value in said.items() if value not in (None, "")]
