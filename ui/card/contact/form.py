"""What the editor of contact details looks like."""

from collections.abc import Collection

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
        self.hints = {"birthday": _("For example 25/12/1988")}
        self.birthday = Field(_("Birthday"), self.birthday_line, self.hints["birthday"])
        self.address = Field(_("Address"), self.address_area)
        self.fields = {
            "phone": self.phone,
            "mail": self.mail,
            "birthday": self.birthday,
            "address": self.address,
        }
        self.setColumnStretch(0, 1)
        self.setColumnStretch(1, 1)
        self.arrange(self.fields)

    def arrange(self, shown: Collection[str]) -> None:
        """Show these fields, two in a row, without a gap where one is missing."""
        for field in self.fields.values():
            self.removeWidget(field)
        for place, name in enumerate(name for name in self.fields if name in shown):
            row, column = divmod(place, 2)
            self.addWidget(self.fields[name], row, column, Qt.AlignmentFlag.AlignTop)
        for name, field in self.fields.items():
            field.setVisible(name in shown)
