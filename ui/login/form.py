"""What the unlock window looks like."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.glyph import Glyph
from ui.parts.plain_label import PlainLabel
from ui.words import LANGUAGES, _, language

BRAND = 340
COLUMN = 520
EDGE = 40
ABOVE = 40


class UnlockForm(QVBoxLayout):
    """A demo strip, a dark pane with the mark, and a column of pages beside it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        self.demo = _demo_strip()
        self.pages = QStackedWidget()
        self.notes = QVBoxLayout()
        """What is known of the vault before anybody sits down, above the foot."""
        self.language = Choice(_("Language"), LANGUAGES.items())
        self.language.choose(language())
        self.language.setMinimumWidth(theme.scaled(150))
        self.elsewhere = Button(_("Another vault…"), "ghost")
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(_brand())
        panes.addWidget(self._sheet(), 1)
        self.addWidget(self.demo)
        self.addLayout(panes, 1)

    def show_page(self, page: QWidget) -> None:
        """Show ``page`` in place of the one before, which goes."""
        before = self.pages.currentWidget()
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        if before is not None:
            self.pages.removeWidget(before)
            before.deleteLater()

    def wait(self, *, waiting: bool) -> None:
        """Offer no other language and no other vault while this one is being opened."""
        self.language.setEnabled(not waiting)
        self.elsewhere.setEnabled(not waiting)

    def _sheet(self) -> QWidget:
        column = QWidget()
        column.setMaximumWidth(theme.scaled(COLUMN))
        rows = QVBoxLayout(column)
        rows.setContentsMargins(0, EDGE, 0, 20)
        rows.addSpacing(theme.scaled(ABOVE))  # no stretch: nothing moves when a fault is said
        rows.addWidget(self.pages)
        rows.addStretch(1)
        rows.addLayout(self.notes)
        foot = QHBoxLayout()
        foot.addWidget(self.language)
        foot.addStretch(1)
        foot.addWidget(self.elsewhere)
        rows.addLayout(foot)
        middle = QWidget()
        beside = QHBoxLayout(middle)
        beside.setContentsMargins(EDGE, 0, EDGE, 0)
        beside.addStretch(1)
        beside.addWidget(column, 100)
        beside.addStretch(1)
        scrolls = QScrollArea()
        scrolls.setWidgetResizable(True)
        scrolls.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolls.setWidget(middle)
        return scrolls


def _brand() -> QFrame:
    pane = QFrame()
    pane.setObjectName("curtain")
    pane.setFixedWidth(BRAND)
    rows = QVBoxLayout(pane)
    rows.setContentsMargins(36, 36, 36, 36)
    rows.setSpacing(12)
    rows.addStretch(2)
    rows.addWidget(Glyph("shield-check", "rail_mark", 64, 1.4))
    rows.addWidget(PlainLabel("Salon Vault"))
    words = _("Without a password the files of this vault cannot be read.")
    rows.addWidget(PlainLabel(words, role="hint", wrap=True))
    rows.addStretch(3)
    offline = _("The program itself sends nothing over the internet.")
    rows.addWidget(PlainLabel(offline, role="hint", wrap=True))
    return pane


def _demo_strip() -> QFrame:
    strip = QFrame()
    strip.setObjectName("demo")
    row = QHBoxLayout(strip)
    row.setContentsMargins(16, 6, 16, 6)
    row.addWidget(Glyph("flask-conical", "info_text", 16))
    words = _("Demo vault. All people in it are invented, and its passwords are published.")
    row.addWidget(PlainLabel(words), 1)
    strip.hide()
    return strip
