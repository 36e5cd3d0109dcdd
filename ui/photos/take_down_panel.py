"""Photos that can be seen somewhere without the client's agreement, to be ticked off."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.photos.model import Album
from salon_vault.photos.publications import Publication
from salon_vault.photos.taking_down.use_cases import take_down
from ui.dates import today
from ui.line import Line
from ui.parts.panel import Panel
from ui.parts.rows import Rows
from ui.photos.publication_row import PublicationRow
from ui.words import _


class TakeDownPanel(Panel):
    """First what has to come down, then what is up with the client's agreement."""

    said = Signal(str, object)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(_("Published photos"), parent)
        self._line = line
        self._list = Rows()
        self.rows.addLayout(self._list)
        self.shown: list[PublicationRow] = []

    def show_album(self, album: Album) -> None:
        """Show every publication; hidden where there never was one."""
        urgent = {one.id for one in album.to_take_down}
        order = sorted(
            album.publications, key=lambda one: (one.id not in urgent, bool(one.down_on))
        )
        self.shown = [self._row(one, urgent=one.id in urgent) for one in order]
        self._list.show_rows(self.shown)
        self.setVisible(bool(order))

    def _row(self, one: Publication, *, urgent: bool) -> PublicationRow:
        row = PublicationRow(one, urgent=urgent)
        row.down.setEnabled(self._line.allows(take_down))
        row.down.clicked.connect(partial(self._take_down, one))
        return row

    def _take_down(self, one: Publication) -> None:
        asked = self._line.ask(self, take_down, one.id, one.version, today())
        asked.then(self._taken_down)

    def _taken_down(self, one: Publication) -> None:
        def take_back() -> None:
            self._line.ask(self, take_down, one.id, one.version, None)

        self.said.emit(_("Noted as taken down today"), take_back)
