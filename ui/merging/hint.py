"""The hint that a client may have a card already."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.clients.names import short_name
from salon_vault.merging.model import Lookalike
from ui import theme
from ui.merging.words import told
from ui.parts.button import Button
from ui.parts.glyph import Glyph
from ui.parts.plain_label import PlainLabel
from ui.words import _, about, listed


class LookalikeHint(QFrame):
    """A line for each card that looks like what is typed; hidden while there is none."""

    opening = Signal(str)
    """The id of the card that the person wants to see."""
    comparing = Signal(str)
    """The id of the card to put beside the one that is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "warn")
        self.shown: tuple[Lookalike, ...] = ()
        self.buttons: list[Button] = []
        self.rows = QVBoxLayout()
        self.rows.setSpacing(2)
        across = QHBoxLayout(self)
        across.setContentsMargins(14, 9, 10, 9)
        across.setSpacing(12)
        sign = Glyph("users", "warn_text", theme.scaled(20))
        across.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(self.rows, 1)
        self.hide()

    def show_cards(self, found: Sequence[Lookalike]) -> None:
        """Name these cards in place of those before."""
        if tuple(found) == self.shown:
            return
        self.shown = tuple(found)
        self.buttons = []
        while item := self.rows.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if found:
            self.rows.addWidget(self._sheet())
        self.setVisible(bool(found))

    def _sheet(self) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        title = _("This client may have a card already")
        column.addWidget(PlainLabel(title, role="strong", wrap=True))
        for each in self.shown:
            column.addLayout(self._row(each))
        self.setAccessibleName(title)
        self.setAccessibleDescription(listed(told(each) for each in self.shown))
        return sheet

    def _row(self, each: Lookalike) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(PlainLabel(told(each), wrap=True), 1)
        button = Button(_("Open that card"), "ghost")
        spoken = _("Open the card of {name}").format(name=short_name(each.line.name))
        button.setAccessibleName(spoken)
        button.clicked.connect(partial(self.opening.emit, each.line.id))
        self.buttons.append(button)
        compare = Button(_("Compare"), "ghost")
        compare.setAccessibleName(about(short_name(each.line.name), _("Compare")))
        compare.clicked.connect(partial(self.comparing.emit, each.line.id))
        for deed in (button, compare):
            row.addWidget(deed, 0, Qt.AlignmentFlag.AlignTop)
        return row
