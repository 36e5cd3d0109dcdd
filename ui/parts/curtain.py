"""The curtain that hides the screen from whoever stands at the counter."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.glyph import Glyph
from ui.parts.plain_label import PlainLabel
from ui.words import _


class Curtain(QWidget):
    """An opaque sheet over a whole window; any key or click takes it away."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("curtain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._behind = window
        self._before: QWidget | None = None
        self.name = PlainLabel()
        rows = QVBoxLayout(self)
        rows.setSpacing(12)
        rows.addStretch(1)
        mark = Glyph("shield-check", "rail_mark", 52, 1.6)
        hint = PlainLabel(_("Press any key to go on"), role="hint")
        for part in (mark, self.name, hint):
            rows.addWidget(part, 0, Qt.AlignmentFlag.AlignCenter)
        rows.addStretch(1)
        self.hide()
        window.installEventFilter(self)

    def draw(self, name: str) -> None:
        """Hide the window behind the salon's name."""
        self._before = self._behind.focusWidget()
        self.name.setText(name)
        self.setAccessibleName(_("The screen is hidden. Press any key to go on"))
        self.setGeometry(self._behind.rect())
        self.show()
        self.raise_()
        self.setFocus()

    def open(self) -> None:
        """Show the window again, with the cursor where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on at any key."""
        del event
        self.open()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go on at a click."""
        del event
        self.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._behind.rect())
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Keep every shortcut of the window behind from working."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Keep the focus in front of the curtain."""
        del next_
        return True
