"""Recording from elsewhere than the card that a test was put on."""

from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.patch_tests.use_cases import place_test
from ui.line import Line
from ui.parts.asking_fields import AskingFields
from ui.patch_tests.placing import Placing
from ui.words import _


class PlaceTest(AskingFields):
    """What was put on just now."""

    def __init__(self, parent: QWidget, line: Line, client: ClientId, placing: Placing) -> None:
        lead = _("The time is now. It is to be read when your rule says so.")
        super().__init__(parent, line, _("Place a patch test"), _("Test placed now"), lead)
        self._client = client
        self.placing = placing
        self.rows.addWidget(placing)
        self.fields = placing.fields

    def give(self) -> None:
        """Keep the test."""
        self.await_answer(self.line.ask(self, place_test, self._client, self.placing.placed))
