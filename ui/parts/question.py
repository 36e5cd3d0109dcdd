"""A small window that asks for something before a deed."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.parts.body import Body
from ui.parts.button import Button
from ui.parts.on_screen import FRAME, keep_on_screen, room_on_screen
from ui.parts.plain_label import PlainLabel
from ui.words import _

WIDTH = 460


class Question(QDialog):
    """A title, rows to fill in, and at the bottom Cancel and the deed."""

    def __init__(
        self, parent: QWidget, title: str, deed: str, lead: str = "", kind: str = "primary"
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.scaled(WIDTH))
        self.go = Button(deed, kind)
        self.go.setDefault(True)
        self.stop = Button(_("Cancel"))
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.reject)
        self._body = Body()
        self.rows = self._body.rows
        self.rows.setSpacing(12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 20, 24, 20)
        outer.setSpacing(12)
        outer.addWidget(PlainLabel(title, role="title", wrap=True))
        if lead:
            outer.addWidget(PlainLabel(lead, role="quiet", wrap=True))
        outer.addWidget(self._body)
        outer.addStretch(1)
        outer.addSpacing(4)
        outer.addLayout(self._deeds())

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field; the deed comes last in the tab order."""
        super().showEvent(event)
        last = (self.stop, self.go)
        fields = [
            part
            for part in self.findChildren(QWidget)
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus
            and part not in last
            and part.window() is self  # and not in the list that a choice drops down
        ]
        if fields:
            self.setTabOrder(fields[-1], self.stop)
            self.setTabOrder(self.stop, self.go)
            fields[0].setFocus()

    def setVisible(self, visible: bool) -> None:
        """Come up no higher than the screen."""
        if visible:
            self._limit(self.sizeHint().width())
        super().setVisible(visible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay on the screen when growing."""
        super().resizeEvent(event)
        if self.isVisible():
            keep_on_screen(self)

    def event(self, event: QEvent) -> bool:
        """Grow with what comes up inside, such as what is wrong with a field."""
        done = super().event(event)
        # Asked first: after the event that takes this window away there is nothing else to ask.
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._limit(self.width())
            self._grow()
        return done

    def _grow(self) -> None:
        rows = self.layout()
        wanted = rows.totalHeightForWidth(self.width()) if rows is not None else 0
        if wanted > self.height():
            self.resize(self.width(), wanted)

    def _limit(self, width: int) -> None:
        """Leave to the rows what the screen has beside title, deeds and frame."""
        outer = self.layout()
        if outer is None:
            return
        edges = outer.contentsMargins()
        inner = width - edges.left() - edges.right()
        items = [item for at in range(outer.count()) if (item := outer.itemAt(at)) is not None]
        others = edges.top() + edges.bottom() + outer.spacing() * len(items)
        for item in items:
            if item.widget() is not self._body:
                tall = item.hasHeightForWidth()
                others += item.heightForWidth(inner) if tall else item.sizeHint().height()
        self._body.limit(room_on_screen(self).height() - FRAME - others)

    def bring_up(self, part: QWidget) -> None:
        """Scroll to a part of the rows that came up just now, once it has its place."""
        QTimer.singleShot(0, part, lambda: self._body.ensureWidgetVisible(part))

    def wait(self, *, waiting: bool) -> None:
        """Take no second press while the first is being carried out."""
        self.go.setEnabled(not waiting)
        if waiting:
            self.setCursor(Qt.CursorShape.WaitCursor)
        else:
            self.unsetCursor()

    def _deeds(self) -> QHBoxLayout:
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addStretch(1)
        deeds.addWidget(self.stop)
        deeds.addWidget(self.go)
        return deeds
