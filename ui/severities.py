"""How much the one red line weighs, in words, colours and signs: the same everywhere."""

from salon_vault.clients.model import Severity
from ui.words import N_

TONES = {
    Severity.NONE: "neutral",
    Severity.NOTE: "info",
    Severity.CARE: "warn",
    Severity.STOP: "danger",
}
ICONS = {
    Severity.NONE: "circle-minus",
    Severity.NOTE: "info",
    Severity.CARE: "triangle-alert",
    Severity.STOP: "octagon-alert",
}
NAMES = {
    Severity.NONE: N_("No alert"),
    Severity.NOTE: N_("Worth knowing"),
    Severity.CARE: N_("Take care"),
    Severity.STOP: N_("Stop"),
}
"""What the line is called on the card and in its editor."""
