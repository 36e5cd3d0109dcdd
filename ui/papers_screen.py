"""What screens have in common on which several papers are looked at together."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer

from salon_vault.paper.document import Document
from ui.paper_screen import PaperForm, PaperScreen

PAUSE = 350
"""Milliseconds without a change after which the preview is drawn anew."""


class PapersScreen[F: PaperForm](PaperScreen[F]):
    """Draws papers one by one, and shows them once the last is there."""

    def furnish(self) -> None:
        """Make what drawing needs; a screen makes its form after that."""
        self.setObjectName("screen")
        self._asked = 0
        self._documents: tuple[Document, ...] = ()
        self._drawn: list[bytes] = []
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.look_anew)

    def look_anew(self) -> None:
        """Ask for the papers as they would be now."""
        raise NotImplementedError

    def titles_of(self, documents: Sequence[Document]) -> list[str]:
        """Return what the papers are called above their pictures."""
        raise NotImplementedError

    def be_ready(self) -> None:
        """Let what is shown be printed and saved."""
        raise NotImplementedError

    def _draw(self, documents: tuple[Document, ...]) -> None:
        self._documents, self._drawn = documents, []
        asked = self._asked
        for document in documents:
            drawing = self.line.render(self, document)
            drawing.then(lambda pdf: self._take(asked, pdf)).otherwise(self._cannot)

    def _take(self, asked: int, pdf: bytes) -> None:
        if asked != self._asked:
            return
        self._drawn.append(pdf)
        if len(self._drawn) == len(self._documents):
            self.form.sheet.show_papers(self.titles_of(self._documents), self._drawn)
            self.be_ready()
