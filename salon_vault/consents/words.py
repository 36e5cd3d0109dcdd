"""What forms are called in a line; the paper has its own full title."""

from collections.abc import Mapping

from salon_vault.consents.library import Role, form_behind
from salon_vault.consents.model import Outcome, Paper
from salon_vault.words import N_

ROLES: Mapping[Role, str] = {
    Role.HEALTH: N_("Health sheet"),
    Role.CHANGED: N_("What has changed?"),
    Role.CONSENT: N_("Consent to the treatment"),
    Role.PATCH_TEST: N_("Patch-test record"),
    Role.PHOTOS: N_("Consent to photos and news"),
    Role.MINOR: N_("Consent for a client under age"),
    Role.AFTERCARE: N_("Aftercare sheet"),
    Role.RECEIPT: N_("Receipt for a withdrawal"),
}

STATION_SLIP = "station-slip"
"""Kind of the paper that a bowl is mixed from; it stands in no library and no set."""

AT_THE_CHAIR, BACK = N_("at the chair"), N_("back and filed")
"""Where a station slip is, where that is said in other words than of a form."""

TAKEN_HOME = N_("for the client to keep")
"""What came of a sheet that nobody signs."""


def of_slip(paper: Paper) -> str:
    """Return where a station slip is, to be translated; "" for what is no slip, or settled."""
    if paper.kind != STATION_SLIP or paper.outcome not in {Outcome.PRINTED, Outcome.SIGNED}:
        return ""
    return BACK if paper.filed_on or paper.outcome is Outcome.SIGNED else AT_THE_CHAIR


def name_of(form: str) -> str:
    """Return the name of a form, to be translated; one no longer known is a paper."""
    if form == STATION_SLIP:
        return N_("Station slip")
    known = form_behind(form)
    return ROLES[known.role] if known else N_("Paper")
