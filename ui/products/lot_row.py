"""One batch on the shelf, as it is read."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.products.model import OnShelf
from ui.dates import today
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.elided import Elided
from ui.parts.icon_button import IconButton
from ui.products.words import days_of, expiry_tone
from ui.words import _, with_more


class LotRow(QWidget):
    """Product, number, days; pointed out when its time is over or soon will be."""

    def __init__(self, shelved: OnShelf) -> None:
        super().__init__()
        lot, name = shelved.lot, shelved.product.label
        self.finish = Button(_("Used up"), "ghost", "check")
        self.finish.setAccessibleName(with_more((_("Used up"), name, lot.number)))
        self.finish.setVisible(lot.open)
        self.change = IconButton(
            "pencil", _("Change batch {number}").format(number=lot.number), colour="text3"
        )
        self.product = IconButton(
            "package", _("Change product {name}").format(name=name), colour="text3"
        )
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(Elided(name, role="strong"))
        words.addWidget(Elided(with_more((lot.number, days_of(lot))), role="muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addLayout(words, 1)
        tone = expiry_tone(lot, today())
        if tone:
            told = _("past its date") if tone == "danger" else _("use soon")
            row.addWidget(Chip(told, tone, "clock"))
        row.addWidget(self.finish)
        row.addWidget(self.change)
        row.addWidget(self.product)
