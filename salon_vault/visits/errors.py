"""Why a visit does not begin."""

from salon_vault.clearance.errors import Stopped
from salon_vault.errors import Refused


class StandsAgainst(Stopped):
    """Something stops a treatment of the visit today."""


class VisitClosed(Refused):
    """The visit was closed on another day; what it says can be corrected all the same."""
