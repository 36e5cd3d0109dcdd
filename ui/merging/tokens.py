"""Makes what lookups still lack after an update, in small steps while the salon works."""

from PySide6.QtCore import QObject, QTimer

from salon_vault.merging.use_cases import complete_tokens
from ui.line import Line

FIRST = 6000
"""Milliseconds after sitting down: the first screen comes first."""

BETWEEN = 80
"""Milliseconds between two steps: questions of the screens come in between."""


class Tokens(QObject):
    """Asks for one step after the other until no card lacks a lookup token."""

    def __init__(self, line: Line, parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        QTimer.singleShot(FIRST, self, self.step)

    def step(self) -> None:
        """Have the next cards looked after."""
        if self._line.allows(complete_tokens):
            self._line.ask_newest(self, "tokens", complete_tokens).then(self._go_on)

    def _go_on(self, left: int) -> None:
        if left:
            QTimer.singleShot(BETWEEN, self, self.step)
