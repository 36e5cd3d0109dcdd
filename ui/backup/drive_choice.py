"""Choosing what is to become a backup stick: what is plugged in, or another place."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from salon_vault.backup.courier import Drive
from ui.backup.by_hand import size_words
from ui.backup.carrier import Carrier
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.words import _


class DriveChoice(QWidget):
    """What is plugged in and is no stick of this vault yet; it notices a stick that comes."""

    changed = Signal()

    def __init__(self, carrier: Carrier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = Choice(_("Stick"), ())
        self.other = Button(_("Another place…"))
        self.other.setAutoDefault(False)
        self.other.clicked.connect(self._ask)
        self.list.currentIndexChanged.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.list, 1)
        row.addWidget(self.other)
        self._chosen: Path | None = None
        carrier.looked.connect(self.show_drives)
        self.show_drives(carrier.drives)
        carrier.look()

    @property
    def place(self) -> Path | None:
        """Where the chosen stick is; None while there is none."""
        return Path(self.list.key) if self.list.currentData() else None

    @Slot(object)
    def show_drives(self, drives: Sequence[Drive]) -> None:
        """Offer what is plugged in; what was chosen stays chosen."""
        before = self.place
        quiet = QSignalBlocker(self.list)  # held: what is offered again was not chosen anew
        self.list.clear()
        for drive in drives:
            if drive.stick is None:
                words = _("{place} ({size} free)")
                size = size_words(drive.free)
                self.list.addItem(
                    words.format(place=_name(drive.root), size=size), str(drive.root)
                )
        if self._chosen is not None:
            self.list.addItem(_name(self._chosen), str(self._chosen))
        if not self.list.count():
            self.list.addItem(_("Plug a stick in: it comes up here"), "")
        self.list.setCurrentIndex(max(0, self.list.findData(str(before) if before else "")))
        quiet.unblock()
        if self.place != before:
            self.changed.emit()

    def take(self, place: Path) -> None:
        """Have this place."""
        self._chosen = place
        self.list.insertItem(0, _name(place), str(place))
        self.list.setCurrentIndex(0)

    def _ask(self) -> None:
        dialog = QFileDialog(self, _("Choose the stick…"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: self.take(Path(chosen)))
        dialog.open()


def _name(place: Path) -> str:
    return place.name or str(place)
