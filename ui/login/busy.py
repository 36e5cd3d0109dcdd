"""A quiet sign that slow work goes on."""

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from ui.parts.plain_label import PlainLabel


class Busy(QWidget):
    """A moving bar with words below; it keeps its room, so that nothing jumps."""

    def __init__(self, doing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(doing)
        self.words = PlainLabel(doing, role="hint")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.bar)
        rows.addWidget(self.words)
        kept = self.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.setSizePolicy(kept)
        self.show_work(working=False)

    def show_work(self, *, working: bool) -> None:
        """Appear, or go."""
        self.bar.setRange(0, 0 if working else 1)
        self.setVisible(working)
