"""A page with panels in a column at the left, and a paper beside them."""

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.parts.paper_sheet import PaperSheet
from ui.parts.scrolled import Scrolled


def beside_paper(panels: Iterable[QWidget], paper: PaperSheet, left: int) -> QWidget:
    """Return the page; ``left`` is how wide the column is, in pixels at 100 %."""
    column = QWidget()
    rows = QVBoxLayout(column)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(14)
    for panel in panels:
        rows.addWidget(panel)
    page = QWidget()
    halves = QHBoxLayout(page)
    halves.setContentsMargins(0, 0, 0, 0)
    halves.setSpacing(8)
    halves.addWidget(Scrolled(column, theme.scaled(left)))
    halves.addWidget(paper, 1)
    return page
