"""A file page by page: pixels that the helper drew, with zoom."""

from PySide6.QtWidgets import QWidget

from salon_vault.attachments.model import Attachment
from salon_vault.attachments.use_cases import view_page
from salon_vault.compartments import Sealed
from salon_vault.from_elsewhere.model import Leaf
from ui.attachments.words import title_of
from ui.line import Line
from ui.parts.leaves import Pages
from ui.photos.pixels import page_of
from ui.words import _


class Leaves(Pages):
    """The helper draws each page anew at every zoom, so that small print stays sharp."""

    def __init__(self, parent: QWidget, line: Line, attachment: Attachment) -> None:
        super().__init__(parent, title_of(attachment), attachment.pages)
        self._line, self._attachment = line, attachment
        self.look()

    def ask_for_page(self) -> None:
        """Have the helper draw the page."""
        asked = self._line.ask_newest(
            self, "page", view_page, self._attachment.id, self.number, self.across
        )
        asked.then(self._show)

    def _show(self, leaf: Leaf | Sealed) -> None:
        if isinstance(leaf, Sealed):
            self.show_words(_("{what}: closed to you").format(what=_("Files")))
            return
        self.pages = leaf.pages
        self.show_page(page_of(leaf.png))
