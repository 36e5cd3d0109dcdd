"""Why an answer is not recorded, or not taken back."""

from salon_vault.errors import Refused


class GuardianMissing(Refused):
    """A minor's yes counts for nothing: a guardian on the card has to say it."""


class NotSigned(Refused):
    """The ticks on a paper count once it is signed, and it is not."""


class ReceiptPrinted(Refused):
    """The client holds the receipt of a withdrawal: it is not taken back any more."""
