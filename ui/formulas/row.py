"""One formula, read like a mixing card."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.formulas.model import Bowl, Formula
from salon_vault.formulas.words import ZONES
from ui.dates import near_day
from ui.formulas.measure import Measure
from ui.formulas.words import grams, minutes, strength, sum_of, way_of
from ui.parts.day_label import DayLabel
from ui.parts.elided import Elided
from ui.parts.flow import Flow
from ui.parts.icon_button import IconButton
from ui.parts.looks import show_if
from ui.parts.plain_label import PlainLabel
from ui.words import _, about, listed, with_more

GAP = 6


class FormulaRow(QWidget):
    """Day, way and bowls; what came of it, and what to do next time."""

    def __init__(self, formula: Formula, *, can_compare: bool) -> None:
        super().__init__()
        on = near_day(formula.on)
        self.repeat = IconButton(
            "rotate-ccw", _("Repeat the formula of {day}").format(day=on), colour="accent_text"
        )
        self.compare = IconButton(
            "columns-2", _("Compare the formula of {day}").format(day=on), colour="text3"
        )
        show_if(can_compare, self.compare)
        self.change = IconButton(
            "pencil", _("Change the formula of {day}").format(day=on), colour="text3"
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 6, 0, 6)
        rows.setSpacing(GAP)
        rows.addLayout(self._head(formula))
        for bowl in formula.bowls:
            rows.addWidget(_bowl(bowl))
        for name, words in (
            (_("Colour result"), formula.result),
            (_("Next time"), formula.next_time),
        ):
            if words:
                role = "strong" if words is formula.next_time else ""
                rows.addWidget(PlainLabel(about(name, words), role=role, wrap=True))

    def _head(self, formula: Formula) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(1)
        title = with_more((_(ZONES[formula.purpose]), way_of(formula)))
        natural = formula.natural
        below = with_more(
            (_("natural {depth}").format(depth=natural) if natural else "", formula.by)
        )
        words.addWidget(Elided(title, role="strong"))
        words.addWidget(Elided(below, role="muted"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(DayLabel(formula.on))
        head.addLayout(words, 1)
        for deed in (self.repeat, self.compare, self.change):
            head.addWidget(deed)
        return head


def _bowl(bowl: Bowl) -> QWidget:
    mix = bowl.mix
    things = QWidget()
    flow = Flow(things, GAP)
    for shade in mix.shades:
        flow.addWidget(Measure(shade.code, grams(shade.grams), "accent", _batch(shade.lot)))
    if mix.developer is not None:
        name = strength(mix.developer.strength)
        weight = grams(mix.developer.grams)
        flow.addWidget(Measure(name, weight, "info", _batch(mix.developer.lot)))
    if mix.minutes is not None:
        flow.addWidget(Measure(minutes(mix.minutes), _("heat") if mix.heat else "", "neutral"))
    elif mix.heat:
        flow.addWidget(Measure(_("heat"), "", "neutral"))
    product = f"{bowl.brand} {bowl.line}".strip()
    batches = [lot for lot in dict.fromkeys(mix.lots) if lot]
    lots = _("batch {numbers}").format(numbers=listed(batches)) if batches else ""
    whole = QWidget()
    rows = QVBoxLayout(whole)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(3)
    rows.addWidget(Elided(with_more((_(ZONES[bowl.zone]), product)), role="muted"))
    rows.addWidget(things)
    rows.addWidget(PlainLabel(with_more((sum_of(mix), lots)), role="hint", wrap=True))
    return whole


def _batch(lot: str) -> str:
    return _("Batch {number}").format(number=lot) if lot else ""
