"""Looking at a client's station slip, and printing it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.consents.use_cases import print_papers
from salon_vault.paper.document import Document
from salon_vault.station_slip.use_cases import compose_station_slip
from ui.answer import Answer
from ui.line import Line
from ui.print_preview import PrintPreview
from ui.words import _, language


class PrintSlip(PrintPreview):
    """The slip as it will come out, in the language of the screen; Enter prints it."""

    sent = Signal()

    def __init__(self, parent: QWidget, line: Line, client: ClientId) -> None:
        super().__init__(parent, line, _("Station slip"), _("Print station slip"))
        self._client = client
        self.accepted.connect(self.sent)
        asked = line.ask(self, compose_station_slip, client, language())
        asked.then(self.show_sheet).otherwise(self.failed)

    def send(self, sheet: Document, printer: str) -> Answer[object]:
        """Register the slip as a paper of the client, and send it to the printer."""
        return self.line.ask(self, print_papers, self._client, (sheet,), printer, 1)

    def _offer(self, names: Sequence[str]) -> None:
        super()._offer(names)
        (self.go if names else self.stop).setFocus()
