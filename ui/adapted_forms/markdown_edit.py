"""The field in which the Markdown of a form is written, one text a language."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit, QTextEdit, QWidget

from ui import theme
from ui.adapted_forms.highlighter import Highlighter
from ui.fonts import sized


class MarkdownEdit(QPlainTextEdit):
    """Every language keeps its text, its cursor and what can be taken back."""

    written = Signal(str, str)
    """Language and text, after a key."""

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(spoken)
        self.setTabChangesFocus(True)
        self._documents: dict[str, QTextDocument] = {}
        self._cursors: dict[str, QTextCursor] = {}
        self.language = ""
        self.textChanged.connect(self._tell)

    def load(self, texts: Iterable[tuple[str, str]]) -> None:
        """Hold other texts in place of these."""
        self.language = ""
        self._cursors = {}
        made = {}
        for language, text in texts:
            document = QTextDocument(self)
            document.setDocumentLayout(QPlainTextDocumentLayout(document))
            document.setDefaultFont(sized(self.font(), theme.text_size("md")))
            document.setPlainText(text)
            Highlighter(document)
            made[language] = document
        old, self._documents = self._documents, made
        if made:
            self.show_language(next(iter(made)))
        for document in old.values():
            document.deleteLater()

    def show_language(self, language: str) -> None:
        """Show another language, where one was in it."""
        if self.language:
            self._cursors[self.language] = self.textCursor()
        self.language = ""  # setting a document is no typing
        self.setDocument(self._documents[language])
        if language in self._cursors:
            self.setTextCursor(self._cursors[language])
        self.language = language

    def jump(self, line: int) -> None:
        """Go to a line, counted from 1, and show it in the middle."""
        block = self.document().findBlockByNumber(max(line, 1) - 1)
        cursor = QTextCursor(block)
        cursor.movePosition(
            QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
        )
        self.setTextCursor(cursor)
        self.centerCursor()
        self.setFocus()

    def look_for(self, words: str) -> bool:
        """Go to the next place where ``words`` stand, from the top after the last one."""
        if not words or self.find(words):
            return bool(words)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        return self.find(words)

    def put_in(self, block: str) -> None:
        """Put a block on lines of its own below the one with the cursor, or a value into it."""
        cursor = self.textCursor()
        if "\n" in block:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            block = f"\n\n{block.strip()}\n"
        cursor.insertText(block)
        self.setTextCursor(cursor)
        self.setFocus()

    def mark(self, lines: Iterable[tuple[int, str]]) -> None:
        """Tint lines in the colour of a tone."""
        marks = []
        for line, tone in lines:
            block = self.document().findBlockByNumber(line - 1)
            if line > 0 and block.isValid():
                mark = QTextEdit.ExtraSelection()
                mark.format.setBackground(theme.colour(f"{tone}_soft"))
                mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
                mark.cursor = QTextCursor(block)
                marks.append(mark)
        self.setExtraSelections(marks)

    def _tell(self) -> None:
        if self.language:
            self.written.emit(self.language, self.toPlainText())
