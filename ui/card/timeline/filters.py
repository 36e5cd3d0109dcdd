"""What narrows the timeline: kinds, a year, a text."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from salon_vault.timeline.model import Moment, MomentKind
from salon_vault.timeline.use_cases import Narrowed
from salon_vault.timeline.words import KINDS
from ui import theme
from ui.parts.choice import Choice
from ui.parts.flow import Flow
from ui.parts.search_line import SearchLine
from ui.words import _

EVERY_YEAR = "0"
SEARCH, GAP = 260, 6


class Filters(QWidget):
    """A button for each kind there is, a year, and a field to search in."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kinds: dict[MomentKind, QPushButton] = {}
        self.year = Choice(_("Year"), [(EVERY_YEAR, _("All years"))])
        self.text = SearchLine(_("Search the timeline"), _("Search the timeline"))
        self.text.setMinimumWidth(theme.scaled(SEARCH))
        self._buttons = QWidget()
        self._flow = Flow(self._buttons, GAP)
        for kind in MomentKind:
            button = QPushButton(_(KINDS[kind]))
            button.setCheckable(True)
            button.setAccessibleName(_(KINDS[kind]))
            button.setProperty("kind", "answer")
            button.clicked.connect(self._tell)
            self.kinds[kind] = button
            self._flow.addWidget(button)
        across = QHBoxLayout()
        across.setSpacing(GAP)
        across.addWidget(self.text, 1)
        across.addWidget(self.year)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP + 2)
        rows.addLayout(across)
        rows.addWidget(self._buttons)
        self.text.textChanged.connect(self._tell)
        self.year.currentIndexChanged.connect(self._tell)

    @property
    def wanted(self) -> Narrowed:
        """What is chosen."""
        kinds = {kind for kind, button in self.kinds.items() if button.isChecked()}
        return Narrowed(frozenset(kinds), int(self.year.key), self.text.text())

    def offer(self, moments: Sequence[Moment]) -> None:
        """Offer the kinds and years there are; what is chosen stays chosen."""
        present = {one.kind for one in moments}
        while self._flow.takeAt(0):  # hidden ones would leave gaps behind
            pass
        for kind, button in self.kinds.items():
            shown = kind in present or button.isChecked()
            button.setVisible(shown)
            if shown:
                self._flow.addWidget(button)
        years = sorted({one.at.astimezone().year for one in moments}, reverse=True)
        chosen = self.year.key
        self.year.blockSignals(True)
        self.year.clear()
        self.year.addItem(_("All years"), EVERY_YEAR)
        for year in years:
            self.year.addItem(str(year), str(year))
        self.year.setCurrentIndex(max(0, self.year.findData(chosen)))
        self.year.blockSignals(False)

    def reset(self) -> None:
        """Choose everything again, without telling anybody."""
        self.blockSignals(True)
        for button in self.kinds.values():
            button.setChecked(False)
        self.text.clear()
        self.year.setCurrentIndex(0)
        self.blockSignals(False)

    def _tell(self, *_changed: object) -> None:
        self.changed.emit()
