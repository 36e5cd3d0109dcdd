"""The fields of a rule's figures."""

from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from salon_vault.errors import InvalidInput
from salon_vault.law.shape import Period, Unit
from salon_vault.patch_rules.model import CountedFrom, Figures, Trigger
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.parts.ticks import Ticks
from ui.patch_tests.words import TRIGGERS
from ui.words import N_, _

UNITS = {
    Unit.DAY: N_("days"),
    Unit.WEEK: N_("weeks"),
    Unit.MONTH: N_("months"),
    Unit.YEAR: N_("years"),
}


class FiguresFields(QWidget):
    """Hours, validity, what asks for a new test, youngest age; a blank one is none."""

    def __init__(self, figures: Figures | None = None) -> None:
        super().__init__()
        self.earliest = TextLine(_("Hours before, at least"))
        self.latest = TextLine(_("Hours before, at most"))
        self.valid = TextLine(_("A test counts for"))
        self.unit = Choice(_("Unit"), [(unit.value, _(name)) for unit, name in UNITS.items()])
        self.unit.choose(Unit.MONTH.value)
        counted = [
            (CountedFrom.PLACED.value, _("the day it was placed")),
            (CountedFrom.READ.value, _("the day it was read")),
        ]
        self.counted = Choice(_("Counted from"), counted)
        self.gap = TextLine(_("Months without the treatment"))
        self.youngest = TextLine(_("Youngest age"))
        self.every_time = QCheckBox(_("A new test for every treatment"))
        self.every_time.setAccessibleName(_("A new test for every treatment"))
        self.repeat = Ticks((each.value, _(TRIGGERS[each])) for each in Trigger)
        self.fields = {
            "earliest": Field(_("Hours before, at least"), self.earliest),
            "latest": Field(_("Hours before, at most"), self.latest),
            "valid": Field(_("A test counts for"), self.valid),
            "gap": Field(_("Months without the treatment"), self.gap),
            "youngest": Field(_("Youngest age"), self.youngest),
        }
        self._lay_out()
        if figures is not None:
            self._show(figures)

    def _show(self, figures: Figures) -> None:
        for line, number in (
            (self.earliest, figures.earliest),
            (self.latest, figures.latest),
            (self.valid, figures.valid.n if figures.valid else None),
            (self.gap, figures.gap),
            (self.youngest, figures.youngest),
        ):
            line.setText("" if number is None else str(number))
        if figures.valid is not None:
            self.unit.choose(figures.valid.unit.value)
        self.counted.choose(figures.counted_from.value)
        self.every_time.setChecked(figures.every_time)
        self.repeat.tick(each.value for each in figures.repeat_on)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        named = self.fields
        parts = (
            (named["earliest"], named["latest"]),
            (named["valid"], Field(_("Unit"), self.unit)),
            (Field(_("Counted from"), self.counted), named["gap"]),
            (named["youngest"], self.every_time),
        )
        for number, (left, right) in enumerate(parts):
            grid.addWidget(left, number, 0)
            grid.addWidget(right, number, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(grid)
        rows.addWidget(Field(_("What calls for a new test"), self.repeat))

    def figures(self) -> Figures:
        """Return what is typed; raise InvalidInput."""
        earliest = _typed("earliest", self.earliest)
        if earliest is None:
            raise InvalidInput("earliest", "blank")
        valid = _typed("valid", self.valid)
        return Figures(
            earliest,
            latest=_typed("latest", self.latest),
            every_time=self.every_time.isChecked(),
            valid=None if valid is None else Period(valid, Unit(self.unit.key)),
            counted_from=CountedFrom(self.counted.key),
            repeat_on=tuple(each for each in Trigger if each.value in self.repeat.ticked),
            gap=_typed("gap", self.gap),
            youngest=_typed("youngest", self.youngest),
        )


def _typed(field: str, line: TextLine) -> int | None:
    text = line.text().strip()
    if not text:
        return None
    if not text.isdecimal() or len(text) > len("10000"):
        raise InvalidInput(field, "unreadable")
    return int(text)
