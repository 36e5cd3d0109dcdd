"""Saving the list of clients as a file that anyone can read."""

from PySide6.QtWidgets import QWidget

from salon_vault.exporting.use_cases import save_client_list
from ui.exporting.save_table import SaveTable, SayingWhat
from ui.line import Line
from ui.words import _


class SaveClientList(SaveTable):
    """All clients with their contact details on one table."""

    def __init__(self, parent: QWidget, line: Line) -> None:
        lead = _(
            "Names, contact details and birthdays of all clients go into one table (CSV). "
            "Allergies, notes and papers do not."
        )
        words = SayingWhat(
            _("Save the list of clients"),
            lead,
            _("Saving the list of clients"),
            _("for example: a change of the booking program"),
        )
        super().__init__(parent, line, words, save_client_list)
