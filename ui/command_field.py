"""What looks like a search field in the bar, and brings up the sheet of commands."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui import theme
from ui.icons import icon
from ui.parts.plain_label import PlainLabel
from ui.parts.tips import tip
from ui.words import _

WIDE = 330
SIGN, EDGE, BETWEEN, KEYS = 16, 15, 4, 12
"""Points across the sign, at both ends, after the sign, and before the keys."""
INDENT = "\u2009\u2009"


class CommandField(QPushButton):
    """Sign, words and keys; in a narrow bar without keys, or the sign alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sign = theme.scaled(SIGN)
        self._words = _("Find or do anything…")
        self.setProperty("kind", "search")
        self.setIcon(icon("search", "text3", sign))
        self.setIconSize(QSize(sign, sign))
        self.setAccessibleName(self._words)
        self.setToolTip(tip(self._words, "Ctrl+K"))
        self.keys = PlainLabel(_("Ctrl K"), role="kbd")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch(1)
        row.addWidget(self.keys, 0, Qt.AlignmentFlag.AlignVCenter)
        self.take_form(0)

    @property
    def widths(self) -> tuple[int, int, int, int]:
        """Pixels at ease; with all of it; without the keys; and with the sign alone."""
        self.ensurePolished()
        bare = theme.scaled(SIGN) + 2 * EDGE + BETWEEN
        words = bare + self.fontMetrics().size(0, INDENT + self._words).width()
        whole = words + KEYS + self.keys.sizeHint().width()
        return max(whole, theme.scaled(WIDE)), whole, words, bare

    def take_form(self, form: int) -> None:
        """Show keys, words and sign; words and sign; or the sign."""
        at_ease, whole, _words, bare = range(len(self.widths))
        words = "" if form == bare else INDENT + self._words
        if words != self.text():
            self.setText(words)
        self.keys.setVisible(form in {at_ease, whole})
        self.setFixedWidth(self.widths[form])
