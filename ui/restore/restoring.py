"""What is done on the page for restoring: find backups, open one, make it a vault."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from salon_vault.backup.errors import TodaysOwnerNeeded
from salon_vault.backup.model import Restored
from salon_vault.backup.restoring import OfferedSet, Opening, Restorer
from salon_vault.errors import (
    Cancelled,
    FolderRefused,
    KeyFileDamaged,
    KeyFileMissing,
    KitMistyped,
    VaultError,
    WrongKeyFile,
    WrongPassword,
)
from ui.line import Line
from ui.problems import problem_of, sentence_of
from ui.restore.page import RestorePage
from ui.waiting import Waiting
from ui.words import _

TYPED = (WrongPassword, KitMistyped, KeyFileMissing, WrongKeyFile, KeyFileDamaged)
"""Faults of what was typed or plugged in: said below the field, and tried again."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which backup is restored, by whom, and whether the owner knows the folder is copied."""

    offer: OfferedSet
    opening: Opening
    today: Opening | None
    insist: bool


class Restoring(QObject):
    """Restores beside the vault, which nobody has open; on a thread of its own."""

    busy = Signal(bool)
    done = Signal(object)  # Path

    def __init__(
        self, page: RestorePage, line: Line, restorer: Restorer, window: QWidget
    ) -> None:
        super().__init__(page)
        self.page = page
        self.line = line
        self._restorer = restorer
        self._window = window
        self._opened: Opening | None = None
        """Who has opened the backup, while an owner of today is asked for."""
        self._refused: _Asked | None = None
        """While the owner is asked whether the vault may lie there."""
        self._made: Restored | None = None
        self._waiting: Waiting | None = None
        page.go.clicked.connect(self._go)
        page.insist.go.clicked.connect(self._insist)
        page.folder.clicked.connect(self._ask_folder)
        self.look()

    def look(self, place: Path | None = None) -> None:
        """Look for backups on this PC and the sticks, or in a folder."""
        self.page.busy.show_work(working=True)
        self.page.go.setEnabled(False)
        looking = self.line.aside(self.page, partial(self._restorer.offers, place))
        looking.then(self._show)
        looking.at_last(lambda: self.page.busy.show_work(working=False))

    def _show(self, offers: Sequence[OfferedSet]) -> None:
        self.page.show_offers(offers)
        if offers:
            self.page.password.setFocus()

    def give_up(self) -> None:
        """Stop restoring: the window goes; nothing is left behind."""
        if self._waiting is not None:
            self._waiting.dialog.canceled.emit()

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self._window, _("Look in a folder…"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda chosen: self.look(Path(chosen)))
        dialog.open()

    def _go(self) -> None:
        if self._made is not None:
            self.done.emit(self._made.folder)
            return
        offer = self.page.offer
        if offer is None:
            self.look()
            return
        given = self.page.take()
        if not given.secret.strip():
            self.page.blame(_("Type it to go on."))
            return
        opening, today = (self._opened, given) if self._opened else (given, None)
        insist = self.page.insist.known.isChecked()
        self._restore(_Asked(offer, opening, today, insist))

    def _insist(self) -> None:
        if self._refused is not None:
            self._restore(replace(self._refused, insist=True))

    def _restore(self, asked: _Asked) -> None:
        self._wait(waiting=True)
        waiting = Waiting(self._window, self.line, _("Restoring the backup"), serves=False)
        self._waiting = waiting
        restore = partial(self._restorer.restore, insist=asked.insist)
        work = partial(restore, asked.offer, asked.opening, asked.today, waiting)
        making = self.line.aside(self.page, work)
        making.at_last(lambda: self._over(waiting))
        making.then(self._restored).otherwise(lambda error: self._failed(error, asked))

    def _restored(self, made: Restored) -> None:
        self._made = made
        self._opened = self._refused = None
        self.page.show_done(made)

    def _failed(self, error: VaultError, asked: _Asked) -> None:
        if isinstance(error, TYPED):
            self.page.blame(sentence_of(error))
        elif isinstance(error, TodaysOwnerNeeded):
            self._opened = asked.opening
            title, text = problem_of(error).title, sentence_of(error)
            self.page.ask_today(title, text, self.page.offers[0].owners)
        elif isinstance(error, FolderRefused) and error.why == "synced":
            self._refused = asked
            problem = problem_of(error)
            self.page.ask_whether_there(problem.title, problem.happened)
        elif not isinstance(error, Cancelled):
            self.line.complain(self.page, error)

    def _over(self, waiting: Waiting) -> None:
        self._waiting = None
        waiting.over()
        self._wait(waiting=False)

    def _wait(self, *, waiting: bool) -> None:
        self.busy.emit(waiting)
        self.page.wait(waiting=waiting)
