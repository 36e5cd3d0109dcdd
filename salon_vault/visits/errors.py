"""Why a visit does not begin, or stays."""

from salon_vault.clearance.errors import Stopped
from salon_vault.errors import Refused
from salon_vault.refusal import RefusedOnCard


class StandsAgainst(Stopped):
    """Something stops a treatment of the visit today."""


class VisitClosed(Refused):
    """The visit was closed on another day; what it says can be corrected all the same."""


class AgainstUnseen(RefusedOnCard):
    """It was done against a stop that no owner has seen: the visit stays until then."""
