"""Where the rules on patch tests are kept."""

from typing import Protocol

from salon_vault.patch_rules.history import KeptRule
from salon_vault.patch_rules.model import PatchTestRule, RuleId
from salon_vault.treatments.model import Kind


class PatchTestRuleBook(Protocol):
    """The rules as one transaction sees them."""

    def every(self) -> list[PatchTestRule]:
        """Return all rules, those given up too, by kind and day."""
        ...

    def history(self) -> list[KeptRule]:
        """Return every version of every rule that was kept, the oldest of each rule first."""
        ...

    def unreadable(self) -> frozenset[Kind]:
        """
        Return the kinds of which a rule could not be read: it could ask for more.

        All of them, if it does not even say of which.
        """
        ...

    def get(self, rule_id: RuleId) -> PatchTestRule:
        """Return one of them; raise NotFound."""
        ...

    def save(self, rule: PatchTestRule) -> PatchTestRule:
        """Keep a rule and return it with its new version; raise EditConflict."""
        ...
