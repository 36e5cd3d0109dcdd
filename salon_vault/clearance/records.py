"""The books of one transaction that say what stands against a treatment."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from salon_vault.clearance.book import OverrideBook
    from salon_vault.patch_rules.book import PatchTestRuleBook
    from salon_vault.patch_tests.book import PatchTestBook
    from salon_vault.reactions.book import ReactionBook


class ClearanceRecords(Protocol):
    """What is kept of tests and reactions; a part of ``salon_vault.ports.Work``."""

    @property
    def patch_tests(self) -> "PatchTestBook":
        """The patch tests."""

    @property
    def patch_rules(self) -> "PatchTestRuleBook":
        """The rules on patch tests."""

    @property
    def reactions(self) -> "ReactionBook":
        """The reactions."""

    @property
    def overrides(self) -> "OverrideBook":
        """Who answered for doing a treatment all the same."""
