"""Writing down who answers for a minor."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.errors import InvalidInput, VaultError
from salon_vault.minors.model import Guardian
from ui.card.unfinished import Unfinished
from ui.fact_words import facts_of
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.parts.text_line import TextLine
from ui.words import _, clock


class GuardianDialog(Question):
    """Name, relation, phone."""

    entered = Signal(object)

    def __init__(
        self, parent: QWidget, guardian: Guardian, unfinished: Unfinished, draft: str
    ) -> None:
        super().__init__(parent, _("Parent or guardian"), _("Save"))
        self._guardian = guardian
        self._unfinished, self._draft = unfinished, draft
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
        waiting = unfinished.of(draft)
        for name, line in self.lines.items():
            kept = str(getattr(guardian, name))
            line.setText(kept if waiting is None else waiting.texts.get(name, kept))
            line.textEdited.connect(self._keep_draft)
            self.rows.addWidget(self.fields[name])
        if waiting is not None:
            words = _("Unfinished typing from {time}").format(time=clock(waiting.at))
            self.rows.addWidget(PlainLabel(words, role="hint"))
        self.go.clicked.connect(self._enter)

    def refuse(self, error: VaultError) -> None:
        """Say below the field what is wrong with it."""
        name = error.field if isinstance(error, InvalidInput) else "name"
        field = self.fields.get(name, self.fields["name"])
        words = facts_of(error).get("problem", _("This cannot be saved as it is"))
        field.blame(words[:1].upper() + words[1:])
        field.input.setFocus()

    def done(self, outcome: int) -> None:
        """Forget the draft: it is kept, or not wanted."""
        self._unfinished.drop(self._draft)
        super().done(outcome)

    def _keep_draft(self) -> None:
        texts = {name: line.text() for name, line in self.lines.items()}
        self._unfinished.keep(self._draft, texts)

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
