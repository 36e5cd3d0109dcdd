"""A sheet that comes up in front of a window, and goes when one turns away from it."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QWidget

TOP = 68
"""Pixels from the upper edge of the window."""


class Popup(QFrame):
    """Stands in the middle above; Esc, a click elsewhere, or leaving with Tab closes it."""

    def __init__(self, window: QWidget, width: int) -> None:
        super().__init__(window)
        self._window = window
        self._wide = width
        self._before: QWidget | None = None
        self.setObjectName("popup")
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 10)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        app = QGuiApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        window.installEventFilter(self)
        self.hide()

    def come_up(self, first: QWidget) -> None:
        """Show the sheet, with the cursor in ``first``."""
        self._before = self._window.focusWidget()
        self.show()
        self.place()
        self.raise_()
        first.setFocus()

    def go(self) -> None:
        """Hide the sheet, with the cursor where it was."""
        if self.isHidden():
            return
        before, self._before = self._before, None
        self.hide()
        if before is not None:
            before.setFocus()

    def place(self) -> None:
        """Stand in the middle, as high as the contents need."""
        width = min(self._wide, self._window.width() - 40)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._window.width() - width) // 2, TOP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.go()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle; close when the window behind is clicked."""
        if watched is self._window and self.isVisible():
            if event.type() is QEvent.Type.Resize:
                self.place()
            elif event.type() is QEvent.Type.MouseButtonPress:
                self.go()
        return super().eventFilter(watched, event)

    @Slot(QWidget, QWidget)
    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        del old
        inside = new is not None and (new is self or self.isAncestorOf(new))
        if self.isVisible() and new is not None and not inside:
            self._before = None
            self.go()
