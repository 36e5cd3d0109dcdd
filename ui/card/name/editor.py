"""What the editor of a client's name does."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from salon_vault.clients.model import Card, Client, ClientId
from salon_vault.clients.use_cases import rename_client
from ui.answer import Answer
from ui.card.editor import Editor
from ui.card.name.form import NameForm
from ui.card.unfinished import Texts, Unfinished
from ui.line import Line
from ui.why_kept.button import explain
from ui.words import N_


class NameEditor(Editor):
    """Keeps name, spelling and language."""

    draft = "name"
    what = N_("name and language")
    deed = N_("Name saved")

    def __init__(self, line: Line, unfinished: Unfinished) -> None:
        super().__init__(line, unfinished)
        self.form = NameForm()
        self.fields = {
            "name": self.form.name,
            "spelling": self.form.spelling,
            "language": self.form.language,
        }
        for name, field in self.fields.items():
            explain(line, field, "client", name)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.clash)
        rows.addLayout(self.form)
        for typing in (self.form.name_line, self.form.spelling_line):
            typing.textEdited.connect(self.touched)
            typing.returnPressed.connect(self.save)
        self.form.language_choice.activated.connect(self.save)
        self.setEnabled(line.allows(rename_client))

    def read(self, card: Card) -> Texts:
        """Return what the card says."""
        client = card.client
        return {"name": client.name, "spelling": client.spelling, "language": client.language}

    def version_in(self, card: Card) -> int:
        """Return the version of the card."""
        return card.client.version

    def typed(self) -> Texts:
        """Return what stands in the fields."""
        form = self.form
        return {
            "name": form.name_line.text(),
            "spelling": form.spelling_line.text(),
            "language": form.language_choice.key,
        }

    def fill(self, texts: Texts) -> None:
        """Put a name into the fields."""
        self.form.name_line.setText(texts["name"])
        self.form.spelling_line.setText(texts["spelling"])
        self.form.language_choice.choose(texts["language"])

    def send(self, client: ClientId, texts: Texts, version: int) -> Answer[Client]:
        """Have the name kept."""
        name, spelling, language = texts["name"], texts["spelling"], texts["language"]
        return self.line.ask(self, rename_client, client, version, name, spelling, language)

    def version_after(self, result: Any) -> int:  # noqa: ANN401 - what ``send`` was answered
        """Return the card's new version."""
        assert isinstance(result, Client)
        return result.version
