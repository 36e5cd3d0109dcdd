"""Two formulas of a client side by side, with what differs marked."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from salon_vault.formulas.comparing import Amount, Pair, Part, Place, compare
from salon_vault.formulas.model import Formula
from salon_vault.formulas.words import ZONES
from ui import theme
from ui.dates import near_day
from ui.formulas.words import PARTS, grams, minutes, ratio, strength
from ui.parts.choice import Choice
from ui.parts.glyph import Glyph
from ui.parts.icon_button import IconButton
from ui.parts.plain_label import PlainLabel
from ui.words import _, with_more

NOTHING = "–"
"""Stands where a formula has nothing."""
NAME = 76
"""Pixels for what is compared; a language without blanks would break after each letter."""


class Comparison(QFrame):
    """Which two, and everything that stands in either, bowl by bowl."""

    closed = Signal()

    def __init__(self, formulas: Sequence[Formula], before: Formula, after: Formula) -> None:
        super().__init__()
        self.setProperty("tone", "neutral")
        self._formulas = {each.id: each for each in formulas}
        names = [(each.id, _name(each)) for each in formulas]
        self.before = Choice(_("The formula on the left"), names)
        self.after = Choice(_("The formula on the right"), names)
        self.before.choose(before.id)
        self.after.choose(after.id)
        self.close_ = IconButton("x", _("Close the comparison"), colour="text3")
        self.close_.clicked.connect(self.closed)
        self.pairs: list[Pair] = []
        self._shown: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 10, 12, 12)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(5)
        for column, part in ((2, self.before), (3, self.after), (4, self.close_)):
            self._grid.addWidget(part, 0, column)
        self._grid.setColumnMinimumWidth(1, theme.scaled(NAME))
        for column in (2, 3):
            self._grid.setColumnStretch(column, 1)
        for choice in (self.before, self.after):
            choice.activated.connect(self._draw)
        key = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.closed)
        self._draw()

    def _draw(self) -> None:
        for part in self._shown:
            part.hide()
            part.deleteLater()
        before, after = self.before.currentData(), self.after.currentData()
        self.pairs = compare(self._formulas[before], self._formulas[after])
        self._shown = []
        for row, pair in enumerate(self.pairs, start=1):
            for column, part in _parts(pair):
                self._grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)
                self._shown.append(part)


def _parts(pair: Pair) -> Iterator[tuple[int, QWidget]]:
    """Yield what stands in a row, and in which column."""
    role = "strong" if pair.differs else "muted"
    if pair.differs:
        yield 0, Glyph("chevron-right", "accent_text", theme.scaled(15))
    yield 1, PlainLabel(_title(pair.place), role="muted", wrap=True)
    for column, amount in ((2, pair.before), (3, pair.after)):
        label = PlainLabel(_said(pair.place, amount), role=role, wrap=True)
        label.setAccessibleDescription(_("differs") if pair.differs else "")
        yield column, label


def _name(formula: Formula) -> str:
    return with_more((near_day(formula.on), _(ZONES[formula.purpose])))


def _title(place: Place) -> str:
    name = place.shade or _(PARTS[place.part])
    if place.bowl is None or place.bowl == 0:
        return name
    return with_more((_("Bowl {n}").format(n=place.bowl + 1), name))


def _said(place: Place, amount: Amount) -> str:
    match place.part, amount:
        case Part(), None:
            return NOTHING
        case ((Part.PURPOSE | Part.ZONE), str(zone)):
            return _(ZONES[zone])
        case Part.HEAT, bool():
            return _("heat")
        case Part.MINUTES, int(number):
            return minutes(number)
        case Part.STRENGTH, float(number) | int(number):
            return strength(number)
        case Part.RATIO, float(number):
            return ratio(number)
        case ((Part.SHADE | Part.DEVELOPER), float(number) | int(number)):
            return grams(number)
        case _:
            return str(amount)
