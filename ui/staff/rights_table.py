"""What each tier may do, on one page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from salon_vault.staff.model import Right, Tier
from ui import theme
from ui.parts.button import Button
from ui.parts.glyph import Glyph
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.staff.words import right_name, tier_name
from ui.words import _

MIDDLE = Qt.AlignmentFlag.AlignCenter
AT_A_TIME = 8
"""Rows that are put in before the screen is served again."""


class RightsTable(Panel):
    """Rights down, tiers across: the most a tier may do, before anything is taken away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What each role may do"), parent)
        note = _(
            "What lies under different keys is kept apart by the keys; under the same key, "
            "these are rules of the program."
        )
        self.print = Button(_("Print this page"), "ghost", "printer")
        self.deeds.addWidget(self.print)
        self.rows.addWidget(PlainLabel(note, role="muted", wrap=True))
        self._missing: list[tuple[int, Right]] = []
        self._grid: QGridLayout | None = None
        self._filling = QTimer(self, interval=0)
        self._filling.timeout.connect(self._fill)

    def show_rights(self, rights: Sequence[Right]) -> None:
        """Fill the table, once and a few rows at a time: it is the same for every vault."""
        if self._grid is None:
            self._grid = _table()
            self.rows.addLayout(self._grid)
            self._missing = list(enumerate(rights, start=1))
            self._filling.start()

    def _fill(self) -> None:
        assert self._grid is not None
        now, self._missing = self._missing[:AT_A_TIME], self._missing[AT_A_TIME:]
        for row, right in now:
            self._grid.addWidget(PlainLabel(right_name(right.name)), row, 0)
            for column, tier in enumerate(Tier, start=1):
                self._grid.addWidget(_mark(granted=tier in right.tiers), row, column, MIDDLE)
        if not self._missing:
            self._filling.stop()


def _table() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(0, 1)
    for column, tier in enumerate(Tier, start=1):
        head = PlainLabel(tier_name(tier), role="overline")
        head.setMinimumWidth(theme.scaled(86))
        head.setAlignment(MIDDLE)
        grid.addWidget(head, 0, column, MIDDLE)
    return grid


def _mark(*, granted: bool) -> QWidget:
    mark = Glyph("check", "ok", 16, 2.6) if granted else PlainLabel("–", role="hint")
    mark.setAccessibleName(_("yes") if granted else _("no"))
    return mark
