"""One visit, as it is read."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.visits.model import Visit
from ui.dates import near_day
from ui.money import show_price
from ui.parts.day_label import DayLabel
from ui.parts.elided import Elided
from ui.parts.icon_button import IconButton
from ui.parts.plain_label import PlainLabel
from ui.words import _


class VisitRow(QWidget):
    """Day, treatment, price, under whose login it was recorded."""

    def __init__(self, visit: Visit, currency: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Elided(visit.treatment, role="strong"))
        words.addWidget(Elided(visit.by, role="muted"))
        on = near_day(visit.on)
        self.change = IconButton(
            "pencil", _("Change the visit of {day}").format(day=on), colour="text3"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(DayLabel(visit.on))
        row.addLayout(words, 1)
        if visit.price is not None:
            row.addWidget(PlainLabel(show_price(visit.price, currency)))
        row.addWidget(self.change)
