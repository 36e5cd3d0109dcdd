"""What came of scans that somebody brought: each page small, and what was not taken."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salon_vault.scans.intake.model import PageIn, ScansIn
from ui import theme
from ui.from_elsewhere.words import LEFT, REFUSALS
from ui.idle import mark_sensitive
from ui.parts.button import Button
from ui.parts.picture_tile import Mark, PictureTile
from ui.parts.question import Question
from ui.parts.remark import Remark
from ui.parts.tile_sheet import TileSheet
from ui.photos.pixels import image_of
from ui.scans.words import REASONS, came_of, held_words, needing
from ui.words import _, about, ended, plural

WIDE = 660
MOST = 24
"""Pages that are shown; of a stack the first ones do."""


class ScansResult(Question):
    """What was filed and what needs somebody, with the pages, and the way to the tray."""

    wants_tray = Signal()
    takes_back = Signal()

    def __init__(self, parent: QWidget, came: ScansIn, names: Sequence[str]) -> None:
        waiting = needing(came) or came.held
        removed = came.removed
        told = plural("{n} file was deleted.", "{n} files were deleted.", removed)
        lead = told if removed else _("The files are still where they were.")
        deed = _("Open the tray") if waiting else _("Close")
        super().__init__(parent, came_of(came), deed, lead)
        self.setMinimumWidth(theme.scaled(WIDE))
        mark_sensitive(self)
        self.tiles = TileSheet(gap=8)
        self.shown = [self._tile(page) for page in self._in_order(came)[:MOST]]
        self.tiles.fill(self.shown)
        self.rows.addWidget(self.tiles)
        if came.stopped:
            words = _("Stopped before the last file; the others are untouched.")
            self.rows.addWidget(Remark("info", "", words))
        if came.held:
            words = _("Settle what waits in the tray first, then bring them again.")
            self.rows.addWidget(Remark("info", held_words(came.held), words))
        for refusal in came.refused:
            words = about(names[refusal.place], _(REFUSALS[refusal.why]))
            self.rows.addWidget(Remark("warn", "", words))
        for place, why in came.left:
            words = ended(about(names[place], _(LEFT[why])))
            self.rows.addWidget(Remark("info", _("Filed, but still lying there"), words))
        self.undo = Button(_("Take the filed pages back"), "ghost", "undo-2")
        self.undo.setVisible(bool(came.filed))
        self.undo.clicked.connect(self._take_back)
        self.rows.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)
        self.stop.say(_("Close"))
        self.stop.setVisible(bool(waiting))
        self.go.clicked.connect(self._open_tray if waiting else self.accept)
        self.setFocusProxy(self.go)

    def _in_order(self, came: ScansIn) -> list[PageIn]:
        """Return what needs somebody first."""
        return sorted(came.pages, key=lambda page: page.waits is None)

    def _tile(self, page: PageIn) -> PictureTile:
        below = _("Page {n} of the scan").format(n=page.number + 1)
        if page.waits is not None:
            says = _(REASONS[page.waits].says)
            mark = Mark(_("needs you"), "warn", "circle-alert", says)
            tile = PictureTile(says, below, mark)
        else:
            words = _("filed before") if page.known else _("filed")
            tile = PictureTile(words, below, Mark(words, "ok", "circle-check"))
        tile.setAutoDefault(False)
        tile.show_image(image_of(page.thumbnail), "file-text")
        return tile

    def _open_tray(self) -> None:
        self.accept()
        self.wants_tray.emit()

    def _take_back(self) -> None:
        self.accept()
        self.takes_back.emit()
