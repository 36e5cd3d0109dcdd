"""Two wordings in one column: what went in red, what came in green, with marks beside them."""

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from salon_vault.adapted_forms.comparing import Mark, compared
from ui import theme

MARKS = {Mark.SAME: "    ", Mark.GONE: "−  ", Mark.NEW: "+  "}
"""In front of each line: colour alone says nothing."""
TONES = {Mark.GONE: "danger", Mark.NEW: "ok"}


class CompareView(QPlainTextEdit):
    """Read, scrolled and copied from, not written in."""

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(spoken)

    def show_texts(self, before: str, after: str) -> None:
        """Compare two texts."""
        self.clear()
        cursor = QTextCursor(self.document())
        first_change = 0
        for number, line in enumerate(compared(before, after)):
            ink, ground = QTextCharFormat(), QTextBlockFormat()
            if tone := TONES.get(line.mark):
                ink.setForeground(theme.colour(f"{tone}_text"))
                ground.setBackground(theme.colour(f"{tone}_soft"))
                first_change = first_change or number
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(ground)
            cursor.insertText(f"{MARKS[line.mark]}{line.text}", ink)
        self.setTextCursor(QTextCursor(self.document().findBlockByNumber(first_change)))
        self.centerCursor()
