"""What the fields of a visit look like."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.card.visits.offers import Offers
from ui.card.visits.person import PersonChoice
from ui.card.visits.picker import TreatmentPicker
from ui.card.visits.standing import Standing
from ui.card.visits.used import UsedList
from ui.parts.button import Button
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.text_area import TextArea
from ui.parts.text_line import TextLine
from ui.words import _

NARROW = 112
PERSON = 190


class VisitForm(QWidget):
    """Day, treatments, price, who did it, with what; what stands against it; notes."""

    def __init__(self, offers: Offers, deed: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day_line = TextLine(_("Date"))
        self.picker = TreatmentPicker(offers, _("Treatment"), _("What was done"))
        self.treatment_line = self.picker.line
        price = _("Price, {currency}").format(currency=offers.currency)
        self.price_line = TextLine(price)
        self.person = PersonChoice(offers)
        self.used_list = UsedList(offers)
        self.note_area = TextArea(_("Note"), lines=2)
        self.standing = Standing(offers)
        self.day = Field(_("Date"), self.day_line)
        self.treatment = Field(_("Treatment"), self.picker)
        self.price = Field(price, self.price_line)
        self.who = Field(_("Who did it"), self.person)
        self.used = Field(_("Products"), self.used_list)
        hint = _("Seen by logins with the key to health entries. The client may read this.")
        self.note = Field(_("Note"), self.note_area, hint)
        for narrow in (self.day, self.price):
            narrow.setFixedWidth(theme.scaled(NARROW))
        self.who.setFixedWidth(theme.scaled(PERSON))
        self.keep = Button(deed, "primary")
        self.stop = Button(_("Cancel"))
        self.reopen = Button(_("Open again"), "ghost", "rotate-ccw")
        self.remove = Button(_("Remove visit"), "ghost", "trash-2")
        self.said = PlainLabel(role="hint")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 8)
        rows.setSpacing(10)
        rows.addLayout(self._fields())
        rows.addWidget(self.note)
        rows.addWidget(self.standing)
        rows.addLayout(self._deeds())

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        for column, field in enumerate((self.day, self.treatment, self.price)):
            grid.addWidget(field, 0, column, top)
        second = QHBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.who, 0, top)
        second.addWidget(self.used, 1, top)
        grid.addLayout(second, 1, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        return grid

    def _deeds(self) -> QHBoxLayout:
        deeds = QHBoxLayout()
        deeds.addWidget(self.keep)
        deeds.addWidget(self.stop)
        deeds.addSpacing(8)
        deeds.addWidget(self.said)
        deeds.addStretch(1)
        deeds.addWidget(self.reopen)
        deeds.addWidget(self.remove)
        return deeds
