"""What two cards have in common, in words."""

from collections.abc import Mapping

from salon_vault.clients.names import short_name
from salon_vault.merging.model import Likeness, Lookalike
from ui.clients.list_model import second_identifier
from ui.words import N_, _

BECAUSE: Mapping[Likeness, str] = {
    Likeness.NUMBER: N_("same number"),
    Likeness.MAIL: N_("same e-mail"),
    Likeness.NAME: N_("same name"),
    Likeness.SIMILAR: N_("similar name"),
}


def told(lookalike: Lookalike) -> str:
    """Return the line of a hint: who, the end of the number, the last visit, and why."""
    line = lookalike.line
    parts = short_name(line.name), second_identifier(line), _(BECAUSE[lookalike.because])
    return " · ".join(parts)
