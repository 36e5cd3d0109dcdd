"""Why an answer is not recorded."""

from salon_vault.errors import Refused


class GuardianMissing(Refused):
    """A minor's yes counts for nothing: a guardian on the card has to say it."""
