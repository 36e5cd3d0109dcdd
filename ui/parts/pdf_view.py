"""A view of one of our own papers, drawn in memory; nothing is written to the disk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.words import _

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPdfWidgets import QPdfView

MARGIN = 16
"""Room around the pages, in pixels."""


class PdfView(QWidget):
    """The pages of a paper, one under the other, as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buffer: QBuffer | None = None
        self._document: QPdfDocument | None = None
        self._view: QPdfView | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def pages(self) -> int:
        """How many pages are shown; 0 before there is a paper."""
        return self._document.pageCount() if self._document is not None else 0

    def show_paper(self, pdf: bytes, *, stay: bool = False) -> None:
        """
        Show ``pdf``, which must be one that this program has drawn.

        With ``stay`` it is scrolled to where the paper before it was.
        """
        from PySide6.QtPdf import QPdfDocument

        place = self._view.verticalScrollBar().value() if self._view and stay else 0
        self.clear()
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument(self)
        self._document.load(self._buffer)
        view = self._made_view()
        view.setDocument(self._document)
        view.verticalScrollBar().setValue(place)

    def clear(self) -> None:
        """Show nothing, and let go of the bytes."""
        if self._view is not None and self._document is not None:
            from PySide6.QtPdf import QPdfDocument

            self._view.setDocument(QPdfDocument(self._view))
        for part in (self._document, self._buffer):
            if part is not None:
                part.close()
                part.deleteLater()
        self._document = self._buffer = None

    def _made_view(self) -> "QPdfView":
        if self._view is None:
            from PySide6.QtPdfWidgets import QPdfView

            view = QPdfView(self)
            view.setPageMode(QPdfView.PageMode.MultiPage)
            view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
            view.setPageSpacing(MARGIN)
            view.setFrameShape(QPdfView.Shape.NoFrame)
            view.setAccessibleName(_("Preview of the paper"))
            ground = view.palette()
            ground.setColor(QPalette.ColorRole.Dark, theme.colour("sunken"))
            view.setPalette(ground)
            self._layout.addWidget(view)
            self._view = view
        return self._view
