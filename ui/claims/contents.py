"""What would go out to an insurer, listed before anything is put together."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.claims.model import Contents, Extent
from salon_vault.claims.use_cases import what_would_go_out
from salon_vault.clients.model import ClientId
from salon_vault.visits.model import VisitId
from ui.line import Line
from ui.parts.plain_label import PlainLabel
from ui.parts.ticks import Ticks
from ui.words import _, about, chained

PAPERS, PHOTOS, SCANS = "papers", "photos", "scans"


class WhatGoesOut(QWidget):
    """How much of everything the papers would hold, and what can go along with them."""

    def __init__(self, line: Line, client: ClientId) -> None:
        super().__init__()
        self._line, self._client = line, client
        self._whole = False
        self.said = PlainLabel(role="quiet", wrap=True)
        self.along = Ticks()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.said)
        rows.addWidget(self.along)

    @property
    def wanted(self) -> Extent:
        """What was chosen."""
        ticked = self.along.ticked
        return Extent(self._whole, PAPERS in ticked, PHOTOS in ticked, SCANS in ticked)

    def look(self, claim: VisitId, *, whole: bool) -> None:
        """List what belongs to a reaction or visit, or all of the card."""
        self._whole = whole
        asked = self._line.ask_newest(
            self, "contents", what_would_go_out, self._client, claim, Extent(whole)
        )
        asked.then(self._show)

    def _show(self, contents: Contents) -> None:
        ticked = self.along.ticked
        self.said.setText(about(_("Goes out"), chained(_parts(contents))))
        self.setAccessibleName(self.said.text())
        offered = []
        if contents.papers:
            words = _("Forms as they were printed, {n}").format(n=contents.papers)
            offered.append((PAPERS, words))
        if contents.scans:
            words = _("Forms as they came back, scanned pages: {n}").format(n=contents.scans)
            offered.append((SCANS, words))
        if contents.photos:
            offered.append((PHOTOS, _("Photos as files, {n}").format(n=contents.photos)))
        self.along.offer(offered)
        self.along.tick(ticked)


def _parts(contents: Contents) -> Iterator[str]:
    for title, number in (
        (_("Patch tests"), contents.tests),
        (_("Rules in force that day"), contents.rules),
        (_("Reactions"), contents.reactions),
        (_("Visits"), contents.visits),
        (_("Formulas"), contents.formulas),
        (_("Forms"), contents.papers),
        (_("Scanned pages"), contents.scans),
        (_("Privacy notice"), contents.handovers),
        (_("Stops that were overridden"), contents.overrides),
        (_("Photos"), contents.photos),
        (_("Entries of the log"), contents.entries),
    ):
        if number:
            yield f"{title} {number}"
