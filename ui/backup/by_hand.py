"""Making a backup because somebody asks: with its progress, and a way to stop it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from salon_vault.backup.model import StagedSet
from salon_vault.backup.use_cases import stage_backup
from salon_vault.errors import Cancelled, VaultError
from ui.dates import locale
from ui.line import Line
from ui.problems import complain
from ui.waiting import Waiting
from ui.words import _

TENTHS_FROM = 1_000_000
"""Bytes from which a tenth of the unit says something."""


def make_backup(parent: QWidget, line: Line, then: Callable[[StagedSet], object]) -> Waiting:
    """Make a set on this PC and call ``then``; what goes wrong is said in a box."""
    waiting = Waiting(parent, line, _("Making a backup on this PC"))
    made = line.ask(parent, stage_backup, waiting).then(then)
    made.otherwise(lambda error: _failed(parent, error)).at_last(waiting.over)
    return waiting


def made_words(staged: StagedSet) -> str:
    """Return what was made, for the toast."""
    words = _("A backup was made on this PC ({size})")
    return words.format(size=size_words(staged.size))


def size_words(size: int) -> str:
    """Return a number of bytes as drives are sold: "1.2 GB"."""
    places = 1 if size >= TENTHS_FROM else 0
    units = locale().DataSizeFormat.DataSizeSIFormat
    return locale().formattedDataSize(size, places, units)


def _failed(parent: QWidget, error: VaultError) -> None:
    if not isinstance(error, Cancelled):
        complain(parent, error)
