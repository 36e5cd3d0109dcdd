"""The sheet in the owner's inbox with photos that clients do not want to be seen any more."""

from functools import partial

from salon_vault.audit import Subject
from salon_vault.photos.publications import Publication
from salon_vault.photos.taking_down.use_cases import StillUp, list_still_up, take_down
from ui.dates import today
from ui.line import Line
from ui.open_matters import OpenMatters
from ui.photos.publication_row import PublicationRow
from ui.words import _

OF_ALBUMS = frozenset({Subject.CONSENT, Subject.PUBLICATION, Subject.CLIENT})
"""An answer, a publication; and cards that were merged or erased."""


class StillUpPanel(OpenMatters[StillUp, PublicationRow]):
    """One row for each place, until somebody has taken the photo down."""

    def __init__(self, line: Line) -> None:
        title = _("Photos to take down")
        lead = _("They can still be seen there, and the client no longer agrees to it.")
        super().__init__(line, title, list_still_up, OF_ALBUMS, lead)

    def row_of(self, each: StillUp) -> PublicationRow:
        """Return the row of one of them."""
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
