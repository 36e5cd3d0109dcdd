"""What the editor of allergies and notes does."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from salon_vault.clients.model import AllergyState, Card, ClientId, Health
from salon_vault.clients.use_cases import save_health
from salon_vault.compartments import Sealed
from ui.answer import Answer
from ui.card.editor import Editor
from ui.card.health.allergens import from_text, to_text
from ui.card.health.form import HealthForm
from ui.card.unfinished import Texts, Unfinished
from ui.dates import today
from ui.line import Line
from ui.words import N_


class HealthEditor(Editor):
    """Keeps what the client answered; never asked is not the same as none known."""

    draft = "health"
    what = N_("allergies and notes")
    deed = N_("Allergies and notes saved")

    known = Signal()
    """An allergy was saved: the handling line should say what to do."""

    def __init__(self, line: Line, unfinished: Unfinished) -> None:
        super().__init__(line, unfinished)
        self._health = Health()
        self._confirming = False
        self.form = HealthForm()
        self.fields = {"allergens": self.form.allergens, "notes": self.form.notes}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.clash)
        rows.addLayout(self.form)
        self.form.state.chosen.connect(self._answer)
        self.form.list.touched.connect(self.touched)
        self.form.notes_area.textChanged.connect(self.touched)
        self.kept.connect(self._tell_known)
        self.setEnabled(line.allows(save_health))

    def confirm(self) -> None:
        """Keep the same answer as confirmed today."""
        self._confirming = True
        self._send(self.typed(), undoable=False)
        self._confirming = False

    def read(self, card: Card) -> Texts:
        """Return what the card says; of a closed record, nothing."""
        self._health = Health() if isinstance(card.health, Sealed) else card.health
        return {
            "state": str(self._health.state),
            "allergens": to_text(self._health.allergens),
            "notes": self._health.notes,
        }

    def version_in(self, card: Card) -> int:
        """Return the version of the health record."""
        return 0 if isinstance(card.health, Sealed) else card.health.version

    def typed(self) -> Texts:
        """Return what stands in the fields."""
        known = self.form.state.key == AllergyState.KNOWN
        return {
            "state": self.form.state.key,
            "allergens": self.form.list.text if known else to_text(()),
            "notes": self.form.notes_area.toPlainText(),
        }

    def fill(self, texts: Texts) -> None:
        """Put an answer into the fields."""
        self.form.state.choose(texts["state"])
        self.form.list.show_text(texts["allergens"])
        self.form.notes_area.setPlainText(texts["notes"])
        self.form.allergens.setVisible(texts["state"] == AllergyState.KNOWN)

    def send(self, client: ClientId, texts: Texts, version: int) -> Answer[int]:
        """Have the answer kept; raise InvalidInput if it contradicts itself."""
        state = AllergyState(texts["state"])
        asked = today() if self._confirming else self._health.confirmed_on
        if state is AllergyState.NONE_KNOWN:
            asked = asked or today()
        health = Health(
            state,
            from_text(texts["allergens"], self._health.allergens),
            confirmed_on=None if state is AllergyState.NEVER_ASKED else asked,
            notes=texts["notes"],
            version=version,
        )
        return self.line.ask(self, save_health, client, health)

    def version_after(self, result: Any) -> int:  # noqa: ANN401 - what ``send`` was answered
        """Return the new version of the health record."""
        return int(result)

    def _answer(self, state: str) -> None:
        known = state == AllergyState.KNOWN
        self.form.allergens.setVisible(known)
        if known:
            self.form.list.ask_for_one()
            self.touched()
        else:
            self.save()

    def _tell_known(self) -> None:
        if self.form.state.key == AllergyState.KNOWN:
            self.known.emit()
