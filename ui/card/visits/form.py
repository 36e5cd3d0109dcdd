"""What the fields of a visit look like."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.card.visits.offers import Offers
from ui.card.visits.person import PersonChoice
from ui.card.visits.picker import TreatmentPicker
from ui.card.visits.standing import StopSheet
from ui.card.visits.used import UsedList
from ui.parts.button import Button
from ui.parts.field import Field
from ui.parts.flow import Flow
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
        self.standing = StopSheet(offers)
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
        self.said = PlainLabel(role="hint", wrap=True)
        self.said.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 8)
        rows.setSpacing(10)
        rows.addLayout(self._fields())
        rows.addWidget(self.picker.buttons)
        for part in (self.picker.kind, self.standing, self.who, self.used, self.note):
            rows.addWidget(part)
        rows.addWidget(self.said)
        rows.addWidget(self._deeds())

    def _fields(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for field, stretch in ((self.day, 0), (self.treatment, 1), (self.price, 0)):
            row.addWidget(field, stretch, Qt.AlignmentFlag.AlignTop)
        return row

    def _deeds(self) -> QWidget:
        deeds = QWidget()
        flow = Flow(deeds, 8)
        for deed in (self.keep, self.stop, self.reopen, self.remove):
            flow.addWidget(deed)
        return deeds
