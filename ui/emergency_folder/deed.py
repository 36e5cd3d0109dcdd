"""The way from a card to filing a paper from the folder."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import Card, ClientId
from salon_vault.consents.model import Paper
from salon_vault.consents.words import STATION_SLIP
from salon_vault.emergency_folder.use_cases import give_typed_paper
from ui.consents.words import form_name
from ui.emergency_folder.give import GiveTypedPaper
from ui.line import Line
from ui.parts.button import Button
from ui.words import _


class GiveDeed(QObject):
    """Asks for the code of a sheet that the client of this card filled in."""

    said = Signal(str, object)
    typing = Signal()
    """The sheet was a station slip: its formula is to be typed in."""

    def __init__(self, line: Line, card: QWidget) -> None:
        super().__init__(card)
        self._line, self._card = line, card
        self._client: ClientId | None = None
        self.button = Button(_("Paper from the folder"), "ghost", "paperclip")
        self.button.setEnabled(line.allows(give_typed_paper))
        self.button.clicked.connect(self.open)

    def know(self, card: Card) -> None:
        """Know whose card is open."""
        self._client = card.client.id

    def open(self) -> None:
        """Ask for the code, and what came of the paper."""
        if self._client is not None:
            question = GiveTypedPaper(self._card.window(), self._line, self._client)
            question.given.connect(self._given)
            question.open()

    def _given(self, paper: Paper) -> None:
        words = _("{paper}: filed on this card").format(paper=form_name(paper.kind))
        self.said.emit(words, None)
        if paper.kind == STATION_SLIP:
            self.typing.emit()
