"""The fields of what is known of a reaction."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.reactions.use_cases import Told
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.words import N_, _

FIELDS = {
    "began": (N_("When it began"), N_("for example: an hour after rinsing")),
    "seen": (N_("What was seen"), N_("what, and where on the skin")),
    "ingredients": (N_("Ingredients"), N_("as far as known, separated by commas")),
    "done": (N_("What was done about it"), N_("rinsed, cooled, stopped")),
    "advice": (N_("Advice given"), ""),
    "doctor": (N_("Doctor"), N_("whether one was seen, and what they said")),
    "photos": (N_("Pictures"), N_("where they are filed")),
}


class Telling(QWidget):
    """Seven lines, all of which may stay blank."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, TextLine] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for name, (words, hint) in FIELDS.items():
            self.lines[name] = TextLine(_(words), _(hint) if hint else "")
            rows.addWidget(Field(_(words), self.lines[name]))

    @property
    def told(self) -> Told:
        """What is typed."""
        typed = {name: line.text().strip() for name, line in self.lines.items()}
        named = typed.pop("ingredients").split(",")
        ingredients = tuple(part.strip() for part in named if part.strip())
        return Told(ingredients=ingredients, **typed)
