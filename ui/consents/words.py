"""What sets of forms and single forms are called on screen."""

from collections.abc import Mapping

from ui.words import N_, _

SETS: Mapping[str, tuple[str, str]] = {
    "hair-colour": (
        N_("Hair colouring"),
        N_("Health sheet and consent to the treatment, two papers in one print."),
    ),
}
"""Name and explanation of every set of ``salon_vault.consents.forms.FORMS``."""

FORMS: Mapping[str, str] = {
    "hair-colour-health": N_("Health sheet"),
    "hair-colour-consent": N_("Consent to the treatment"),
}
"""Short names for tabs and chips; the paper has its own full title."""


def form_name(form: str) -> str:
    """Return the short name of a form."""
    return _(FORMS[form]) if form in FORMS else form
