"""What the page of products and batches does."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from salon_vault.audit import Subject
from salon_vault.products.use_cases import list_lots
from ui.line import Line
from ui.parts.columns import Columns
from ui.parts.page import Page
from ui.products.recall_panel import RecallPanel
from ui.products.shelf_panel import ShelfPanel
from ui.screen import Screen
from ui.words import N_, _


class ProductsScreen(Screen):
    """The batches on the shelf, and who had one."""

    title = N_("Products and batches")
    opens_with = list_lots
    watches = frozenset({Subject.PRODUCT, Subject.LOT})

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.page = Page(_(self.title), _("Which tube is open, and on whom a batch was used."))
        self.shelf = ShelfPanel(line)
        self.recall = RecallPanel(line)
        self.page.rows.addWidget(Columns((self.recall,), (self.shelf,)))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.page)
        for panel in (self.shelf, self.recall):
            panel.said.connect(self.said)
        self.recall.opening.connect(partial(self.wants.emit, "card"))
        self.setFocusProxy(self.recall.search)

    def arrive(self, record: str) -> None:
        """Show the shelf, and stand in the search."""
        del record
        self.refresh()
        self.recall.search.setFocus()

    def refresh(self) -> None:
        """Show what is on the shelf now."""
        self.shelf.refresh()
