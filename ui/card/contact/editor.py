"""What the editor of contact details does."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from salon_vault.card_fields.model import AT_FIRST, OF_CONTACT
from salon_vault.clients.dates import read_birthday
from salon_vault.clients.model import Card, ClientId, Contact
from salon_vault.clients.use_cases import save_contact
from salon_vault.compartments import Sealed
from salon_vault.errors import InvalidInput
from salon_vault.salon.model import Salon
from ui.answer import Answer
from ui.card.contact.form import ContactForm
from ui.card.editor import Editor
from ui.card.unfinished import Texts, Unfinished
from ui.card_fields.words import OFF
from ui.dates import today
from ui.line import Line
from ui.why_kept.button import explain
from ui.words import N_, _, short_day


class ContactEditor(Editor):
    """Keeps phone, mail, address and birthday; saving them also confirms them for today."""

    draft = "contact"
    what = N_("contact details")
    deed = N_("Contact details saved")

    def __init__(self, line: Line, unfinished: Unfinished) -> None:
        super().__init__(line, unfinished)
        self.form = ContactForm()
        self.fields = dict(self.form.fields)
        self._asked = AT_FIRST
        for name, field in self.fields.items():
            explain(line, field, "contact", name)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.clash)
        rows.addLayout(self.form)
        for typing in (self.form.phone_line, self.form.mail_line, self.form.birthday_line):
            typing.textEdited.connect(self.touched)
            typing.returnPressed.connect(self.save)
        self.form.address_area.textChanged.connect(self.touched)
        self.setEnabled(line.allows(save_contact))

    def know(self, salon: Salon) -> None:
        """Show the fields that the salon asks for."""
        self._asked = salon.card_fields
        self._arrange()

    def show_card(self, card: Card) -> None:
        """Show what the card says; a field that is off only where it holds something."""
        super().show_card(card)
        self._arrange()

    def confirm(self) -> None:
        """Keep what stands there as confirmed today."""
        self._send(self.typed(), undoable=False)

    def read(self, card: Card) -> Texts:
        """Return what the card says."""
        contact = Contact() if isinstance(card.contact, Sealed) else card.contact
        born = contact.birthday
        return {
            "phone": contact.phone,
            "mail": contact.mail,
            "address": contact.address,
            "birthday": short_day(born) if born else "",
        }

    def version_in(self, card: Card) -> int:
        """Return the version of the contact details."""
        return 0 if isinstance(card.contact, Sealed) else card.contact.version

    def typed(self) -> Texts:
        """Return what stands in the fields."""
        form = self.form
        return {
            "phone": form.phone_line.text(),
            "mail": form.mail_line.text(),
            "address": form.address_area.toPlainText(),
            "birthday": form.birthday_line.text(),
        }

    def fill(self, texts: Texts) -> None:
        """Put contact details into the fields."""
        self.form.phone_line.setText(texts["phone"])
        self.form.mail_line.setText(texts["mail"])
        self.form.address_area.setPlainText(texts["address"])
        self.form.birthday_line.setText(texts["birthday"])

    def send(self, client: ClientId, texts: Texts, version: int) -> Answer[Contact]:
        """Have the contact details kept."""
        contact = Contact(texts["phone"], texts["mail"], texts["address"], version=version)
        born = read_typed_day(texts["birthday"])
        return self.line.ask(self, save_contact, client, replace(contact, birthday=born))

    def _arrange(self) -> None:
        off = [field for field in OF_CONTACT if field not in self._asked]
        gone = [field.value for field in off if not self._base.get(field.value)]
        self.form.arrange([name for name in self.fields if name not in gone])
        for field in OF_CONTACT:
            hint = _(OFF) if field in off else self.form.hints.get(field.value, "")
            self.fields[field.value].hint(hint)

    def version_after(self, result: Any) -> int:  # noqa: ANN401 - what ``send`` was answered
        """Return the new version of the contact details."""
        assert isinstance(result, Contact)
        return result.version


def read_typed_day(text: str) -> date | None:
    """
    Return the birthday that was typed, None for none.

    Raises:
        InvalidInput: if it is no day, or none on which anybody now alive was born.
    """
    if not text.strip():
        return None
    born = read_birthday(text, latest=today())
    if born is None:
        raise InvalidInput("birthday", "unreadable")
    return born
