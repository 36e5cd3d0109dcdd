"""News that comes, can be taken back for a moment, and goes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ui.parts.glyph import Glyph
from ui.parts.plain_label import PlainLabel
from ui.parts.tips import tip
from ui.words import _

STAYS = 8000
"""Milliseconds for which a deed can be taken back from here; Ctrl+Z works as long."""

EDGE = 24


class Toast(QFrame):
    """Says in a corner of the window what was done, and offers to take it back."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self._undo: Callable[[], object] | None = None
        self.words = PlainLabel()
        self.button = QPushButton(_("Undo"))
        self.button.setAccessibleName(_("Undo"))
        self.button.setToolTip(tip(_("Undo"), "Ctrl+Z"))
        self.button.clicked.connect(self.undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS)
        self._timer.timeout.connect(self._go)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(Glyph("check", "toast_ok", 18, 2.6))
        row.addWidget(self.words)
        row.addWidget(self.button)
        window.installEventFilter(self)
        self.hide()

    def say(self, words: str, undo: Callable[[], object] | None = None) -> None:
        """Show ``words`` for eight seconds; ``undo`` takes the deed back."""
        self._undo = undo
        self.words.setText(words)
        self.setAccessibleName(words)
        self.button.setVisible(undo is not None)
        self.show()
        self._place()
        self._timer.start()

    def undo(self) -> None:
        """Take the last deed back, if that is still offered."""
        undo = self._undo
        self._go()
        if undo is not None:
            undo()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner of the window."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self.parentWidget()
        assert window is not None
        self.adjustSize()
        self.move(window.width() - self.width() - EDGE, window.height() - self.height() - EDGE)
        self.raise_()

    def _go(self) -> None:
        self._timer.stop()
        self._undo = None
        self.hide()
