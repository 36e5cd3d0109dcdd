"""What goes wrong with patch tests."""

from salon_vault.refusal import RefusedOnCard


class SeniorNeeded(RefusedOnCard):
    """A failed or doubtful test is put right by an owner or a named senior, or before one."""
