"""What the window looks like."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from salon_vault.staff.model import Member
from ui import theme
from ui.parts.body import Body
from ui.parts.button import Button
from ui.parts.glyph import Glyph
from ui.parts.plain_label import PlainLabel
from ui.place import Place
from ui.rail import Rail
from ui.topbar import TopBar
from ui.words import _

NOTES = 150
"""Points of strips at the most: two and a half, so that one sees that there are more."""


class WindowForm(QWidget):
    """Rail at the left, bar above, a strip in a demo vault, one page at a time."""

    def __init__(self, places: Sequence[Place], member: Member, *, demo: bool) -> None:
        super().__init__()
        self.setObjectName("window")
        self.rail = Rail(places)
        self.bar = TopBar(member)
        self.pages = QStackedWidget()
        right = QVBoxLayout()
        right.setSpacing(0)
        self.leave = Button(_("Leave the demo"), "ghost")
        if demo:
            right.addWidget(_demo_strip(self.leave))
        right.addWidget(self.bar)
        self._notes = Body()
        self._notes.rows.setSpacing(0)
        self._notes.limit(theme.scaled(NOTES))
        right.addWidget(self._notes)
        right.addWidget(self.pages, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(right, 1)

    def add_note(self, note: QWidget) -> None:
        """Put a strip between bar and page; while it is hidden it takes no room."""
        note.setProperty("between", True)  # a margin of its own, which goes when it hides
        self._notes.rows.addWidget(note)


def _demo_strip(leave: Button) -> QFrame:
    strip = QFrame()
    strip.setObjectName("demo")
    words = PlainLabel(_("Demo vault: every person in it is invented. Try anything."))
    row = QHBoxLayout(strip)
    row.setContentsMargins(20, 5, 20, 5)
    row.setSpacing(8)
    row.addStretch(1)
    row.addWidget(Glyph("info", "info_text", 16), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(words)
    row.addWidget(leave)
    row.addStretch(1)
    return strip
