"""Why somebody needs a client's number, in words."""

from collections.abc import Mapping

from salon_vault.reveal.model import Why
from ui.words import N_

WHYS: Mapping[str, str] = {
    Why.LATE: N_("I am running late"),
    Why.APPOINTMENT: N_("About the appointment"),
    Why.AFTERCARE: N_("About aftercare"),
    Why.COMPLAINT: N_("About a complaint"),
    Why.OTHER: N_("Something else"),
}
