"""Chips of what a client agrees to."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from salon_vault.consent_register.model import Consents
from salon_vault.consent_register.purposes import Purpose
from ui.consent_register.words import consent_chip
from ui.parts.flow import Flow


class ConsentChips(QWidget):
    """A chip a purpose, made anew when the answers have changed."""

    def __init__(self) -> None:
        super().__init__()
        self._flow = Flow(self, gap=6)

    def show_chips(self, consents: Consents, purposes: Iterable[Purpose]) -> None:
        """Show how these purposes stand."""
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for purpose in purposes:
            chip = consent_chip(consents, purpose)
            self._flow.addWidget(chip)
            chip.show()
        self.updateGeometry()
