"""A file page by page: pixels that the helper drew, with zoom."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from salon_vault.attachments.model import Attachment
from salon_vault.attachments.use_cases import view_page
from salon_vault.compartments import Sealed
from salon_vault.from_elsewhere.model import Leaf
from ui import theme
from ui.attachments.words import title_of
from ui.idle import mark_sensitive
from ui.line import Line
from ui.parts.button import Button
from ui.parts.icon_button import IconButton
from ui.parts.plain_label import PlainLabel
from ui.photos.pixels import page_of
from ui.words import _

WIDE, TALL = 900, 680
ZOOMS = (600, 800, 1100, 1500, 2000, 2800)
"""Pixels across a page; the helper draws each anew, so that small print stays sharp."""
FIRST = 1


class Leaves(QDialog):
    """One page at a time; Page Up and Page Down turn it, plus and minus zoom."""

    def __init__(self, parent: QWidget, line: Line, attachment: Attachment) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("File"))
        mark_sensitive(self)
        self.resize(theme.scaled(WIDE), theme.scaled(TALL))
        self._line, self._attachment = line, attachment
        self._number, self._zoom, self._pages = 0, FIRST, attachment.pages
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
        self._build()
        for button, step in ((self.before, -1), (self.after, 1)):
            button.clicked.connect(lambda *, step=step: self._turn(step))
        for button, step in ((self.smaller, -1), (self.larger, 1)):
            button.clicked.connect(lambda *, step=step: self._zoom_by(step))
        self.close_button.clicked.connect(self.accept)
        self._ask()

    def _turn(self, step: int) -> None:
        self._number = min(max(0, self._number + step), self._pages - 1)
        self._ask()

    def _zoom_by(self, step: int) -> None:
        self._zoom = min(max(0, self._zoom + step), len(ZOOMS) - 1)
        self._ask()

    def _ask(self) -> None:
        self._look()
        if not self.sheet.pixmap():
            self.sheet.setText(_("Looking…"))
        across = ZOOMS[self._zoom]
        asked = self._line.ask_newest(
            self, "page", view_page, self._attachment.id, self._number, across
        )
        asked.then(self._show)

    def _look(self) -> None:
        self.before.setEnabled(self._number > 0)
        self.after.setEnabled(self._number < self._pages - 1)
        self.smaller.setEnabled(self._zoom > 0)
        self.larger.setEnabled(self._zoom < len(ZOOMS) - 1)
        words = _("Page {n} of {of}").format(n=self._number + 1, of=self._pages)
        self.where.setText(words)

    def _show(self, leaf: Leaf | Sealed) -> None:
        if isinstance(leaf, Sealed):
            self.sheet.setText(_("{what}: closed to you").format(what=_("Files")))
            return
        self._pages = leaf.pages
        self.sheet.setPixmap(QPixmap.fromImage(page_of(leaf.png)))
        self._area.verticalScrollBar().setValue(0)
        self._look()

    def _build(self) -> None:
        self._area.setWidget(self.sheet)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(_("Page of the file"))
        self._area.setProperty("keys", True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(PlainLabel(title_of(self._attachment), role="title"), 1)
        for button in (self.smaller, self.larger, self.before):
            head.addWidget(button)
        head.addWidget(self.where)
        head.addWidget(self.after)
        deeds = QHBoxLayout()
        deeds.addStretch(1)
        deeds.addWidget(self.close_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 18, 20, 18)
        rows.setSpacing(12)
        rows.addLayout(head)
        rows.addWidget(self._area, 1)
        rows.addLayout(deeds)
        self.close_button.setDefault(True)
        self._area.setFocus()
