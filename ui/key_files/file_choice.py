"""Where the key file is: on a plugged-in stick, or in a place that somebody shows."""

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.parts.place_choice import PlaceChoice
from ui.words import _


class FileChoice(PlaceChoice):
    """The sticks, until a file is chosen by hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("On a plugged-in stick"), _("Choose the file…"), "key-round", parent)

    def narrow(self, dialog: QFileDialog) -> None:
        """Offer key files alone."""
        dialog.setNameFilter("{} (*.svkey)".format(_("Key file")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
