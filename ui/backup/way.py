"""An errand on its way to a stick, and how to stop it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from salon_vault.backup.schedule import Errand
from ui.backup.carrier import OnTheWay
from ui.parts.button import Button
from ui.parts.plain_label import PlainLabel
from ui.words import N_, _

DOING: Mapping[Errand, str] = {
    Errand.SHIP: N_("Copying to stick {stick}: {part} %"),
    Errand.READ_BACK: N_("Reading back what is on stick {stick}: {part} %"),
}


class Way(QFrame):
    """Words, a bar and Cancel; hidden while nothing is on its way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "neutral")
        self.words = PlainLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = Button(_("Cancel"), "ghost")
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.words)
        left.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 10, 10)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(self.stop)
        self.hide()

    def show_way(self, way: OnTheWay) -> None:
        """Show how far it has come."""
        part = 100 * way.done // max(1, way.of)
        words = _(DOING[way.errand]).format(stick=way.drive.label, part=part)
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setValue(part)
        self.show()
