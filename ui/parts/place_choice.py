"""Showing a place on this PC or a stick; where it is goes into no settings."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from ui.parts.button import Button
from ui.parts.elided import Elided


class PlaceChoice(QWidget):
    """The chosen place, and a button to choose another."""

    changed = Signal()

    def __init__(
        self, none_yet: str, deed: str, icon: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.place: Path | None = None
        self._none_yet = none_yet
        self._deed = deed
        self.shown = Elided(none_yet, role="muted")
        self.choose = Button(deed, "", icon)
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.shown, 1)
        row.addWidget(self.choose)

    def take(self, place: Path | None) -> None:
        """Have this place, or none."""
        self.place = place
        self.shown.say(str(place) if place else self._none_yet)
        self.changed.emit()

    def narrow(self, dialog: QFileDialog) -> None:
        """Tell the dialog of the system what can be chosen; every kind of place has its own."""
        raise NotImplementedError

    def _ask(self) -> None:
        dialog = QFileDialog(self, self._deed)
        self.narrow(dialog)
        dialog.fileSelected.connect(lambda chosen: self.take(Path(chosen)))
        dialog.open()
