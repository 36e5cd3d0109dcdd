"""What two cards have in common, in words."""

from collections.abc import Mapping

from salon_vault.clients.names import is_han
from salon_vault.merging.model import Likeness, Lookalike
from ui.clients.list_model import second_identifier
from ui.words import N_, _

BECAUSE: Mapping[Likeness, str] = {
    Likeness.NUMBER: N_("same number"),
    Likeness.MAIL: N_("same e-mail"),
    Likeness.NAME: N_("same name"),
    Likeness.SIMILAR: N_("similar name"),
}

HIDDEN = "*"
"""Stands for a sign of a Chinese name, as they are masked in print."""


def short_name(name: str) -> str:
    """
    Return a name as it may be read out at the counter.

    >>> short_name("Anna Maria Nowak"), short_name("Ada"), short_name("王小明")
    ('Anna N.', 'Ada', '王*明')
    """
    words = name.split()
    if len(words) > 1:
        return f"{words[0]} {words[-1][0]}."
    if len(name) > 1 and is_han(name[0]):
        return name[0] + HIDDEN * max(1, len(name) - 2) + name[2:][-1:]
    return name


def told(lookalike: Lookalike) -> str:
    """Return the line of a hint: who, the end of the number, the last visit, and why."""
    line = lookalike.line
    parts = short_name(line.name), second_identifier(line), _(BECAUSE[lookalike.because])
    return " · ".join(parts)
