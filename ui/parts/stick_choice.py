"""Choosing the stick that a key file is written to."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.words import _


class StickChoice(QWidget):
    """The chosen folder, and a button to choose another; where it is goes into no settings."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place: Path | None = None
        self.shown = Elided(_("No stick chosen yet"), role="muted")
        self.choose = Button(_("Choose the stick…"), "", "save")
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.shown, 1)
        row.addWidget(self.choose)

    def take(self, place: Path | None) -> None:
        """Have this stick, or none."""
        self.place = place
        self.shown.say(str(place) if place else _("No stick chosen yet"))
        self.changed.emit()

    def _ask(self) -> None:
        dialog = QFileDialog(self, _("Choose the stick…"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self.take(Path(chosen)))
        dialog.open()
