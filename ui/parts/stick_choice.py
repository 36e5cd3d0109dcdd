"""Choosing the stick that a key file is written to."""

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.parts.place_choice import PlaceChoice
from ui.words import _


class StickChoice(PlaceChoice):
    """A folder; a stick is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("No stick chosen yet"), _("Choose the stick…"), "save", parent)

    def narrow(self, dialog: QFileDialog) -> None:
        """Offer folders alone."""
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
