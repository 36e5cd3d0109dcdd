"""Short names of papers, and what came of them in a word."""

from salon_vault.consents.forms import FORMS
from salon_vault.consents.model import Outcome
from ui.words import N_, _, language

NAMES = {
    "hair-colour-consent": N_("Colour consent"),
    "hair-colour-health": N_("Colour health sheet"),
    "notice": N_("Privacy notice"),
}

OUTCOMES = {
    Outcome.PRINTED: (N_("not back yet"), "warn", "clock"),
    Outcome.SAVED: (N_("saved as a file"), "info", "file-text"),
    Outcome.SIGNED: (N_("signed"), "ok", "circle-check"),
    Outcome.REFUSED: (N_("refused"), "danger", "circle-x"),
    Outcome.VOID: (N_("void"), "neutral", "circle-minus"),
}
"""Words, tone and sign of what came of a paper."""


def name_of(kind: str) -> str:
    """Return what people call a kind of paper."""
    if kind in NAMES:
        return _(NAMES[kind])
    return FORMS[kind].title(language()) if kind in FORMS else kind
