"""Every backup that is known: when it was made, where it is, and how long it stays."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from salon_vault.backup.model import Outcome, SetName, made_at
from salon_vault.backup.overview import KnownSet
from ui.backup.by_hand import size_words
from ui.backup.words import begun, when
from ui.dates import near_day
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.words import N_, _, chained, listed

HEADS = (N_("Made"), N_("Where"), N_("Size"), N_("Checked"), N_("Stays at least until"))
WIDE = 3
"""The column that takes the room that is left."""
SIZE = 2


class SetList(Panel):
    """A row for every set, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Known backups"), parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(22)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(WIDE, 1)
        for column, head in enumerate(HEADS):
            self._grid.addWidget(PlainLabel(_(head), role="muted"), 0, column)
        self.rows.addLayout(self._grid)
        self.lines: dict[SetName, list[PlainLabel]] = {}
        self._sizes: Mapping[SetName, int] = {}

    def show_sets(self, sets: Sequence[KnownSet]) -> None:
        """Show these sets; rows that are there already only get other words."""
        for name in self.lines.keys() - {each.name for each in sets}:
            for cell in self.lines.pop(name):
                cell.hide()
                cell.deleteLater()
        for row, each in enumerate(sets, start=1):
            cells = self.lines.setdefault(each.name, [PlainLabel() for _head in HEADS])
            words = (_made(each), _where(each), "", _checked(each), _until(each))
            for column, (cell, said) in enumerate(zip(cells, words, strict=True)):
                cell.setWordWrap(column == WIDE)
                if column != SIZE:
                    cell.setText(said)
                self._grid.addWidget(cell, row, column)
        self.show_sizes(self._sizes)

    def show_sizes(self, sizes: Mapping[SetName, int]) -> None:
        """Show how large sets are, as far as they can be looked at now."""
        self._sizes = {**self._sizes, **sizes}
        for name, cells in self.lines.items():
            size = self._sizes.get(name)
            cells[SIZE].setText("–" if size is None else size_words(size))


def _made(each: KnownSet) -> str:
    return begun(when(made_at(each.name)))


def _where(each: KnownSet) -> str:
    sticks = [_("stick {stick}").format(stick=label) for label in each.sticks]
    return begun(listed([*([_("this PC")] if each.on_pc else []), *sticks]))


def _checked(each: KnownSet) -> str:
    words = [_("opened when it was made")]
    for label, seen in each.sticks.items():
        said = _("read back from stick {stick} {when}")
        if seen.outcome is Outcome.DAMAGED:
            said = _("damaged on stick {stick}, seen {when}")
        words.append(said.format(stick=label, when=when(seen.at)))
    return begun(chained(words))


def _until(each: KnownSet) -> str:
    return near_day(each.until) if each.until else _("Two newer ones are made")
