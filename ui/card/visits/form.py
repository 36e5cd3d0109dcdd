"""What the fields of a visit look like."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.parts.button import Button
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.text_line import TextLine
from ui.words import _

NARROW = 112


class VisitForm(QWidget):
    """Day, treatment, price, and whether to keep them."""

    def __init__(self, currency: str, deed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day_line = TextLine(_("Date"))
        self.treatment_line = TextLine(_("Treatment"), _("What was done"))
        price = _("Price, {currency}").format(currency=currency)
        self.price_line = TextLine(price)
        self.day = Field(_("Date"), self.day_line)
        self.treatment = Field(_("Treatment"), self.treatment_line)
        self.price = Field(price, self.price_line)
        for narrow in (self.day, self.price):
            narrow.setFixedWidth(theme.scaled(NARROW))
        self.keep = Button(deed, "primary")
        self.stop = Button(_("Cancel"))
        self.remove = Button(_("Remove visit"), "ghost", "trash-2")
        self.note = PlainLabel(role="hint")
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        for column, field in enumerate((self.day, self.treatment, self.price)):
            grid.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        deeds = QHBoxLayout()
        deeds.addWidget(self.keep)
        deeds.addWidget(self.stop)
        deeds.addSpacing(8)
        deeds.addWidget(self.note)
        deeds.addStretch(1)
        deeds.addWidget(self.remove)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 8)
        rows.setSpacing(10)
        rows.addLayout(grid)
        rows.addLayout(deeds)
