"""Typing becomes questions, and rest becomes one line of the log."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from salon_vault.clients.model import Found
from salon_vault.clients.names import digits
from salon_vault.clients.use_cases import find_clients, find_similar, settled_search
from ui.line import Line

FEW = 3
"""Hits below which names a typing error away are shown too."""

SIMILAR_AFTER = 200
"""Milliseconds of rest before that."""

SETTLED_AFTER = 1000
"""Milliseconds of rest after which a search goes into the log."""


class Search(QObject):
    """One search after the other; an older question never answers over a newer one."""

    found = Signal(str, object)
    """What was typed, and the ``Found`` for it."""

    def __init__(self, line: Line, parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        self._text = ""
        self._queries = 0
        self.hits = 0
        """Cards that fitted the last question, not counting similar names."""
        self.waiting = False
        """Whether the last question has not been answered yet."""
        self._similar = self._after(SIMILAR_AFTER, self._find_similar)
        self._rest = self._after(SETTLED_AFTER, self.settle)

    def look_for(self, text: str) -> None:
        """Ask for the clients that fit ``text``; once for every keystroke."""
        self._text = text
        self._queries += 1
        self.waiting = True
        self._similar.stop()
        self._rest.start()
        self._line.ask_newest(self, "find", find_clients, text).then(self._heard)

    def look_again(self) -> None:
        """Ask for the same once more, because the vault has changed."""
        self.waiting = True
        self._line.ask_newest(self, "find", find_clients, self._text).then(self._heard)

    def settle(self) -> None:
        """Put the search into the log: it rests, or a card is opened from it."""
        self._rest.stop()
        queries, self._queries = self._queries, 0
        if queries and self._text.strip():
            self._line.ask(self, settled_search, self._text, queries, self.hits)

    def _heard(self, found: Found) -> None:
        self.waiting = False
        self.hits = len(found.lines)
        self._first = found
        self.found.emit(self._text, found)
        wordy = self._text.strip() and not digits(self._text)
        if wordy and len(found.lines) < FEW:
            self._similar.start()

    def _find_similar(self) -> None:
        asked = self._line.ask_newest(self, "find", find_similar, self._text)
        asked.then(self._heard_similar)

    def _heard_similar(self, found: Found) -> None:
        known = {line.id for line in self._first.lines}
        more = tuple(line for line in found.lines if line.id not in known)
        if more:
            both = replace(found, lines=self._first.lines + more)
            self.found.emit(self._text, both)

    def _after(self, milliseconds: int, deed: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(deed)
        return timer
