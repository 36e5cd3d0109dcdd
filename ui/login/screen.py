"""The unlock window: a frame at once, and in it the people as soon as they are known."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.login.form import UnlockForm

if TYPE_CHECKING:
    from salon_vault.backup.restoring import Restorer
    from salon_vault.door import Door
    from salon_vault.moving.mover import Mover
    from ui.line import Line
    from ui.login.doorway import Doorway

SIZE = (1040, 700)

type OpenDoor = Callable[[], "Door"]
"""Take the lock file of the chosen vault and read its header; may raise any Trouble."""


class UnlockScreen(QWidget):
    """The first window there is; it knows nothing of the vault until ``receive``."""

    seen = Signal()
    """The frame has been painted for the first time."""

    opening = Signal()
    """A password is being tried: a second in which other things can be made ready."""

    unlocked = Signal(object)  # Member
    language_chosen = Signal(str)
    wants_another_vault = Signal()
    insisted = Signal()
    """The owner knows that the vault's folder is copied elsewhere."""
    restored = Signal(object)  # Path
    """A vault was made out of a backup, or came from another PC, in that folder."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("Salon Vault")
        self.resize(*SIZE)
        self._seen = False
        self._doorway: Doorway | None = None
        self.form = UnlockForm(self)
        self.form.language.activated.connect(
            lambda: self.language_chosen.emit(self.form.language.key)
        )
        self.form.elsewhere.clicked.connect(self.wants_another_vault)

    def receive(
        self,
        line: "Line",
        open_door: OpenDoor,
        published: Mapping[str, str] = MappingProxyType({}),
        restorer: "Callable[[], Restorer] | None" = None,
        mover: "Callable[[], Mover] | None" = None,
    ) -> None:
        """Knock at the vault's door and show who works here, or why it stays closed."""
        from ui.login.doorway import Doorway  # not before the frame is painted
        from ui.login.elsewhere import Elsewhere

        elsewhere = Elsewhere(line, restorer, mover, self)
        self._doorway = Doorway(self.form, line, open_door, published, elsewhere, self)
        self._doorway.opening.connect(self.opening)
        self._doorway.opened.connect(self.unlocked)
        self._doorway.insisted.connect(self.insisted)
        self._doorway.restored.connect(self.restored)

    @property
    def page(self) -> QWidget | None:
        """What stands in the frame."""
        return self.form.pages.currentWidget()

    def let_go(self) -> None:
        """Release the vault without unlocking it."""
        if self._doorway is not None:
            self._doorway.let_go()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell of the first time once all that stands in the frame is painted."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.seen.emit)
