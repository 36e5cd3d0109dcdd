"""The fields with what a client likes; only those that the salon asks for."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from salon_vault.card_fields.model import OF_WISHES, CardField
from salon_vault.clients.model import Card, ClientId
from salon_vault.salon.model import Salon
from salon_vault.wishes.model import Wishes
from salon_vault.wishes.use_cases import save_wishes
from ui.answer import Answer
from ui.card.editor import Editor
from ui.card.unfinished import Texts, Unfinished
from ui.card_fields.words import FIELDS, OFF
from ui.line import Line
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.why_kept.button import explain
from ui.words import N_, _


class WishesEditor(Editor):
    """One line each; what was switched off shows as long as it holds something."""

    draft = "wishes"
    what = N_("what the client likes")
    deed = N_("Saved what the client likes")

    def __init__(self, line: Line, unfinished: Unfinished) -> None:
        super().__init__(line, unfinished)
        self.wishes = Wishes()
        self._asked: frozenset[CardField] = frozenset()
        self.lines = {field: TextLine(_(FIELDS[field])) for field in OF_WISHES}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self.clash)
        for field, typing in self.lines.items():
            self.fields[field.value] = Field(typing.accessibleName(), typing)
            explain(line, self.fields[field.value], "wishes", field.value)
            rows.addWidget(self.fields[field.value])
            typing.textEdited.connect(self.touched)
            typing.returnPressed.connect(self.save)
        self.setEnabled(line.allows(save_wishes))

    @property
    def is_wanted(self) -> bool:
        """Whether there is a field to show."""
        return any(self._shows(field) for field in OF_WISHES)

    def know(self, salon: Salon) -> None:
        """Show the fields that the salon asks for."""
        self._asked = salon.card_fields
        self._arrange()

    def show_wishes(self, card: Card, wishes: Wishes) -> None:
        """Show what is kept of a client."""
        self.wishes = wishes
        self.show_card(card)
        self._arrange()

    def read(self, card: Card) -> Texts:
        """Return what is kept."""
        del card
        return {field.value: getattr(self.wishes, field.value) for field in OF_WISHES}

    def version_in(self, card: Card) -> int:
        """Return the version of what is kept."""
        del card
        return self.wishes.version

    def typed(self) -> Texts:
        """Return what stands in the fields."""
        return {field.value: typing.text() for field, typing in self.lines.items()}

    def fill(self, texts: Texts) -> None:
        """Put wishes into the fields."""
        for field, typing in self.lines.items():
            typing.setText(texts[field.value])

    def send(self, client: ClientId, texts: Texts, version: int) -> Answer[Wishes]:
        """Have the wishes kept."""
        wishes = Wishes(texts["hair"], texts["drink"], texts["talk"], version)
        return self.line.ask(self, save_wishes, client, wishes)

    def version_after(self, result: Any) -> int:  # noqa: ANN401 - what ``send`` was answered
        """Return the new version."""
        assert isinstance(result, Wishes)
        return result.version

    def _shows(self, field: CardField) -> bool:
        return field in self._asked or bool(getattr(self.wishes, field.value))

    def _arrange(self) -> None:
        for field in OF_WISHES:
            part = self.fields[field.value]
            part.setVisible(self._shows(field))
            part.hint("" if field in self._asked else _(OFF))
