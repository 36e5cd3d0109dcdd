"""What all screens have in common."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QWidget

from salon_vault.audit import Subject
from salon_vault.gate import Proof, UseCase
from salon_vault.staff.model import StaffId
from ui.answer import Answer
from ui.asking import Asking
from ui.line import Line

if TYPE_CHECKING:
    from ui.commands.command import Command


class Screen(QWidget):
    """One page of the window, opened for people who may carry out ``opens_with``."""

    title: ClassVar[str]
    opens_with: ClassVar[UseCase[..., Any]]
    watches: ClassVar[frozenset[Subject]] = frozenset()

    wants = Signal(str, str)
    """Place and id: the person wants to go elsewhere; only the window listens."""
    said = Signal(str, object)
    """What was done, for the toast, and a callable that takes it back, or None."""
    showing = Signal(str)
    """Id of the record on the screen now; the window remembers the way back to it."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        line.changed.connect(self._heard)

    def arrive(self, record: str) -> None:
        """Hear that the person came here, for the record with this id or "" for none."""

    def refresh(self) -> None:
        """Show what the vault holds now."""

    def commands(self) -> "list[Command]":
        """Return what can be done here from anywhere, found by its words."""
        return []

    def ask[**P, R](self, case: UseCase[P, R], *args: P.args, **kwargs: P.kwargs) -> Answer[R]:
        """Have ``case`` carried out; the answer comes here, if this is still open."""
        return self.line.ask(self, case, *args, **kwargs)

    def ask_newest[**P, R](
        self, channel: str, case: UseCase[P, R], *args: P.args, **kwargs: P.kwargs
    ) -> Answer[R]:
        """Ask, and forget what was asked on ``channel`` before and is not answered yet."""
        return self.line.ask_newest(self, channel, case, *args, **kwargs)

    def asking(
        self, *, reason: str = "", proof: Proof | None = None, witness: StaffId | None = None
    ) -> Asking:
        """Return what to ask with, when a use case wants a reason, a proof or a witness."""
        return self.line.asking(self, reason=reason, proof=proof, witness=witness)

    def offer(
        self, button: QAbstractButton, case: UseCase[..., Any], press: Callable[[], object]
    ) -> None:
        """Let ``button`` do something, for people who may carry out ``case``."""
        button.setEnabled(self.line.allows(case))
        button.clicked.connect(lambda: press())  # noqa: PLW0108 - without Qt's bool

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if self.watches & subjects:
            self.refresh()
