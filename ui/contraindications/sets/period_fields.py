"""A period to type: how many, and of what."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.contraindications.period import Period, Unit
from salon_vault.errors import InvalidInput
from ui import theme
from ui.parts.choice import Choice
from ui.parts.text_line import TextLine
from ui.words import _, about

COUNT = 64
"""Points across the field for the figure."""


class PeriodFields(QWidget):
    """A figure and a unit."""

    edited = Signal()

    def __init__(self, spoken: str, period: Period) -> None:
        super().__init__()
        self.count = TextLine(about(spoken, _("how many")))
        self.count.setFixedWidth(theme.scaled(COUNT))
        self.count.setText(str(period.count))
        units = [(Unit.DAY.value, _("days")), (Unit.MONTH.value, _("months"))]
        self.unit = Choice(about(spoken, _("days or months")), units)
        self.unit.choose(period.unit.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.count)
        row.addWidget(self.unit)
        self.count.textEdited.connect(self.edited)
        self.unit.currentIndexChanged.connect(self.edited)

    @property
    def period(self) -> Period:
        """The period that stands there; raise InvalidInput."""
        typed = self.count.text().strip()
        if not typed.isdecimal():
            raise InvalidInput("period", "unreadable")
        return Period(int(typed), Unit(self.unit.key))
