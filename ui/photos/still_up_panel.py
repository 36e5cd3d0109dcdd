"""The sheet in the owner's inbox with photos that clients do not want to be seen any more."""

from functools import partial

from PySide6.QtCore import Signal, Slot

from salon_vault.audit import Subject
from salon_vault.photos.publications import Publication
from salon_vault.photos.taking_down.use_cases import StillUp, list_still_up, take_down
from ui.dates import today
from ui.line import Line
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.photos.publication_row import PublicationRow
from ui.words import _

OF_ALBUMS = frozenset({Subject.PHOTO_CONSENT, Subject.PUBLICATION, Subject.CLIENT})
"""An answer, a publication; and cards that were merged or erased."""


class StillUpPanel(Panel):
    """One row for each place, until somebody has taken the photo down; hidden without any."""

    wants_card = Signal(str)
    said = Signal(str, object)

    def __init__(self, line: Line) -> None:
        super().__init__(_("Photos to take down"))
        self.line = line
        self.shown: list[PublicationRow] = []
        self._list = Rows()
        lead = _("They can still be seen there, and the client no longer agrees to it.")
        self.rows.addWidget(PlainLabel(lead, role="hint", wrap=True))
        self.rows.addLayout(self._list)
        self.hide()
        if line.allows(list_still_up):
            line.changed.connect(self._heard)
            self.ask()

    def ask(self) -> None:
        """Ask for what is still up."""
        self.line.ask_newest(self, "still up", list_still_up).then(self._show)

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if subjects & OF_ALBUMS:
            self.ask()

    def _show(self, found: list[StillUp]) -> None:
        self.shown = [self._row(each) for each in found]
        self._list.show_rows(self.shown)
        self.setVisible(bool(found))

    def _row(self, each: StillUp) -> PublicationRow:
        one = each.publication
        row = PublicationRow(one, urgent=True, of=each.name)
        row.down.setEnabled(self.line.allows(take_down))
        row.down.clicked.connect(partial(self._take_down, one))
        row.card.clicked.connect(partial(self.wants_card.emit, one.client))
        return row

    def _take_down(self, one: Publication) -> None:
        asked = self.line.ask(self, take_down, one.id, one.version, today())
        asked.then(self._taken_down)

    def _taken_down(self, one: Publication) -> None:
        undo = partial(self.line.ask, self, take_down, one.id, one.version, None)
        self.said.emit(_("Noted as taken down today"), undo)
