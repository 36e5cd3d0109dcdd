"""Saying of which kind a treatment is that stands on no list: its rules are asked, too."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from salon_vault.treatments.model import Kind
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.patch_tests.placing import TESTED
from ui.treatments.kinds import kind_name
from ui.words import _


class KindChoice(Field):
    """Comes up where it is needed; nothing is chosen beforehand."""

    entered = Signal()
    """Enter, with a kind chosen."""

    def __init__(self) -> None:
        kinds = ((kind.value, kind_name(kind)) for kind in TESTED)
        name = _("What kind of treatment is that?")
        self.choice = Choice(name, (("", _("Choose…")), *kinds))
        hint = _("It is not on the salon's list: the rules for its kind apply.")
        super().__init__(name, self.choice, hint)
        self.choice.installEventFilter(self)
        self.choice.activated.connect(lambda: self.blame(""))
        self.hide()

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What was chosen."""
        return (Kind(self.choice.key),) if self.choice.key else ()

    def show_kinds(self, kinds: Sequence[Kind]) -> None:
        """Show what was chosen before; of several the first."""
        self.choice.choose(kinds[0].value if kinds else "")
        self.setVisible(bool(kinds))

    def ask(self) -> None:
        """Come up, and say that a kind is wanted."""
        self.blame(_("Choose the kind that comes nearest.") if self.isVisible() else "")
        self.show()
        self.choice.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand on with Enter what was chosen by the arrow keys."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = Qt.Key(event.key()) in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if watched is self.choice and enter and self.kinds:
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)
