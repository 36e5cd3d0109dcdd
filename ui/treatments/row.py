"""One treatment on the list."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.treatments.model import Treatment
from ui.money import show_price
from ui.parts.chip import Chip
from ui.parts.elided import Elided
from ui.parts.icon_button import IconButton
from ui.parts.plain_label import PlainLabel
from ui.words import _, with_more


class TreatmentRow(QWidget):
    """Its name, price and minutes; and that it is no longer offered."""

    def __init__(self, treatment: Treatment, currency: str) -> None:
        super().__init__()
        spoken = _("Change: {treatment}").format(treatment=treatment.name)
        self.treatment = treatment
        self.change = IconButton("pencil", spoken, colour="text3")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        row.addWidget(Elided(treatment.name, role="strong" if treatment.active else "quiet"), 1)
        if not treatment.active:
            row.addWidget(Chip(_("Not offered"), "neutral", "circle-minus"))
        row.addWidget(PlainLabel(_beside(treatment, currency), role="muted"))
        row.addWidget(self.change)


def _beside(treatment: Treatment, currency: str) -> str:
    price = "" if treatment.price is None else show_price(treatment.price, currency)
    minutes = "" if treatment.minutes is None else _("{n} min").format(n=treatment.minutes)
    return with_more(filter(None, (price, minutes)))
