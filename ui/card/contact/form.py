"""What the editor of contact details looks like."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from ui.parts.field import Field
from ui.parts.text_area import TextArea
from ui.parts.text_line import TextLine
from ui.words import _


class ContactForm(QGridLayout):
    """Phone, mail, birthday, address."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(14)
        self.setVerticalSpacing(12)
        self.phone_line = TextLine(_("Phone"))
        self.mail_line = TextLine(_("E-mail"))
        self.birthday_line = TextLine(_("Birthday"))
        self.address_area = TextArea(_("Address"), lines=2)
        self.phone = Field(_("Phone"), self.phone_line)
        self.mail = Field(_("E-mail"), self.mail_line)
        self.birthday = Field(_("Birthday"), self.birthday_line, _("For example 25/12/1988"))
        self.address = Field(_("Address"), self.address_area)
        top = Qt.AlignmentFlag.AlignTop
        self.addWidget(self.phone, 0, 0, top)
        self.addWidget(self.mail, 0, 1, top)
        self.addWidget(self.birthday, 1, 0, top)
        self.addWidget(self.address, 1, 1, top)
        self.setColumnStretch(0, 1)
        self.setColumnStretch(1, 1)
