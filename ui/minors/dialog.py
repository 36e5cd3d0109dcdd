"""Writing down who answers for a minor."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.errors import InvalidInput, VaultError
from salon_vault.minors.model import Guardian
from ui.fact_words import facts_of
from ui.parts.field import Field
from ui.parts.question import Question
from ui.parts.text_line import TextLine
from ui.words import _


class GuardianDialog(Question):
    """Name, relation, phone."""

    entered = Signal(object)

    def __init__(self, parent: QWidget, guardian: Guardian) -> None:
        super().__init__(parent, _("Parent or guardian"), _("Save"))
        self._guardian = guardian
        self.lines = {
            "name": TextLine(_("Name")),
            "relation": TextLine(
                _("Relation"), _("mother, grandfather, court-appointed guardian")
            ),
            "phone": TextLine(_("Phone")),
        }
        self.fields = {
            name: Field(line.accessibleName(), line) for name, line in self.lines.items()
        }
        for name, line in self.lines.items():
            line.setText(getattr(guardian, name))
            self.rows.addWidget(self.fields[name])
        self.go.clicked.connect(self._enter)

    def refuse(self, error: VaultError) -> None:
        """Say below the field what is wrong with it."""
        name = error.field if isinstance(error, InvalidInput) else "name"
        field = self.fields.get(name, self.fields["name"])
        words = facts_of(error).get("problem", _("This cannot be saved as it is"))
        field.blame(words[:1].upper() + words[1:])
        field.input.setFocus()

    def _enter(self) -> None:
        for field in self.fields.values():
            field.blame("")
        typed = {name: line.text() for name, line in self.lines.items()}
        self.entered.emit(
            replace(
                self._guardian,
                name=typed["name"],
                relation=typed["relation"],
                phone=typed["phone"],
            )
        )
