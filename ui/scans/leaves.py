"""Scanned pages one by one, as large as one wants them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from salon_vault.compartments import Sealed
from salon_vault.scans.kept import ScanId, ScanPage
from salon_vault.scans.tray.use_cases import take_page_out
from salon_vault.scans.use_cases import open_scan_page
from ui.line import Line
from ui.parts.button import Button
from ui.parts.leaves import Pages
from ui.parts.reason import Reason
from ui.photos.pixels import scan_of
from ui.words import _


class ScanLeaves(Pages):
    """
    The pages of one paper, or one that waits; each is opened when it is turned to.

    Of a paper whose pages are ``filed``, one can go back to the tray, with a reason.
    """

    def __init__(
        self,
        parent: QWidget,
        line: Line,
        title: str,
        scans: Sequence[ScanId],
        filed: Sequence[ScanPage] = (),
    ) -> None:
        super().__init__(parent, title, len(scans))
        self._line, self._scans, self._filed = line, scans, filed
        self._shown: tuple[int, QImage] | None = None
        self.question: Reason | None = None
        self.wrong = Button(_("Wrong paper"), "ghost", "undo-2")
        self.wrong.setVisible(bool(filed) and line.allows(take_page_out))
        self.wrong.clicked.connect(self._ask_why)
        self.deeds.insertWidget(0, self.wrong)
        self.look()

    def ask_for_page(self) -> None:
        """Open the page, unless it is only to be larger or smaller."""
        if self._shown is not None and self._shown[0] == self.number:
            self._draw(self._shown[1])
            return
        number = self.number
        asked = self._line.ask_newest(self, "page", open_scan_page, self._scans[number])
        asked.then(lambda contents: self._show(number, contents))

    def _ask_why(self) -> None:
        lead = _(
            "It waits in the tray for the right one, and this paper lacks it. What came of the"
            " paper stays as it was noted; its ticks wait to be read again, and until then a"
            " yes counts no more, while a no does."
        )
        title, deed = _("Does this page belong to another paper?"), _("Back to the tray")
        self.question = Reason(self, title, deed, lead, self._take_out)
        self.question.open()

    def _take_out(self, reason: str) -> None:
        scan = self._filed[self.number]
        asked = self._line.asking(self, reason=reason).ask(take_page_out, scan.id, scan.version)
        asked.then(lambda _paper: self.accept())

    def _show(self, number: int, contents: bytes | Sealed) -> None:
        if isinstance(contents, Sealed):
            self.show_words(_("{what}: closed to you").format(what=_("Scans")))
            return
        image = scan_of(contents)
        self._shown = (number, image)
        self._draw(image)

    def _draw(self, image: QImage) -> None:
        if image.isNull():
            self.show_words(_("This page cannot be shown."))
            return
        smooth = Qt.TransformationMode.SmoothTransformation
        self.show_page(image.scaledToWidth(self.across, smooth))
