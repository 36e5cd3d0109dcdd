"""Where the key file is: on a plugged-in stick, or in a place that somebody shows."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.parts.button import Button
from ui.parts.elided import Elided
from ui.words import _


class FileChoice(QWidget):
    """The sticks, until a file is chosen by hand; where that is goes into no settings."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place: Path | None = None
        self.shown = Elided("", role="muted")
        self.choose = Button(_("Choose the file…"), "", "key-round")
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.shown, 1)
        row.addWidget(self.choose)
        self.take(None)

    def take(self, place: Path | None) -> None:
        """Have this file; None for the one on a plugged-in stick."""
        self.place = place
        self.shown.say(str(place) if place else _("On a plugged-in stick"))
        self.changed.emit()

    def _ask(self) -> None:
        kinds = "{} (*.svkey)".format(_("Key file"))
        dialog = QFileDialog(self, _("Choose the file…"), filter=kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.take(Path(chosen)))
        dialog.open()
