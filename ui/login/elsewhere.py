"""Where the unlock window leads besides the desk: restoring a backup, and moving the vault."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from salon_vault.errors import VaultError
from ui.line import Line
from ui.parts.button import Button
from ui.parts.looks import show_if

if TYPE_CHECKING:
    from salon_vault.backup.restoring import Restorer
    from salon_vault.moving.mover import Mover
    from ui.moving.moving import Moving
    from ui.restore.restoring import Restoring

type MakeRestorer = Callable[[], "Restorer"]
type MakeMover = Callable[[], "Mover"]


class Elsewhere(QObject):
    """Makes and loads what it takes when somebody goes there: mostly nobody does."""

    goes = Signal(object)  # QWidget
    """Somebody goes to that page; nobody may hold the vault meanwhile."""
    comes_back = Signal()
    busy = Signal(bool)
    done = Signal(object)  # Path
    """There is a vault in force in that folder."""

    def __init__(
        self,
        line: Line,
        restorer: MakeRestorer | None,
        mover: MakeMover | None,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._line, self._window = line, window
        self._restorer, self._mover = restorer, mover
        self._restoring: Restoring | None = None
        self._moving: Moving | None = None

    def offer(self, restore: Button, move: Button | None = None) -> None:
        """Let these buttons lead there, as far as something was handed in for it."""
        show_if(self._restorer is not None, restore)
        restore.clicked.connect(self.show_restore)
        if move is not None:
            show_if(self._mover is not None, move)
            move.clicked.connect(self.show_move)

    def page_about(self, error: VaultError) -> QWidget | None:
        """Return what is said of a vault in force elsewhere, None for other troubles."""
        return self._moves().page_about(error) if self._mover is not None else None

    def show_restore(self) -> None:
        """Offer the backups."""
        assert self._restorer is not None, "nothing was handed in that restores"
        from ui.restore.page import RestorePage
        from ui.restore.restoring import Restoring

        restorer = self._restorer()
        page = RestorePage(beside=restorer.has_present())
        self.goes.emit(page)
        self._restoring = Restoring(page, self._line, restorer, self._window)
        self._restoring.busy.connect(self.busy)
        self._restoring.done.connect(self.done)
        page.back.clicked.connect(self.comes_back)

    def show_move(self) -> None:
        """Ask where the vault moves to."""
        self.goes.emit(QWidget())  # the door is let go of before anybody else asks there
        page = self._moves().page_to_move()
        self.goes.emit(page)
        page.back.clicked.connect(self.comes_back)

    def _moves(self) -> "Moving":
        """Return whoever moves vaults, made when they are first asked."""
        assert self._mover is not None, "nothing was handed in that moves"
        if self._moving is None:
            from ui.moving.moving import Moving

            self._moving = Moving(self._line, self._mover(), self._window)
            self._moving.busy.connect(self.busy)
            self._moving.over.connect(self.comes_back)
            self._moving.arrived.connect(self.done)
        return self._moving

    def give_up(self) -> None:
        """Stop what goes on: the window goes; nothing half done is left behind."""
        if self._restoring is not None:
            self._restoring.give_up()
            self._restoring = None
        if self._moving is not None:
            self._moving.give_up()
