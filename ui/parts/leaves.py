"""A paper page by page, with zoom; what a page looks like, whoever inherits it asks for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.idle import mark_sensitive
from ui.parts.button import Button
from ui.parts.icon_button import IconButton
from ui.parts.plain_label import PlainLabel
from ui.words import _

WIDE, TALL = 900, 680
ZOOMS = (600, 800, 1100, 1500, 2000, 2800)
"""Pixels across a page."""
FIRST = 1


class Pages(QDialog):
    """One page at a time; Page Up and Page Down turn it, plus and minus zoom."""

    def __init__(self, parent: QWidget, title: str, pages: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("File"))
        mark_sensitive(self)
        self.resize(theme.scaled(WIDE), theme.scaled(TALL))
        self._title = title
        self.number, self.pages = 0, pages
        """The page that is shown, from 0, of how many."""
        self._zoom = FIRST
        self.sheet = PlainLabel(role="quiet")
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sheet.setAccessibleName(_("Page of the file"))
        self._area = QScrollArea()
        self.before = IconButton("chevron-left", _("Previous page"), keys="PgUp")
        self.after = IconButton("chevron-right", _("Next page"), keys="PgDown")
        self.smaller = IconButton("zoom-out", _("Smaller"), keys="-")
        self.larger = IconButton("zoom-in", _("Larger"), keys="+")
        self.where = PlainLabel(role="muted")
        self.close_button = Button(_("Close"), "primary")
        self.deeds = QHBoxLayout()
        """The row of buttons below the page; what can be done with a page comes first."""
        self._build()
        for button, step in ((self.before, -1), (self.after, 1)):
            button.clicked.connect(lambda *, step=step: self._turn(step))
        for button, step in ((self.smaller, -1), (self.larger, 1)):
            button.clicked.connect(lambda *, step=step: self._zoom_by(step))
        self.close_button.clicked.connect(self.accept)

    @property
    def across(self) -> int:
        """How many pixels wide the page is to be."""
        return ZOOMS[self._zoom]

    def look(self) -> None:
        """Show the page, once it has come."""
        self._look()
        if not self.sheet.pixmap():
            self.sheet.setText(_("Looking…"))
        self.ask_for_page()

    def ask_for_page(self) -> None:
        """Have page ``number`` shown, ``across`` pixels wide."""
        raise NotImplementedError

    def show_page(self, image: QImage) -> None:
        """Show the page that was asked for."""
        self.sheet.setPixmap(QPixmap.fromImage(image))
        self._area.verticalScrollBar().setValue(0)
        self._look()

    def show_words(self, words: str) -> None:
        """Say why there is no page to look at."""
        self.sheet.setPixmap(QPixmap())
        self.sheet.setText(words)

    def _turn(self, step: int) -> None:
        self.number = min(max(0, self.number + step), self.pages - 1)
        self.look()

    def _zoom_by(self, step: int) -> None:
        self._zoom = min(max(0, self._zoom + step), len(ZOOMS) - 1)
        self.look()

    def _look(self) -> None:
        self.before.setEnabled(self.number > 0)
        self.after.setEnabled(self.number < self.pages - 1)
        self.smaller.setEnabled(self._zoom > 0)
        self.larger.setEnabled(self._zoom < len(ZOOMS) - 1)
        words = _("Page {n} of {of}").format(n=self.number + 1, of=self.pages)
        self.where.setText(words)

    def _build(self) -> None:
        self._area.setWidget(self.sheet)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(_("Page of the file"))
        self._area.setProperty("keys", True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(self._title, role="title"), 1)
        for button in (self.smaller, self.larger, self.before):
            head.addWidget(button)
        head.addWidget(self.where)
        head.addWidget(self.after)
        self.deeds.addStretch(1)
        self.deeds.addWidget(self.close_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 18)
        rows.setSpacing(12)
        rows.addLayout(head)
        rows.addWidget(self._area, 1)
        rows.addLayout(self.deeds)
        self.close_button.setDefault(True)
        self._area.setFocus()
