"""A list of things to tick, each a key and the words for it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget


class Ticks(QWidget):
    """Check boxes under each other; ``changed`` says that ``ticked`` is another."""

    changed = Signal()

    def __init__(
        self, items: Iterable[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._boxes: dict[str, QCheckBox] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.offer(items)

    @property
    def ticked(self) -> frozenset[str]:
        """The keys of what is ticked."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all that is offered."""
        return frozenset(self._boxes)

    def offer(self, items: Iterable[tuple[str, str]]) -> None:
        """Offer these, none of them ticked."""
        for box in self._boxes.values():
            box.hide()
            box.deleteLater()
        self._boxes = {}
        for key, words in items:
            box = QCheckBox(words)
            box.setAccessibleName(words)
            box.toggled.connect(lambda _on: self.changed.emit())
            self._boxes[key] = box
            self._rows.addWidget(box)

    def tick(self, keys: Iterable[str]) -> None:
        """Tick these and no others."""
        wanted = set(keys)
        for key, box in self._boxes.items():
            box.setChecked(key in wanted)

    def box(self, key: str) -> QCheckBox:
        """Return the box of a key."""
        return self._boxes[key]
