"""The way from a card to its station slip: a button, and a key on every page of the card."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from salon_vault.clients.model import Card, ClientId
from salon_vault.station_slip.use_cases import compose_station_slip
from ui.line import Line
from ui.parts.button import Button
from ui.parts.tips import tip
from ui.station_slip.print_slip import PrintSlip
from ui.words import _

KEYS = "Ctrl+Shift+S"


class SlipDeed(QObject):
    """Opens the slip of the card that is open."""

    said = Signal(str, object)

    def __init__(self, line: Line, card: QWidget) -> None:
        super().__init__(card)
        self._line, self._card = line, card
        self._client: ClientId | None = None
        self.button = Button(_("Station slip"), "ghost", "printer")
        self.button.setToolTip(tip(_("Station slip"), KEYS))
        self.button.setEnabled(line.allows(compose_station_slip))
        self.button.clicked.connect(self.open)
        QShortcut(QKeySequence(KEYS), card).activated.connect(self.open)

    def know(self, card: Card) -> None:
        """Know whose card is open."""
        self._client = card.client.id

    def open(self) -> None:
        """Show the slip as it will come out."""
        if self._client is not None and self.button.isEnabled():
            slip = PrintSlip(self._card.window(), self._line, self._client)
            words = _("Station slip sent to the printer")
            slip.sent.connect(lambda: self.said.emit(words, None))
            slip.open()
