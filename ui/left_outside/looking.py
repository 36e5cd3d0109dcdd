"""Looking at what lies outside: asked of the vault, then of the folders beside the lane."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from salon_vault.left_outside.looking import look_outside, with_digests
from salon_vault.left_outside.model import Known, Lying
from salon_vault.left_outside.use_cases import forget_gone, known_outside
from ui.dates import now
from ui.line import Line


def look(
    asker: QWidget, line: Line, then: Callable[[Lying], object], *, digests: bool = False
) -> None:
    """Have ``then`` called with what lies outside; with ``digests``, so that it can go."""

    def seen(lying: Lying) -> None:
        if lying.gone:
            line.ask(asker, forget_gone, lying.gone)
        then(lying)

    def ask_folders(known: Known) -> None:
        line.aside(asker, partial(_look, line, known, digests=digests)).then(seen)

    line.ask(asker, known_outside).then(ask_folders)


def _look(line: Line, known: Known, *, digests: bool) -> Lying:
    lying = look_outside(line.folders, known, now())
    return with_digests(line.folders, lying) if digests else lying
