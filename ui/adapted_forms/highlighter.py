"""A little colour in the Markdown of a form: what is a setting, a block, a value."""

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from salon_vault.paper.template import MARK, PLACEHOLDER
from ui import theme

_BLOCK = re.compile(r"^\s*(~{3,}.*|\*{3}\s*|>.*)$")
_BOXES = re.compile(r"\[\?[^\]]*\]")
_SETTING = re.compile(r"^[a-z]+:(?= |$)")
HEAD, TEXT = 1, 0
"""States of a line: within the settings at the top, or below them."""


class Highlighter(QSyntaxHighlighter):
    """Colours one line at a time, from the theme in use."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._quiet = _ink("text3")
        self._block = _ink("accent_text")
        self._box = _ink("info_text")
        self._mark = _ink("warn_text")
        self._mark.setFontWeight(QFont.Weight.Bold)
        self._value = _ink("ok_text")
        self._title = _ink("text")
        self._title.setFontWeight(QFont.Weight.Bold)

    def highlightBlock(self, text: str) -> None:
        """Colour a line."""
        first = self.currentBlock().blockNumber() == 0
        inside = first or self.previousBlockState() == HEAD
        ends = inside and text == "---" and not first
        self.setCurrentBlockState(HEAD if inside and not ends else TEXT)
        if inside:
            setting = _SETTING.match(text)
            until = setting.end() if setting else len(text)
            self.setFormat(0, until, self._quiet)
        elif text.startswith("## "):
            self.setFormat(0, len(text), self._title)
        elif _BLOCK.match(text):
            self.setFormat(0, len(text), self._block)
        for pattern, ink in (
            (_BOXES, self._box),
            (MARK, self._mark),
            (PLACEHOLDER, self._value),
        ):
            for found in pattern.finditer(text):
                self.setFormat(found.start(), found.end() - found.start(), ink)


def _ink(colour: str) -> QTextCharFormat:
    ink = QTextCharFormat()
    ink.setForeground(theme.colour(colour))
    return ink
