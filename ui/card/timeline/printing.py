"""Asks where the timeline is to come out."""

from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import ClientId
from salon_vault.timeline.use_cases import Narrowed, print_timeline
from ui.answer import Answer
from ui.ask_printer import AskPrinter
from ui.line import Line
from ui.words import _, language


class PrintTimeline(AskPrinter):
    """A printer; what is printed is what the list shows, in the language on screen."""

    def __init__(
        self, parent: QWidget, line: Line, client: ClientId, wanted: Narrowed, count: int
    ) -> None:
        lead = _("{n} entries, as the list shows them. The sheet has the client's name on it.")
        super().__init__(
            parent, line, _("Print the timeline"), _("Print"), lead.format(n=count)
        )
        self._client, self._wanted = client, wanted
        self.look_for_printers()

    def print_on(self, printer: str) -> Answer[object]:
        """Have the list sent to this printer."""
        answer: Answer[object] = self.line.ask(
            self, print_timeline, self._client, self._wanted, language(), printer
        )
        return answer
