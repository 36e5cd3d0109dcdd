"""Scans that are dropped anywhere on the window."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from ui.parts.dropped import dropped_files
from ui.scans.bringing import BringScans, scans_among


class DropScans(QObject):
    """Hears what no part of the window took for itself; a card's page takes photos."""

    def __init__(self, window: QWidget, bringing: BringScans) -> None:
        super().__init__(window)
        self._bringing = bringing
        if bringing.may:
            window.setAcceptDrops(True)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take PDF and pictures, and nothing else."""
        kind = event.type()
        if kind is QEvent.Type.DragEnter and isinstance(event, QDropEvent):
            if scans_among(dropped_files(event)):
                event.acceptProposedAction()
                return True
        elif kind is QEvent.Type.Drop and isinstance(event, QDropEvent):
            event.acceptProposedAction()
            self._bringing.confirm(scans_among(dropped_files(event)))
            return True
        return super().eventFilter(watched, event)
