"""What papers are called, and what came of them in a word."""

from salon_vault.consents.model import Outcome
from ui.consents.words import form_name
from ui.words import N_, _

NOTICE = "notice"

OUTCOMES = {
    Outcome.PRINTED: (N_("not back yet"), "warn", "clock"),
    Outcome.SAVED: (N_("saved as a file"), "info", "file-text"),
    Outcome.SIGNED: (N_("signed"), "ok", "circle-check"),
    Outcome.REFUSED: (N_("client refused"), "danger", "circle-x"),
    Outcome.VOID: (N_("void"), "neutral", "circle-minus"),
}
"""Words, tone and sign of what came of a paper."""


def name_of(kind: str) -> str:
    """Return what people call a kind of paper."""
    return _("Privacy notice") if kind == NOTICE else form_name(kind)
