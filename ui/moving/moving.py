"""What is done on the pages of a move; beside the vault, on a thread of its own."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from salon_vault.errors import (
    Cancelled,
    KeyFileDamaged,
    KeyFileMissing,
    KitMistyped,
    VaultError,
    WrongKeyFile,
    WrongPassword,
)
from salon_vault.moving.errors import VaultMoved, VaultTravelling, WrongArrivalCode
from salon_vault.moving.mover import Mover
from ui.line import Line
from ui.moving.owner_fields import OwnerFields
from ui.moving.pages import ArrivalPage, MovedPage, MovePage
from ui.problems import sentence_of
from ui.waiting import Waiting
from ui.words import _

TYPED = (WrongPassword, KitMistyped, KeyFileMissing, WrongKeyFile, KeyFileDamaged)


class Moving(QObject):
    """Moves the vault away, brings it back, or takes in one that travelled."""

    busy = Signal(bool)
    over = Signal()
    """It is decided where the vault is in force: the door says what it finds."""
    arrived = Signal(object)  # Path

    def __init__(self, line: Line, mover: Mover, window: QWidget) -> None:
        super().__init__(window)
        self.line = line
        self._mover = mover
        self._window = window
        self._waiting: Waiting | None = None

    def page_about(self, error: VaultError) -> MovedPage | ArrivalPage | None:
        """Return the page for a vault that is not in force here, None for other troubles."""
        if isinstance(error, VaultMoved):
            moved = MovedPage(error, self._mover.owners())
            moved.go.clicked.connect(lambda: self._come_back(moved))
            return moved
        if isinstance(error, VaultTravelling):
            page = ArrivalPage(error, self._mover.target())
            page.go.clicked.connect(lambda: self._arrive(page))
            return page
        return None

    def page_to_move(self) -> MovePage:
        """Return the page that moves the vault away; nobody holds it meanwhile."""
        page = MovePage(self._mover.owners())
        page.go.clicked.connect(lambda: self._move(page))
        return page

    def give_up(self) -> None:
        """Stop: the window goes; the vault stays in force where it is."""
        if self._waiting is not None:
            self._waiting.dialog.canceled.emit()

    def _move(self, page: MovePage) -> None:
        place = page.place
        if place is not None and page.owner.filled:
            move = partial(self._mover.move, page.owner.take(), place)
            doing = _("Copying the vault to the stick")
            self._carry_out(page, doing, move, lambda _none: self.over.emit(), page.owner)

    def _come_back(self, page: MovedPage) -> None:
        reason = page.reason.text().strip()
        if not reason:
            page.reason_field.blame(_("Type it to go on."))
        elif page.owner.filled:
            opening = page.owner.take()
            self._carry_out(
                page,
                _("Opening the vault"),
                lambda _progress: self._mover.come_back(opening, reason),
                lambda _none: self.over.emit(),
                page.owner,
            )

    def _arrive(self, page: ArrivalPage) -> None:
        code = None if page.lost.isChecked() else page.code.text().strip()
        if code == "":
            page.field.blame(_("Type it to go on."))
            return
        work = partial(self._mover.arrive, code)
        self._carry_out(page, _("Copying the vault to this PC"), work, self.arrived.emit)

    def _carry_out[R](
        self,
        page: MovePage | MovedPage | ArrivalPage,
        doing: str,
        work: Callable[[Waiting], R],
        then: Callable[[R], object],
        owner: OwnerFields | None = None,
    ) -> None:
        waiting = Waiting(self._window, self.line, doing, serves=False)
        self._waiting = waiting
        page.setEnabled(False)
        self.busy.emit(True)
        answer = self.line.aside(page, partial(work, waiting))
        answer.at_last(lambda: self._settled(page, waiting))
        answer.then(then).otherwise(lambda error: self._failed(page, owner, error))

    def _settled(self, page: QWidget, waiting: Waiting) -> None:
        self._waiting = None
        waiting.over()
        page.setEnabled(True)
        self.busy.emit(False)

    def _failed(
        self,
        page: MovePage | MovedPage | ArrivalPage,
        owner: OwnerFields | None,
        error: VaultError,
    ) -> None:
        if isinstance(error, TYPED) and owner is not None:
            owner.blame(sentence_of(error))
        elif isinstance(error, WrongArrivalCode) and isinstance(page, ArrivalPage):
            page.field.blame(sentence_of(error))
        elif not isinstance(error, Cancelled):
            self.line.complain(page, error)
