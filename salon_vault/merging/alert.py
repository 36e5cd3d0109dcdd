"""What becomes of two handling lines when two cards turn out to be one person."""

from salon_vault.clients.model import HANDLING_LENGTH, Handling
from salon_vault.merging.errors import AlertsTooLong

BETWEEN = " · "
"""Stands between the lines of both cards."""


def both_lines(staying: Handling, going: Handling) -> Handling:
    """
    Return the line of the card that stays from now on: the graver one, then the other.

    Nothing of either is left out, and nothing becomes lighter: merging needs no right to write
    such lines, and whoever has it shortens the line afterwards.

    Raises:
        AlertsTooLong: if the two are too long for one line.
    """
    graver, other = sorted((staying, going), key=lambda each: -each.severity)
    texts = dict.fromkeys(filter(None, (graver.text, other.text)))
    line = BETWEEN.join(texts)
    if len(line) > HANDLING_LENGTH:
        raise AlertsTooLong
    return Handling(graver.severity, line)
