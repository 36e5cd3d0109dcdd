"""What each tier may do, on one page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
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
        self._table: QWidget | None = None

    def show_rights(self, rights: Sequence[Right]) -> None:
        """Fill the table, once: it is the same for every vault."""
        if self._table is None:
            self._table = _table(rights)
            self.rows.addWidget(self._table)


def _table(rights: Sequence[Right]) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(0, 1)
    for column, tier in enumerate(Tier, start=1):
        head = PlainLabel(tier_name(tier), role="overline")
        head.setMinimumWidth(theme.scaled(86))
        head.setAlignment(MIDDLE)
        grid.addWidget(head, 0, column, MIDDLE)
    for row, right in enumerate(rights, start=1):
        grid.addWidget(PlainLabel(right_name(right.name)), row, 0)
        for column, tier in enumerate(Tier, start=1):
            grid.addWidget(_mark(granted=tier in right.tiers), row, column, MIDDLE)
    return table


def _mark(*, granted: bool) -> QWidget:
    mark = Glyph("check", "ok", 16, 2.6) if granted else PlainLabel("–", role="hint")
    mark.setAccessibleName(_("yes") if granted else _("no"))
    return mark
